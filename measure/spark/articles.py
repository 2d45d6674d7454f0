"""Makes articles to measure with: the invented examples' paragraphs in ever other order. Prints JSON lines.

articles.py NUMBER
"""

import json
import pathlib
import random
import sys

examples = pathlib.Path(__file__).resolve().parents[2] / "examples"
paragraphs = [
    paragraph.strip()
    for file in sorted(examples.glob("*.txt"))
    for paragraph in file.read_text(encoding="utf-8").split("\n\n")
    if len(paragraph) > 60
]
chance = random.Random(7)
for number in range(int(sys.argv[1])):
    text = "\n\n".join(chance.sample(paragraphs, min(8, len(paragraphs))))
    print(json.dumps({"id": f"a{number:06}", "text": text, "published": "2024-03-14"}, ensure_ascii=False))
