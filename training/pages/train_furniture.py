#!/usr/bin/env python3
"""Trains the model that finds furniture in text without markup, and writes furniture.model.

usage: train_furniture.py [--pages FOLDER] [--articles FOLDER] [--test] [--out FILE]

Glues teasers of other articles and parts of other pages to articles (glue.py), lets the engine write what it sees of each line
(hearsay.furniture.TrainingLines), and trains. --test keeps a fifth of the domains and the development articles for testing, prints
how much furniture is found, per kind, and how many lines of articles are lost, and writes no model.
"""

import argparse
import collections
import gzip
import json
import pathlib
import random
import re
import struct
import sys
import urllib.parse

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import forest
import glue
import labels
from train_article import ROOT, engine, part

KINDS = [
    "TEASER", "NAVIGATION", "CAPTION", "CREDIT", "BYLINE", "DATELINE", "PROMOTION", "SHARE", "COMMENT", "BIOGRAPHY", "COPYRIGHT", "OTHER",
]  # as in hearsay.document.Furniture
FOLDS = 5
THRESHOLD = 0.6
ROUNDS = 160
COPIES = 2  # of each article, glued in different ways
ARTICLE_WEIGHT = 3.0  # losing what was said is worse than keeping a menu
LEAST_TEXTS = 6
WEB_WEIGHT = 0.3  # of texts made of web pages: guides and lists of products, whose headings are like those of teasers


def lines_of(text):
    return [line.strip() for line in text.split("\n") if line.strip()]


def page_parts(pages, gold):
    """For each page its id, its lines with kinds, and the runs of furniture before, between and after the article."""
    for page in pages:
        blocks = page["blocks"]
        kept = labels.article_blocks([b["text"] for b in blocks], gold[page["id"]]["text"])
        if not kept.any():
            continue
        lines = [(b["text"].replace("\n", " "), None if k else glue.kind_of(b)) for b, k in zip(blocks, kept)]
        first, last = np.flatnonzero(kept)[[0, -1]]
        # what annotators leave out inside an article is often a matter of taste; only what is short is surely no part of it
        doubtful = [k is not None and first < i < last and len(line.split()) > 20 for i, (line, k) in enumerate(lines)]
        lines = [line for line, doubt in zip(lines, doubtful) if not doubt]
        last -= sum(doubtful)
        runs = {"before": lines[max(0, first - 8) : first], "after": lines[last + 1 : last + 13], "between": []}
        between, run = [], []
        for line in lines[first : last + 1] + [("", None)]:
            if line[1]:
                run.append(line)
            elif run:
                between += [run] if len(run) <= 8 else []
                run = []
        yield page["id"], lines, first, last, runs["before"], between, runs["after"]


def texts(chance, pages, gold, articles, copies):
    """Texts as lists of (line, kind): articles glued, articles clean, and pages flattened."""
    parts = {"before": [], "between": [], "after": []}
    flattened = []
    for _, lines, first, last, before, between, after in pages:
        for _ in range(2):
            if before:
                start = chance.randrange(len(before))
                parts["before"].append(before[start:])
            if after:
                start = chance.randrange(len(after))
                parts["after"].append(after[start : start + chance.randrange(1, 9)])
        parts["between"] += between
        low, high = max(0, first - chance.randrange(0, 25)), last + 1 + chance.randrange(0, 25)
        flattened.append(lines[low:high])
    others = [(title, paragraphs) for title, paragraphs in articles if title and len(paragraphs) > 2]
    names = [n for n in (gold_page.get("author") for gold_page in gold.values()) if n and len(n) < 40]
    made = []
    for _, paragraphs in articles:
        made.append([(line, None) for line in paragraphs])
        for _ in range(copies):
            made.append(glue.glued(paragraphs, others, parts, names, chance))
    return made + flattened


