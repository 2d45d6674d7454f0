"""Tells whether two folders that the job wrote hold the same documents, row by row, or a folder and a file of JSON lines that the command line
wrote. Prints how many, and ends with status 1 where they differ.

same.py ONE OTHER
"""

import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
tables = spark.read.parquet(f"{sys.argv[1]}/batch=*/documents")


def rows(place):
    """Columns that a line leaves out are null in it, as in tables."""
    read = spark.read.schema(tables.schema).json(place) if place.endswith(".jsonl") else spark.read.parquet(f"{place}/batch=*/documents")
    return sorted(row[0] for row in read.selectExpr("to_json(struct(*))").collect())


one, other = rows(sys.argv[1]), rows(sys.argv[2])
print(f"{len(one)} and {len(other)} documents, {'the same' if one == other else 'NOT the same'}")
sys.exit(0 if one == other else 1)
