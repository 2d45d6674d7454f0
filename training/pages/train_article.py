#!/usr/bin/env python3
"""Trains the model that tells which blocks of a web page are its article, and writes article.model.

usage: train_article.py [--pages FOLDER] [--cross-validate] [--out FILE]

Compiles the engine and lets it write what it sees of each page (hearsay.reading.html.TrainingExamples), labels the blocks by
laying them along the gold text, and trains; then the engine judges the same pages with the new model, and both must agree.
--cross-validate holds out whole domains, five times, prints the figures, and writes no model.
"""

import argparse
import collections
import gzip
import hashlib
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import urllib.parse

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import forest
import labels

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEARNED = ["own names", "near names", "far names", "text words", "heading words"]
TOLD = [
    "log length", "link density", "function words", "ends sentence", "heading level", "is p", "own names", "near names",
    "text words", "heading words", "in best", "stops", "up to best",
]  # as in ArticleModel.java
NEIGHBOURS, NO_NEIGHBOUR = (-1, 1, -2, 2), -9
OPINIONS, NO_OPINION, WINDOW = (-1, 1, -2, 2, -3, 3, -4, 4), -12, 6
FOLDS = 5
LEAST_PAGES = 5  # on which a word must stand to get a weight
SMALLEST_WEIGHT = 0.01
THRESHOLD = 0.45
FIRST_ROUNDS, SECOND_ROUNDS = 120, 90


def part(name, parts):
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % parts


class Examples:
    """All blocks of all pages in a row."""

    def __init__(self, examples, gold):
        pages = [json.loads(line) for line in open(examples, encoding="utf-8")]
        pages = [p for p in pages if p["id"] in gold and p["blocks"]]
        self.ids = [p["id"] for p in pages]
        self.names = pages[0]["names"]
        blocks = [b for p in pages for b in p["blocks"]]
        self.page = np.repeat(np.arange(len(pages)), [len(p["blocks"]) for p in pages])
        self.texts = [b["text"] for b in blocks]
        self.rows = np.array([b["features"] for b in blocks], np.float32)
        self.answers = np.concatenate(
            [labels.article_blocks([b["text"] for b in p["blocks"]], gold[p["id"]]["text"]) for p in pages])
        self.words = np.maximum(1, self.rows[:, self.names.index("words")]).astype(np.float64)
        self.alike = _numbered(f"{p} {b['alike']}" for p, b in zip(self.page, blocks))
        self.siblings = _numbered(f"{p} {b['parent']}" for p, b in zip(self.page, blocks))
        weights = np.sqrt(self.words)
        weights /= np.bincount(self.page, weights)[self.page]  # every page counts the same
        self.weights = weights * len(weights) / weights.sum()
        domains = [re.sub(r"^www\.", "", urllib.parse.urlparse(gold[i]["url"]).netloc) for i in self.ids]
        self.fold = np.array([part(d, FOLDS) for d in domains])[self.page]
        self.inner = np.array([part("inner " + d, FOLDS) for d in domains])[self.page]
        self.vocabulary, self.counts = self._count(blocks)
        self.places = [np.array([v.startswith(f"{p} ") for v in self.vocabulary]) for p in range(len(LEARNED))]
        self.counts_by_place = [self.counts[:, place].tocsr() for place in self.places]

    def _count(self, blocks):
        rows, heading, page = [], [], -1
        pages_with = collections.defaultdict(set)
        for i, block in enumerate(blocks):
            if self.page[i] != page:
                page, heading = self.page[i], []
            own = [f"{p} {n}" for p in range(3) for n in block["names"][p]]
            own += [f"3 {w}" for w in block["words"]] + [f"4 {w}" for w in heading]
            rows.append(collections.Counter(own))
            for word in rows[-1]:
                pages_with[word].add(page)
            heading = block["words"] if block["heading"] else heading
        vocabulary = sorted(w for w, seen in pages_with.items() if len(seen) >= LEAST_PAGES)
        column = {w: i for i, w in enumerate(vocabulary)}
        triples = [(i, column[w], c) for i, row in enumerate(rows) for w, c in row.items() if w in column]
        i, j, c = zip(*triples)
        return vocabulary, scipy.sparse.csr_matrix((np.float32(c), (i, j)), (len(rows), len(vocabulary)))

    def word_weights(self, chosen):
        model = LogisticRegression(C=0.01, solver="liblinear", max_iter=100, tol=1e-3, random_state=1)
        weights = model.fit(self.counts[chosen], self.answers[chosen], self.weights[chosen]).coef_[0]
        weights[np.abs(weights) < SMALLEST_WEIGHT] = 0
        return weights.astype(np.float32)

    def with_word_weights(self, train, rest):
        """The rows with the sums of learned weights: for ``train`` learned on its other parts, for ``rest`` on all of it."""
        rows = self.rows.copy()
        for k in range(FOLDS):
            self._fill(rows, train & (self.inner == k), self.word_weights(train & (self.inner != k)))
        weights = self.word_weights(train)
        self._fill(rows, rest, weights)
        return rows, weights

    def _fill(self, rows, chosen, weights):
        for p, name in enumerate(LEARNED):
            rows[chosen, self.names.index(name)] = self.counts_by_place[p][chosen] @ weights[self.places[p]]

    def _shifted(self, columns, step, missing):
        """Each row gets the columns of the row ``step`` further down, ``missing`` beyond the page."""
        shifted = np.full_like(columns, missing)
        here, there = (slice(None, -step), slice(step, None)) if step > 0 else (slice(-step, None), slice(None, step))
        shifted[here] = columns[there]
        same = np.zeros(len(columns), bool)
        same[here] = self.page[here] == self.page[there]
        shifted[~same] = missing
        return shifted

    def with_neighbours(self, rows):
        told = rows[:, [self.names.index(n) for n in TOLD]]
        return np.hstack([rows] + [self._shifted(told, s, NO_NEIGHBOUR) for s in NEIGHBOURS])

    def with_opinions(self, rows, probabilities):
        p = probabilities.astype(np.float32).astype(np.float64)
        clipped = np.clip(p, 1e-4, 1 - 1e-4)
        odds = np.log(clipped / (1 - clipped)).astype(np.float32)[:, None]
        more = [odds] + [self._shifted(odds, s, NO_OPINION) for s in OPINIONS]
        own = p * self.words
        for group in (self.alike, self.siblings):
            more.append((np.bincount(group, own) / np.maximum(1, np.bincount(group, self.words)))[group][:, None])
        before, after, near, total = (np.zeros(len(p)) for _ in range(4))
        for page in range(len(self.ids)):
            here = np.flatnonzero(self.page == page)
            sums = np.r_[0, np.cumsum(own[here])]
            counts = np.r_[0, np.cumsum(self.words[here])]
            total[here] = sums[-1]
            before[here] = sums[:-1] / (sums[-1] + 1e-9)
            after[here] = (sums[-1] - sums[1:]) / (sums[-1] + 1e-9)
            i = np.arange(len(here))
            low, high = np.maximum(0, i - WINDOW), np.minimum(len(here), i + WINDOW + 1)
            near[here] = (sums[high] - sums[low]) / (counts[high] - counts[low])
        return np.hstack([rows] + more + [c[:, None] for c in (before, after, near, total)]).astype(np.float32)

    def texts_at(self, probabilities, threshold):
        texts = {}
        for page, i in enumerate(self.ids):
            here = np.flatnonzero((self.page == page) & (probabilities >= threshold))
            texts[i] = "\n\n".join(self.texts[b] for b in here)
        return texts


