"""Invents statements as the job leaves them, for "families" to find which are the same words: tables in a folder, without a single article.

invented.py FOLDER NUMBER

One in 25 is one and the same quotation. Two in five are said once. The others belong to quotations that are told again, a few of them very
often (the number of the quotation is the cube of a chance number), half of them to the letter and half cut, lengthened, with a word changed,
or without their quotation marks. Half the words are function words, the others are drawn from 30,000, the likeliest once in 100 and the others
ever more rarely, as words are (Mandelbrot). One statement in twenty holds one of 3,000 standing expressions, drawn likewise: the first is in one of 230 statements.
"""

import json
import pathlib
import sys

from pyspark.sql import SparkSession

folder, number = pathlib.Path(sys.argv[1]), int(sys.argv[2])
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")

LITTLE = "the of to and a in that it is was for on he we be with as they have not at this but by are from will would its his".split()
BEGIN = [a + b for a in "b d f g h k l m n p r s t v w br dr fl gr kl pr st tr".split() for b in "a e i o u ai ea ou".split()]
END = [a + b for a in "b d g k l m n p r t v z".split() for b in "al an ar en er in on or un ut ock ist".split()]


def array(words):
    return "array(" + ", ".join(f"'{word}'" for word in words) + ")"


def chance(*what):
    """From 0 to 1, below 1."""
    return f"(pmod(xxhash64({', '.join(map(str, what))}), 1000003) / 1000003.0D)"


def drawn(most, *what):
    """From 1 to most, k with a probability of about 1/k."""
    return f"cast(pow({most}.0D, {chance(*what)}) AS INT)"


def word(rank):
    return f"concat(element_at({array(BEGIN)}, 1 + pmod({rank} * 7, {len(BEGIN)})), element_at({array(END)}, 1 + pmod({rank}, {len(END)})))"


def words(seed, count, salt):
    little = f"element_at({array(LITTLE)}, {drawn(len(LITTLE), seed, 'i', salt + 1)})"
    telling = word(f"cast(10 * pow(3000.0D, {chance(seed, 'i', salt + 2)}) AS INT)")
    return f"transform(sequence(1, {count}), i -> if({chance(seed, 'i', salt)} < 0.5, {little}, {telling}))"


def standing(rank):
    return f"transform(array(1, 2, 3), i -> {word(f'cast(1 + pmod(xxhash64({rank}, i), 2000) AS INT)')})"


many = max(1, number // 12)
again = f"cast(pow({chance('id', 100)}, 3) * {many} AS BIGINT)"
length = f"cast(5 + 22 * {chance('quotation', 200)} AS INT)"
expression = f"if({chance('quotation', 201)} < 0.05, {standing(drawn(3000, 'quotation', 202))}, array())"
shorter = f"slice(said, 1, greatest(4, cast(size(said) * (0.6 + 0.4 * {chance('n', 300)}) AS INT)))"
changed = f"transform(said, (w, i) -> if(i = pmod(n, size(said)), {word(drawn(30000, 'n', 301))}, w))"
more = words("n", 2, 30)
content = "array_join(told, ' ')"
rows = spark.range(number).selectExpr(
    "id AS n",
    f"CASE WHEN id % 25 = 0 THEN -1 WHEN id % 25 <= 10 THEN -2 - id ELSE {again} END AS quotation",
    chance("id", 101) + " AS edit",
    chance("id", 102) + " AS naming",
)
rows = rows.selectExpr(
    "*",
    f"concat({words('quotation', length, 10)}, {expression}) AS said",
    "initcap(" + word("cast(pmod(xxhash64(quotation, 203), 15000) AS INT)") + ") AS first",
    "initcap(" + word("cast(pmod(xxhash64(quotation, 204), 15000) AS INT)") + ") AS last",
).selectExpr(
    "*",
    f"""CASE WHEN quotation < -1 OR edit < 0.5 THEN said WHEN edit < 0.6 THEN {shorter}
        WHEN edit < 0.7 THEN concat(said, {more}) WHEN edit < 0.8 THEN {changed} ELSE said END AS told""",
).selectExpr(
    "concat('a', n div 20) AS article",
    "concat('sha', n div 20) AS sha256",
    "false AS inTitle",
    "concat('s', n) AS id",
    """if(naming > 0.9, NULL, named_struct('name', if(naming > 0.8, last, concat(first, ' ', last)), 'kind', 'person')) AS speaker""",
    f"array(named_struct('exact', if(edit > 0.9, {content}, concat('“', {content}, '”')))) AS content",
)
batch = folder / "batch=invented"
rows.repartition(max(2, number // 500_000)).write.parquet(str(batch / "statements"))
spark.createDataFrame([], "id STRING, sha256 STRING, text STRING").write.parquet(str(batch / "documents"))
(folder / "hearsay.json").write_text(json.dumps({"format": 1, "models": "none"}))