class Lines:
    def __init__(self, made, runs, name):
        source, seen = runs / f"{name}.jsonl", runs / f"{name}-lines.jsonl"
        chance = random.Random(3)
        with open(source, "w", encoding="utf-8") as out:
            for lines in made:
                text = chance.choice(["\n\n", "\n\n", "\n"]).join(line for line, _ in lines)
                out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
        engine("hearsay.furniture.TrainingLines", source, seen)
        rows, self.words, self.kinds, self.text, self.lines = [], [], [], [], []
        for number, (lines, written) in enumerate(zip(made, open(seen, encoding="utf-8"))):
            page = json.loads(written)
            wanted = [(" ".join(line.split()), kind) for line, kind in lines if line.strip()]
            if len(wanted) != len(page["lines"]):
                continue  # a line of invisible characters only
            self.names, self.told = page["names"], page["told_from"]
            rows += page["rows"]
            self.words += page["words"]
            self.lines += page["lines"]
            self.kinds += [kind for _, kind in wanted]
            self.text += [number] * len(wanted)
        self.rows = np.array(rows, np.float32)
        self.answers = np.array([k is not None for k in self.kinds])
        self.text = np.array(self.text)

    def counts(self, column):
        i, j = zip(*((r, column[w]) for r, words in enumerate(self.words) for w in words if w in column))
        return scipy.sparse.csr_matrix((np.ones(len(i), np.float32), (i, j)), (len(self.words), len(column)))

    def fill(self, rows, sums):
        """Puts the sums of word weights into their column, and into those that tell of the lines around."""
        width, at = len(self.names), self.names.index("line words")
        rows[:, at] = sums
        for n, step in enumerate((-1, 1, -2, 2, -3, 3)):
            column = width + n * (width - self.told) + at - self.told
            there = np.arange(len(sums)) + step
            inside = (there >= 0) & (there < len(sums))
            inside[inside] = self.text[there[inside]] == self.text[inside]
            rows[inside, column] = sums[there[inside]]
        return rows


def fit(data, news):
    """Trains; the first ``news`` texts are news, the rest made of web pages."""
    seen_in = collections.defaultdict(set)
    for text, words in zip(data.text, data.words):
        for word in words:
            seen_in[word].add(text)
    vocabulary = sorted(w for w, s in seen_in.items() if len(s) >= LEAST_TEXTS and max(w) < "\U00010000")
    column = {w: i for i, w in enumerate(vocabulary)}
    counts = data.counts(column)
    weights = np.where(data.answers, 1.0, ARTICLE_WEIGHT) * np.where(data.text < news, 1.0, WEB_WEIGHT)
    inner = np.array([part(f"text {t}", 4) for t in range(data.text.max() + 1)])[data.text]
    settings = dict(C=0.02, solver="liblinear", max_iter=60, tol=1e-3, random_state=1)
    sums = np.zeros(len(data.rows), np.float32)
    for k in range(4):
        learned = LogisticRegression(**settings).fit(counts[inner != k], data.answers[inner != k], weights[inner != k]).coef_[0]
        sums[inner == k] = counts[inner == k] @ learned.astype(np.float32)
    words = LogisticRegression(**settings).fit(counts, data.answers, weights).coef_[0].astype(np.float32)
    words[np.abs(words) < 0.02] = 0
    trees = forest.train(data.fill(data.rows.copy(), sums), data.answers, weights, ROUNDS, num_leaves=31, min_data_in_leaf=40, max_bin=63)
    kinds = np.zeros((len(KINDS), len(vocabulary)), np.float32)
    furniture = np.flatnonzero(data.answers)
    for k, kind in enumerate(KINDS):
        yes = np.array([data.kinds[i] == kind for i in furniture])
        if yes.sum() >= 20:
            kinds[k] = LogisticRegression(**{**settings, "C": 0.05}).fit(counts[furniture], yes).coef_[0]
    kinds[np.abs(kinds) < 0.05] = 0
    return column, words, kinds, trees


def write_model(path, model):
    column, words, kinds, trees = model
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.write(struct.pack(">f", THRESHOLD))
        for matrix in (words[None, :], kinds):
            chosen = [(w, matrix[:, i]) for w, i in column.items() if matrix[:, i].any()]
            out.write(struct.pack(">i", len(chosen)))
            for word, values in chosen:
                encoded = word.encode()
                out.write(struct.pack(">H", len(encoded)) + encoded + struct.pack(f">{len(values)}f", *values))
        forest.write(out, trees)