def _numbered(keys):
    numbers = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys])


def fit(data, train, rest):
    """Trains on ``train``; returns the model and its probabilities for ``rest``."""
    rows, weights = data.with_word_weights(train, rest)
    wide = data.with_neighbours(rows)
    thoughts = np.zeros(len(rows))
    for k in range(FOLDS):
        held = train & (data.inner == k)
        seen = train & (data.inner != k)
        thoughts[held] = forest.train(wide[seen], data.answers[seen], data.weights[seen], FIRST_ROUNDS).predict(wide[held])
    first = forest.train(wide[train], data.answers[train], data.weights[train], FIRST_ROUNDS)
    only_rest = rest & ~train
    thoughts[only_rest] = first.predict(wide[only_rest])
    judged = data.with_opinions(rows, thoughts)
    second = forest.train(
        judged[train], data.answers[train], data.weights[train], SECOND_ROUNDS, num_leaves=16, min_data_in_leaf=80, learning_rate=0.07)
    final = second.predict(data.with_opinions(rows, first.predict(wide))[rest]) if (train & rest).any() else second.predict(judged[rest])
    return (weights, first, second), final, thoughts[rest]


def write_model(path, data, model):
    weights, first, second = model
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.write(struct.pack(">f", THRESHOLD))
        for places in ((0, 1, 2), (3, 4)):
            by_word = collections.defaultdict(lambda: [0.0] * len(places))
            for word, weight in zip(data.vocabulary, weights):
                place = int(word[0])
                if weight and place in places and max(word) < "\U00010000":  # Java writes others in a way of its own
                    by_word[word[2:]][places.index(place)] = float(weight)
            out.write(struct.pack(">i", len(by_word)))
            for word, values in sorted(by_word.items()):
                encoded = word.encode()
                out.write(struct.pack(">H", len(encoded)) + encoded + struct.pack(f">{len(places)}f", *values))
        forest.write(out, first)
        forest.write(out, second)


