"""Tells whether two folders that the job wrote hold the same documents. Prints how many, and ends with status 1 where they differ.

same.py ONE OTHER
"""

import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
one, other = (
    sorted(row[0] for row in spark.read.parquet(f"{folder}/batch=*/documents").selectExpr("to_json(struct(*))").collect())
    for folder in sys.argv[1:]
)
print(f"{len(one)} and {len(other)} documents, {'the same' if one == other else 'NOT the same'}")
sys.exit(0 if one == other else 1)