def report(data, model, names):
    column, words, kinds, trees = model
    counts = data.counts(column)
    probabilities = trees.predict(data.fill(data.rows.copy(), counts @ words))
    guessed = np.argmax(counts @ kinds.T, axis=1)
    groups = np.array([names[t] for t in data.text])
    for name in dict.fromkeys(names):
        here = groups == name
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
            found = probabilities >= threshold
            article, furniture = here & ~data.answers, here & data.answers
            print(f"{name} at {threshold}: article lines lost {100 * found[article].mean():.2f} % of {article.sum()}"
                  + (f", furniture found {100 * found[furniture].mean():.1f} % of {furniture.sum()}" if furniture.any() else ""), flush=True)
    found = probabilities >= THRESHOLD
    for k, kind in enumerate(KINDS):
        own = np.array([x == kind for x in data.kinds]) & (groups == "glued")
        if own.any():
            print(f"  {kind}: found {100 * found[own].mean():.1f} % of {own.sum()}, named so {100 * (guessed[own] == k).mean():.0f} %")
    return probabilities


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", default=ROOT / "../shared/data/web-pages", type=pathlib.Path)
    options.add_argument("--articles", default=ROOT / "../shared/data/polnear", type=pathlib.Path)
    options.add_argument("--runs", default=ROOT / "training/runs/pages", type=pathlib.Path)
    options.add_argument("--blocks", type=pathlib.Path, help="written before by the engine; else it writes them")
    options.add_argument("--out", default=ROOT / "engine/src/main/resources/hearsay/furniture/furniture.model", type=pathlib.Path)
    options.add_argument("--test", action="store_true")
    chosen = options.parse_args()
    chosen.runs.mkdir(parents=True, exist_ok=True)
    blocks = chosen.blocks
    if blocks is None:
        blocks = chosen.runs / "blocks.jsonl"
        engine("hearsay.reading.html.TrainingExamples", chosen.pages / "html", blocks)
    gold = {g["id"]: g for g in map(json.loads, open(chosen.pages / "gold.jsonl", encoding="utf-8"))}
    pages = [p for p in map(json.loads, open(blocks, encoding="utf-8")) if p["id"] in gold]
    held = {i for i, g in gold.items() if part(re.sub(r"^www\.", "", urllib.parse.urlparse(g["url"]).netloc), FOLDS) == 0}
    news = articles(chosen.articles / "train.jsonl")

    def web(ids):
        return [(gold[i]["title"], lines_of(gold[i]["text"])) for i in sorted(ids)]

    chance = random.Random(1)
    ids = set(gold) - held if chosen.test else set(gold)
    parts = list(page_parts([p for p in pages if p["id"] in ids], gold))
    made = texts(chance, parts, gold, news + web(ids), COPIES)
    data = Lines(made, chosen.runs, "glued")
    print(f"{len(made)} texts, {len(data.rows)} lines, {data.answers.sum()} of them furniture", flush=True)
    model = fit(data, len(news) * (1 + COPIES))
    if not chosen.test:
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        write_model(chosen.out, model)
        print(f"wrote {chosen.out}, {chosen.out.stat().st_size} bytes")
        return
    development = articles(chosen.articles / "dev.jsonl")
    parts = list(page_parts([p for p in pages if p["id"] in held], gold))
    tests, names = [], []
    all_made = texts(chance, parts, gold, development, 3)
    for lines in all_made[: -len(parts)]:
        tests.append(lines)
        names.append("glued" if any(kind for _, kind in lines) else "clean")
    for lines in all_made[-len(parts):]:
        tests.append(lines)
        names.append("flattened page")
    data = Lines(tests, chosen.runs, "test")
    probabilities = report(data, model, names)
    with open(chosen.runs / "test-errors.txt", "w", encoding="utf-8") as out:
        for p, answer, kind, line, text in sorted(zip(probabilities, data.answers, map(str, data.kinds), data.lines, data.text), key=lambda e: -abs(e[0] - e[1])):
            if (p >= THRESHOLD) != answer:
                out.write(f"{p:.2f} {names[text]} {kind} {line[:200]}\n")


def articles(path):
    """Title and lines of each article, once; the title also stands as the first line there, with a full stop."""
    found = {}
    for article in map(json.loads, open(path, encoding="utf-8")):
        found[article["text"]] = (article.get("title") or lines_of(article["text"])[0].rstrip("."), lines_of(article["text"]))
    return list(found.values())


if __name__ == "__main__":
    sys.exit(main())