def engine(*arguments):
    """Runs a main class of the engine, compiled first."""
    classpath = ROOT / "engine/target/training.classpath"
    if not classpath.exists():
        subprocess.run(
            ["mvn", "-q", "-pl", "engine", "-am", "compile", "dependency:build-classpath", f"-Dmdep.outputFile={classpath}"],
            cwd=ROOT, check=True)
    subprocess.run(["java", "-cp", f"{ROOT / 'engine/target/classes'}{os.pathsep}{classpath.read_text()}", *map(str, arguments)], check=True)


def scores(gold, texts):
    precision, recall, exact = [], [], 0
    for i, text in texts.items():
        want, got = labels.WORD.findall(gold[i]["text"]), labels.WORD.findall(text)
        a, b = (collections.Counter(tuple(w[k : k + 4]) for k in range(max(1, len(w) - 3))) if w else collections.Counter() for w in (want, got))
        hit = sum((a & b).values())
        precision += [hit / sum(b.values())] if b else []
        recall.append(hit / sum(a.values()))
        exact += want == got
    p, r = np.mean(precision), np.mean(recall)
    return f"F1 {2 * p * r / (p + r):.4f}  precision {p:.4f}  recall {r:.4f}  exact {exact / len(texts):.3f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", default=ROOT / "../shared/data/web-pages", type=pathlib.Path)
    options.add_argument("--runs", default=ROOT / "training/runs/pages", type=pathlib.Path)
    options.add_argument("--out", default=ROOT / "engine/src/main/resources/hearsay/reading/html/article.model", type=pathlib.Path)
    options.add_argument("--examples", type=pathlib.Path, help="written before; else the engine writes them")
    options.add_argument("--cross-validate", action="store_true")
    chosen = options.parse_args()
    chosen.runs.mkdir(parents=True, exist_ok=True)
    examples = chosen.examples
    if examples is None:
        examples = chosen.runs / "blocks.jsonl"
        engine("hearsay.reading.html.TrainingExamples", chosen.pages / "html", examples)
    gold = {g["id"]: g for g in map(json.loads, open(chosen.pages / "gold.jsonl", encoding="utf-8"))}
    data = Examples(examples, gold)
    print(f"{len(data.ids)} pages, {len(data.rows)} blocks, {data.answers.sum()} of the article, {len(data.vocabulary)} words", flush=True)
    everything = np.ones(len(data.rows), bool)
    if chosen.cross_validate:
        probabilities, thoughts = np.zeros(len(data.rows)), np.zeros(len(data.rows))
        for k in range(FOLDS):
            held = data.fold == k
            _, probabilities[held], thoughts[held] = fit(data, ~held, held)
            print(f"part {k + 1} of {FOLDS} done", flush=True)
        for threshold in (0.35, 0.4, 0.45, 0.5, 0.55):
            print(f"threshold {threshold}: {scores(gold, data.texts_at(probabilities, threshold))}", flush=True)
        print(f"first trees alone: {scores(gold, data.texts_at(thoughts, THRESHOLD))}")
        np.save(chosen.runs / "held-out.npy", probabilities)
        print(f"put together by the engine: {scores(gold, put_together(chosen, data, probabilities))}")
        return
    model, probabilities, _ = fit(data, everything, everything)
    write_model(chosen.out, data, model)
    print(f"wrote {chosen.out}, {chosen.out.stat().st_size} bytes", flush=True)
    judged = chosen.runs / "judged.jsonl"
    engine("hearsay.reading.html.TrainingExamples", chosen.pages / "html", judged, chosen.out)
    by_page = {j["id"]: j["probabilities"] for j in map(json.loads, open(judged, encoding="utf-8"))}
    agreement(np.concatenate([by_page[i] for i in data.ids]), probabilities)


def agreement(java, python):
    """The engine and this script must think the same of every block or line, but for rounding at a threshold."""
    apart = np.abs(np.asarray(java) - python)
    print(f"engine and script: {100 * np.mean(apart < 0.001):.3f} % of {len(apart)} judged alike, the farthest {apart.max():.4f} apart")
    if np.mean(apart < 0.001) < 0.999:
        sys.exit("The engine computes other features than the training did.")


def put_together(chosen, data, probabilities):
    """The articles that the engine puts together from blocks judged like this, written to held-out.jsonl."""
    judged, texts = chosen.runs / "held-out-judged.jsonl", chosen.runs / "held-out.jsonl"
    with open(judged, "w", encoding="utf-8") as out:
        for page, i in enumerate(data.ids):
            own = [round(float(p), 6) for p in probabilities[data.page == page]]
            out.write(json.dumps({"id": i, "probabilities": own}) + "\n")
    engine("hearsay.reading.html.JudgedPages", chosen.pages / "html", judged, texts)
    return {page["id"]: page["text"] for page in map(json.loads, open(texts, encoding="utf-8"))}


if __name__ == "__main__":
    sys.exit(main())
