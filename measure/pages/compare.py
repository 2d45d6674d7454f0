#!/usr/bin/env python3
"""Measures trafilatura beside Hearsay on the same web pages, in one run.

usage: compare.py HELD-OUT.jsonl [--pages FOLDER] [--classpath PATH]

HELD-OUT.jsonl is what `training/pages/train_article.py --cross-validate` writes: each page judged by a model that saw no page of its
domain. Prints F1, precision, recall and exact for both, and, with a class path of the engine and this module, pages a second of
processor time in one warm thread.
"""

import argparse
import collections
import gzip
import json
import pathlib
import re
import subprocess
import time

import trafilatura

WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def scores(gold, texts):
    precisions, recalls, exact = [], [], 0
    for page in gold:
        text = texts.get(page["id"]) or ""
        want, got = shingles(page["text"]), shingles(text)
        hit = sum((want & got).values())
        precisions += [hit / sum(got.values())] if got else []
        recalls.append(hit / sum(want.values()))
        exact += WORD.findall(page["text"]) == WORD.findall(text)
    p, r = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return f"{2 * p * r / (p + r):.3f} | {p:.3f} | {r:.3f} | {exact / len(gold):.3f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("held_out", type=pathlib.Path)
    options.add_argument("--pages", type=pathlib.Path, default=pathlib.Path("../shared/data/web-pages"))
    options.add_argument("--classpath")
    chosen = options.parse_args()
    gold = [json.loads(line) for line in open(chosen.pages / "gold.jsonl", encoding="utf-8")]
    ours = {d["id"]: d["text"] for d in map(json.loads, open(chosen.held_out, encoding="utf-8"))}
    pages = [(g, gzip.open(chosen.pages / "html" / f"{g['id']}.html.gz").read()) for g in gold]
    for g, html in pages[:30]:
        trafilatura.bare_extraction(html, url=g["url"], include_comments=False, with_metadata=True)
    theirs, start = {}, time.process_time()
    for g, html in pages:
        found = trafilatura.bare_extraction(html, url=g["url"], include_comments=False, with_metadata=True)
        theirs[g["id"]] = found.text if found else ""
    speed = len(pages) / (time.process_time() - start)
    own = "–"
    if chosen.classpath:
        command = ["java", "-cp", chosen.classpath, "hearsay.measure.PageSpeed", str(chosen.pages / "html")]
        own = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    print("| | F1 | precision | recall | exact | pages/s |\n|---|---|---|---|---|---|")
    print(f"| Hearsay, domains held out | {scores(gold, ours)} | {own} |")
    print(f"| trafilatura {trafilatura.__version__} | {scores(gold, theirs)} | {speed:.1f} |")


if __name__ == "__main__":
    main()
