"""Reads the same articles with the command line and with Spark, few and many, and prints what one more article costs.

rates.py PROJECT JOB-JAR ARTICLES [WAY …], ways by their beginnings
"""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

project, job, most = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
few = most // 5
wanted = sys.argv[4:]
hearsay = os.environ.get("HEARSAY", project / "hearsay")
spark = os.environ["SPARK_HOME"] + "/bin/spark-submit"
work = pathlib.Path(tempfile.mkdtemp())


def articles(number):
    file = work / f"{number}.jsonl"
    with open(file, "w", encoding="utf-8") as out:
        subprocess.run([sys.executable, project / "measure/spark/articles.py", str(number)], stdout=out, check=True)
    return file


def measured(command):
    """Runs a command in a child of its own, so that what it used can be told from what others used."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        start = time.monotonic()
        out = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = {
            "wall": time.monotonic() - start,
            "cpu": used.ru_utime + used.ru_stime,
            "rss": used.ru_maxrss / 1024,
            "status": out.returncode,
            "told": out.stderr[-2000:],
            "statements": out.stdout.count('"polarity":'),
        }
        os.write(write, json.dumps(answer).encode()[:60000])
        os._exit(0)
    os.close(write)
    answer = json.loads(os.read(read, 1 << 16))
    os.waitpid(child, 0)
    os.close(read)
    if answer["status"] != 0:
        sys.exit(answer["told"])
    return answer


def plain(threads):
    return lambda file: [hearsay, "read", "--format", "jsonl", "--threads", str(threads), str(file)]


def submitted(master, *options):
    def command(file):
        output = work / f"tables-{file.stem}"
        shutil.rmtree(output, ignore_errors=True)
        settings = ["spark.ui.enabled=false", "spark.default.parallelism=8", *options]
        return (
            [spark, "--master", master]
            + [part for setting in settings for part in ("--conf", setting)]
            + ["--class", "hearsay.spark.Main", job, "read", "--output", str(output), str(file)]
        )

    return command


ways = {
    "command line, 1 thread": plain(1),
    "command line, 2 threads": plain(2),
    "Spark, `local[1]`": submitted("local[1]"),
    "Spark, `local[2]`": submitted("local[2]"),
    "Spark, `local-cluster[2,1,1536]`": submitted(
        "local-cluster[2,1,1536]", "spark.executor.memory=1g", "spark.driver.memory=1g"),
}
print(f"{few} and {most} articles; load before the run {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors.\n")
print("| | seconds | seconds for one more article | CPU-seconds | CPU-seconds for one more article | articles a CPU-second | largest process, MB |")
print("|---|---|---|---|---|---|---|")
statements = 0
for name, command in ways.items():
    if wanted and not any(name.startswith(each) for each in wanted):
        continue
    little, much = measured(command(articles(few))), measured(command(articles(most)))
    statements = statements or much["statements"]
    more = (much["cpu"] - little["cpu"]) / (most - few)
    longer = (much["wall"] - little["wall"]) / (most - few)
    print(
        f"| {name} | {much['wall']:.0f} | {longer:.3f} | {much['cpu']:.0f} | {more:.3f} | {1 / more:.1f} | {much['rss']:.0f} |",
        flush=True,
    )
tables = next((work / f"tables-{most}").glob("batch=*"))
bytes_of = {
    table: sum(part.stat().st_size for part in (tables / table).glob("*.parquet"))
    for table in ("documents", "statements")
}
print(
    f"\n{statements / most:.1f} statements an article. Bytes as written: input {articles(most).stat().st_size / most:.0f} an article,"
    f" documents {bytes_of['documents'] / most:.0f} an article, statements {bytes_of['statements'] / statements:.0f} a statement."
)
shutil.rmtree(work)
