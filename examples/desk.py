"""Asks a desk, as a program does: python3 examples/desk.py [http://127.0.0.1:8080/]

Needs requests; with pandas, statements become a table. Start a desk with ./hearsay serve before.
"""
import sys

import requests

desk = (sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080/").rstrip("/")


def get(path, **parameters):
    answer = requests.get(desk + path, params=parameters, timeout=60)
    if not answer.ok:
        problem = answer.json()  # application/problem+json
        sys.exit(f"{problem['detail']} {problem['remedy']}")
    return answer.json()


# An article, read but not kept.
text = "The bridge will open in May, said Ana Ruiz, who leads the works. She denied that its cables are too short."
article = requests.post(desk + "/api/read", json={"text": text, "published": "2024-03-14"}, timeout=60).json()
for statement in article["statements"]:
    speaker = (statement["speaker"] or {"name": "nobody named"})["name"]
    print(f"{speaker}: {' … '.join(span['exact'] for span in statement['content'])}")

# All statements of the ledger, page by page: "next" stays right while articles are added.
statements, after = [], None
while True:
    page = get("/api/statements", limit=100, **({"after": after} if after else {}))
    statements += page["statements"]
    after = page["next"]
    if after is None:
        break
print(len(statements), "statements in the ledger")

try:
    import pandas
except ImportError:
    sys.exit()
if statements:
    table = pandas.DataFrame(statements)
    print(table.groupby("speaker").agg(statements=("id", "count"), surest=("confidence", "max")).sort_values("statements").tail())
