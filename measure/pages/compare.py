#!/usr/bin/env python3
"""Measures trafilatura beside Hearsay on the same web pages, in one run.

usage: compare.py HELD-OUT.jsonl [--pages FOLDER] [--classpath PATH] [--lines FIGURES.json] [--write]

HELD-OUT.jsonl is what `training/pages/train_article.py --cross-validate` writes: each page judged by a model that saw no page of its
domain. Prints F1, precision, recall, exact, and which of the annotators' snippets were kept and leaked; the same for news pages alone, those
whose structured data names a news article. With a class path of the engine and this module also pages and archive records a second of
processor time in one warm thread, and how often date and authors are right. FIGURES.json is what
`training/pages/train_furniture.py --test` writes. --write puts the tables between the marks of docs/accuracy.md.
"""

import argparse
import collections
import gzip
import json
import pathlib
import re
import subprocess
import tempfile
import time

import trafilatura

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"\w+")
NEWS = re.compile(rb'"(?:Reportage|Analysis|Background|Opinion)?NewsArticle"')


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def plain(text):
    return " ".join(WORD.findall(text)).lower()


def scores(gold, texts):
    precisions, recalls, exact = [], [], 0
    snippets = {"must_keep": [], "must_drop": []}
    for page in gold:
        text = texts.get(page["id"]) or ""
        want, got = shingles(page["text"]), shingles(text)
        hit = sum((want & got).values())
        precisions += [hit / sum(got.values())] if got else []
        recalls.append(hit / sum(want.values()))
        exact += WORD.findall(page["text"]) == WORD.findall(text)
        words = plain(text)
        for kind, found in snippets.items():
            found += [plain(snippet) in words for snippet in page.get(kind) or []]
    p, r = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    kept, leaked = (100 * sum(found) / max(1, len(found)) for found in snippets.values())
    return f"{2 * p * r / (p + r):.3f} | {p:.3f} | {r:.3f} | {exact / len(gold):.3f} | {kept:.1f} % | {leaked:.1f} %"


def java(classpath, *arguments):
    return subprocess.run(["java", "-cp", classpath, *map(str, arguments)], check=True, capture_output=True, text=True).stdout.strip()


def surname(name):
    words = WORD.findall((name or "").lower())
    return words[-1] if words else ""


def facts(gold, classpath, pages):
    """How often the day and the author are those of the gold, of the pages that have one there."""
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as addresses:
        addresses.writelines(f"{g['id']}\t{g['url']}\n" for g in gold)
        addresses.flush()
        known = {f["id"]: f for f in map(json.loads, java(classpath, "hearsay.measure.pages.PageFacts", pages, addresses.name).splitlines())}
    days = [known[g["id"]]["published"] == g["published"][:10] for g in gold if g.get("published")]
    authors = [
        surname(g["author"]) in {surname(a) for a in known[g["id"]]["authors"]} or plain(g["author"]) == plain(" ".join(known[g["id"]]["authors"]))
        for g in gold if g.get("author")
    ]
    return (f"Date of publication right on {sum(days)} of {len(days)} pages ({100 * sum(days) / len(days):.1f} %), the author on "
            f"{sum(authors)} of {len(authors)} ({100 * sum(authors) / len(authors):.1f} %).")


def line_table(figures):
    lines = ["| | lines | found | named so |", "|---|---|---|---|"]
    for kind, figure in figures["kinds"].items():
        lines.append(f"| {kind.lower()} | {figure['lines']} | {figure['found']:.1f} % | {figure['named']:.0f} % |")
    lines.append(f"| *all furniture* | {figures['lines']} | {figures['found']:.1f} % | |")
    return "\n".join(lines) + f"\n\nLines of articles lost: {figures['lost']:.2f} % of {figures['article_lines']}; of articles with nothing glued on {figures['lost_clean']:.2f} %."


def write(path, name, text):
    page = path.read_text(encoding="utf-8")
    opening, closing = f"<!-- measured:{name} -->", f"<!-- /measured:{name} -->"
    before, rest = page.split(opening, 1)
    path.write_text(f"{before}{opening}\n\n{text}\n\n{closing}{rest.split(closing, 1)[1]}", encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("held_out", type=pathlib.Path)
    options.add_argument("--pages", type=pathlib.Path, default=pathlib.Path("../shared/data/web-pages"))
    options.add_argument("--classpath")
    options.add_argument("--lines", type=pathlib.Path)
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    gold = [json.loads(line) for line in open(chosen.pages / "gold.jsonl", encoding="utf-8")]
    ours = {d["id"]: d["text"] for d in map(json.loads, open(chosen.held_out, encoding="utf-8"))}
    pages = [(g, gzip.open(chosen.pages / "html" / f"{g['id']}.html.gz").read()) for g in gold]
    news = [g for g, html in pages if NEWS.search(html)]
    for g, html in pages[:30]:
        trafilatura.bare_extraction(html, url=g["url"], include_comments=False, with_metadata=True)
    theirs, start = {}, time.process_time()
    for g, html in pages:
        found = trafilatura.bare_extraction(html, url=g["url"], include_comments=False, with_metadata=True)
        theirs[g["id"]] = found.text if found else ""
    speed = len(pages) / (time.process_time() - start)
    own = java(chosen.classpath, "hearsay.measure.pages.PageSpeed", chosen.pages / "html") if chosen.classpath else "–"
    name = f"trafilatura {trafilatura.__version__}"
    text = "| | F1 | precision | recall | exact | snippets kept | furniture leaked | pages/s |\n|---|---|---|---|---|---|---|---|\n"
    text += f"| Hearsay, domains held out | {scores(gold, ours)} | {own} |\n| {name} | {scores(gold, theirs)} | {speed:.1f} |\n"
    text += f"| Hearsay, the {len(news)} news pages | {scores(news, ours)} | |\n| {name}, the news pages | {scores(news, theirs)} | |"
    if chosen.classpath:
        skimmed = java(chosen.classpath, "hearsay.reading.WarcSpeed", chosen.pages / "html")
        text += f"\n\n{facts(gold, chosen.classpath, chosen.pages / 'html')} Records of an archive of these pages gone through: {skimmed}/s."
    print(text)
    lines = line_table(json.loads(chosen.lines.read_text())) if chosen.lines else None
    print(f"\n{lines}" if lines else "")
    if chosen.write:
        write(ROOT / "docs/accuracy.md", "pages", text)
        if lines:
            write(ROOT / "docs/accuracy.md", "lines", lines)


if __name__ == "__main__":
    main()
