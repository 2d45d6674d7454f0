"""Puts ever more invented statements into families, and prints what that takes.

families.py PROJECT JOB-JAR [--picture FILE] [NUMBER …]
"""

import math
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

project, job, rest = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
picture = rest[1] if rest[:1] == ["--picture"] else None
numbers = [int(number) for number in (rest[2:] if picture else rest)] or [10_000, 100_000, 1_000_000, 5_000_000]
HEAP = "2g"


def on_disk(folder):
    total = 0
    for each, _, files in os.walk(folder):
        for file in files:
            try:
                total += os.stat(os.path.join(each, file)).st_size
            except FileNotFoundError:
                pass
    return total


def resident(process):
    """The largest of a process and its children, in MB: the high-water mark that Linux keeps."""
    most = 0
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text()
        except OSError:
            continue
        if re.search(rf"^(Pid|PPid):\t{process}$", text, re.M):
            mark = re.search(r"^VmHWM:\s*(\d+)", text, re.M)
            most = max(most, int(mark[1]) // 1024 if mark else 0)
    return most


def row(number):
    work = pathlib.Path(tempfile.mkdtemp())
    try:
        subprocess.run(
            [sys.executable, project / "measure/spark/invented.py", work / "tables", str(number)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        command = [os.environ["SPARK_HOME"] + "/bin/spark-submit", "--master", "local[2]", "--driver-memory", HEAP]
        for setting in ("spark.ui.enabled=false", f"spark.local.dir={work}/spill"):
            command += ["--conf", setting]
        command += ["--class", "hearsay.spark.Main", job, "families", str(work / "tables")]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        with open(work / "log", "w", encoding="utf-8") as log:
            run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
            marks = {"disk": 0, "memory": 0}
            ended = threading.Event()

            def watch():
                while not ended.wait(3):
                    marks["disk"] = max(marks["disk"], on_disk(work))
                    marks["memory"] = max(marks["memory"], resident(run.pid))

            watching = threading.Thread(target=watch)
            watching.start()
            out = run.stdout.read()
            status = run.wait()
            ended.set()
            watching.join()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if status != 0:
            sys.exit((work / "log").read_text(encoding="utf-8")[-4000:])
        families = int(re.search(r"statements in (\d+) families", out)[1])
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return {"number": number, "families": families, "seconds": time.monotonic() - start, "cpu": cpu,
                "memory": marks["memory"], "disk": marks["disk"] / 1e6}
    finally:
        shutil.rmtree(work)


def svg(rows):
    left, top, width, height = 90, 40, 520, 300
    low, high = math.log10(rows[0]["number"]), math.log10(rows[-1]["number"])
    floor = math.floor(math.log10(min(each["cpu"] for each in rows)))
    roof = math.ceil(math.log10(max(each["cpu"] for each in rows)))

    def x(number):
        return left + width * (math.log10(number) - low) / (high - low)

    def y(seconds):
        return top + height * (roof - math.log10(seconds)) / (roof - floor)

    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 420" font-family="sans-serif" font-size="14" role="img"'
        ' aria-labelledby="t d">',
        '  <title id="t">Processor time of families by the number of statements</title>',
        '  <desc id="d">' + "; ".join(f"{each['number']:,} statements: {each['cpu']:,.0f} CPU-seconds" for each in rows) + "</desc>",
        '  <rect x="0.5" y="0.5" width="679" height="419" fill="#ffffff" stroke="#cccccc"/>',
    ]
    for power in range(floor, roof + 1):
        at = y(10**power)
        parts.append(f'  <path d="M{left} {at:.1f}h{width}" stroke="#e0e0e0"/>')
        parts.append(f'  <text x="{left - 8}" y="{at + 5:.1f}" text-anchor="end">{10**power:,}</text>')
    for each in rows:
        parts.append(f'  <text x="{x(each["number"]):.1f}" y="{top + height + 22}" text-anchor="middle">{each["number"]:,}</text>')
    last = rows[-1]
    straight = [(number, last["cpu"] * number / last["number"]) for number in (each["number"] for each in rows)]
    shown = [(number, seconds) for number, seconds in straight if seconds >= 10**floor]
    if shown[0][0] != rows[0]["number"]:
        shown.insert(0, (10**floor * last["number"] / last["cpu"], 10**floor))
    line = " ".join(f"{x(number):.1f},{y(seconds):.1f}" for number, seconds in shown)
    parts.append(f'  <polyline points="{line}" fill="none" stroke="#8a8a8a" stroke-dasharray="5 4"/>')
    line = " ".join(f"{x(each['number']):.1f},{y(each['cpu']):.1f}" for each in rows)
    parts.append(f'  <polyline points="{line}" fill="none" stroke="#0b5fa5" stroke-width="2"/>')
    for each in rows:
        parts.append(f'  <circle cx="{x(each["number"]):.1f}" cy="{y(each["cpu"]):.1f}" r="4" fill="#0b5fa5"/>')
    parts.append(f'  <text x="{left}" y="24">CPU-seconds (dashed: in proportion to the number)</text>')
    parts.append(f'  <text x="{left + width / 2}" y="{top + height + 52}" text-anchor="middle">statements</text>')
    parts.append("</svg>\n")
    return "\n".join(parts)


print(f"`local[2]`, a heap of {HEAP}; load before the run {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors.\n")
print("| statements | families | seconds | CPU-seconds | CPU-milliseconds a statement | resident, MB | on disk at most, MB |")
print("|---:|---:|---:|---:|---:|---:|---:|", flush=True)
rows = []
for number in numbers:
    rows.append(row(number))
    print("| {number:,} | {families:,} | {seconds:,.0f} | {cpu:,.0f} | {each:.2f} | {memory:,.0f} | {disk:,.0f} |".format(
        each=1000 * rows[-1]["cpu"] / number, **rows[-1]), flush=True)
if picture:
    pathlib.Path(picture).write_text(svg(rows), encoding="utf-8")
