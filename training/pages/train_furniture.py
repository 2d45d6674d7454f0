#!/usr/bin/env python3
"""Trains the model that finds furniture in text without markup, and writes furniture.model.

usage: train_furniture.py [--pages FOLDER] [--articles FOLDER] [--out FILE]

Glues teasers of other articles and parts of other pages to articles (glue.py), lets the engine write what it sees of each line
(hearsay.furniture.TrainingLines), and trains; then the engine judges the same lines with the new model, and both must agree. A fifth of the
domains and the development articles are kept for testing: prints how much furniture is found, per kind, and how many lines of articles are
lost, and puts the same into figures.json beside the other files of the run.
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
from train_article import ROOT, agreement, engine, part

KINDS = [
    "TEASER", "NAVIGATION", "CAPTION", "CREDIT", "BYLINE", "DATELINE", "PROMOTION", "SHARE", "COMMENT", "BIOGRAPHY", "COPYRIGHT", "OTHER",
]  # as in hearsay.document.Furniture
FOLDS, INNER = 5, 3
THRESHOLD = 0.46
LEADS = ROOT / "engine/src/main/resources/hearsay/furniture/other-stories.txt"
ROUNDS, SECOND_ROUNDS = 260, 150
NEIGHBOURS, NO_OPINION, WINDOW, SURE, FAR = (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5), -12, 5, 0.1, 40  # as in LineOpinions.java
RAREST, KNOWN_IN = 7.0, 12  # rarity of a word that stands in fewer texts
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


def rarities(texts):
    """For each word in enough texts the logarithm of how many texts there are to one that has it."""
    seen_in = collections.Counter(w for text in texts for w in {w for line in text for w in re.findall(r"[^\W_]+", line.lower())})
    return {w: min(RAREST, float(np.log(len(texts) / n))) for w, n in sorted(seen_in.items()) if n >= KNOWN_IN and len(w) > 3 and max(w) < "\U00010000"}


class Lines:
    def __init__(self, made, runs, name, rarity):
        table = self.table = runs / "rarity.tsv"
        table.write_text("".join(f"{w}\t{np.float32(r)}\n" for w, r in rarity.items()), encoding="utf-8")
        source, seen = self.source, _ = runs / f"{name}.jsonl", runs / f"{name}-lines.jsonl"
        chance = random.Random(3)
        with open(source, "w", encoding="utf-8") as out:
            for lines in made:
                text = chance.choice(["\n\n", "\n\n", "\n"]).join(line for line, _ in lines)
                out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
        engine("hearsay.furniture.TrainingLines", source, seen, table)
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

    def check(self, runs, model, probabilities):
        """Lets the engine judge the same texts by the model that was written."""
        judged = runs / "judged.jsonl"
        engine("hearsay.furniture.TrainingLines", self.source, judged, self.table, model)
        lines = [json.loads(line) for line in open(judged, encoding="utf-8")]
        agreement(np.concatenate([lines[t] for t in dict.fromkeys(self.text.tolist())]), probabilities)

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


    def with_opinions(self, rows, probabilities):
        p = probabilities.astype(np.float32)
        clipped = np.clip(p.astype(np.float64), 1e-4, 1 - 1e-4)
        odds = np.log(clipped / (1 - clipped)).astype(np.float32)
        more = np.zeros((len(p), len(NEIGHBOURS) + 7), np.float32)
        more[:, 0] = odds
        start = 0
        while start < len(p):
            end = start
            while end < len(p) and self.text[end] == self.text[start]:
                end += 1
            n, own = end - start, p[start:end].astype(np.float64)
            i = np.arange(n)
            for k, step in enumerate(NEIGHBOURS):
                there = i + step
                inside = (there >= 0) & (there < n)
                more[start:end, 1 + k] = np.where(inside, odds[start:end][np.clip(there, 0, n - 1)], NO_OPINION)
            sure = p[start:end] < np.float32(SURE)
            last = np.maximum.accumulate(np.where(sure, i, -FAR))
            first = np.minimum.accumulate(np.where(sure, i, n + FAR)[::-1])[::-1]
            sums = np.r_[0, np.cumsum(own)]
            low, high = np.maximum(0, i - WINDOW), np.minimum(n, i + WINDOW + 1)
            more[start:end, -6:] = np.column_stack([
                np.minimum(FAR, i - last), np.minimum(FAR, first - i), sums[:-1] / np.maximum(1, i),
                (sums[-1] - sums[1:]) / np.maximum(1, n - 1 - i), (sums[high] - sums[low]) / (high - low), np.full(n, sums[-1] / n)])
            start = end
        return np.hstack([rows[:, : len(self.names)], more])


def fit(data, news, rarity):
    """Trains; the first ``news`` texts are news, the rest made of web pages."""
    seen_in = collections.defaultdict(set)
    for text, words in zip(data.text, data.words):
        for word in words:
            seen_in[word].add(text)
    vocabulary = sorted(w for w, s in seen_in.items() if len(s) >= LEAST_TEXTS and max(w) < "\U00010000")
    column = {w: i for i, w in enumerate(vocabulary)}
    counts = data.counts(column)
    weights = np.where(data.answers, 1.0, ARTICLE_WEIGHT) * np.where(data.text < news, 1.0, WEB_WEIGHT)
    inner = np.array([part(f"text {t // (1 + COPIES)}", INNER) for t in range(data.text.max() + 1)])[data.text]  # an article's copies stay together
    settings = dict(C=0.02, solver="liblinear", max_iter=60, tol=1e-3, random_state=1)
    sums = np.zeros(len(data.rows), np.float32)
    for k in range(INNER):
        learned = LogisticRegression(**settings).fit(counts[inner != k], data.answers[inner != k], weights[inner != k]).coef_[0]
        sums[inner == k] = counts[inner == k] @ learned.astype(np.float32)
    words = LogisticRegression(**settings).fit(counts, data.answers, weights).coef_[0].astype(np.float32)
    words[np.abs(words) < 0.02] = 0
    rows = data.fill(data.rows.copy(), sums)
    shape = dict(num_leaves=31, min_data_in_leaf=40, max_bin=63)
    thoughts = np.zeros(len(rows))
    for k in range(INNER):
        learned = forest.train(rows[inner != k], data.answers[inner != k], weights[inner != k], ROUNDS, **shape)
        thoughts[inner == k] = learned.predict(rows[inner == k])
    first = forest.train(rows, data.answers, weights, ROUNDS, **shape)
    second = forest.train(
        data.with_opinions(rows, thoughts), data.answers, weights, SECOND_ROUNDS, num_leaves=16, min_data_in_leaf=80, max_bin=63)
    kinds = np.zeros((len(KINDS), len(vocabulary)), np.float32)
    furniture = np.flatnonzero(data.answers)
    for k, kind in enumerate(KINDS):
        yes = np.array([data.kinds[i] == kind for i in furniture])
        if yes.sum() >= 20:
            kinds[k] = LogisticRegression(**{**settings, "C": 0.05}).fit(counts[furniture], yes).coef_[0]
    kinds[np.abs(kinds) < 0.05] = 0
    return column, words, rarity, kinds, first, second


def probabilities_of(data, model):
    column, words, _, _, first, second = model
    rows = data.fill(data.rows.copy(), data.counts(column) @ words)
    return second.predict(data.with_opinions(rows, first.predict(rows)))


def write_model(path, model):
    column, words, rarity, kinds, first, second = model
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.write(struct.pack(">f", THRESHOLD))
        for chosen in (
            [(w, words[i : i + 1]) for w, i in column.items() if words[i]],
            [(w, [r]) for w, r in rarity.items()],
            [(w, kinds[:, i]) for w, i in column.items() if kinds[:, i].any()],
        ):
            out.write(struct.pack(">i", len(chosen)))
            for word, values in chosen:
                encoded = word.encode()
                out.write(struct.pack(">H", len(encoded)) + encoded + struct.pack(f">{len(values)}f", *values))
        forest.write(out, first)
        forest.write(out, second)


def is_lead(line, phrases):
    """As OtherStories: lines that lead to another story are furniture whatever the trees think."""
    low = line.lower()
    return any(
        low.endswith(p[1:]) if p[0] == "…" else low.startswith(p) and not (p[-1].isalpha() and low[len(p) : len(p) + 1].isalpha())
        for p in phrases)


def report(data, model, names):
    column, _, _, kinds, _, _ = model
    probabilities = probabilities_of(data, model)
    phrases = [p for p in LEADS.read_text(encoding="utf-8").splitlines() if p and not p.startswith("#")]
    leads = np.array([is_lead(line, phrases) for line in data.lines])
    guessed = np.argmax(data.counts(column) @ kinds.T, axis=1)
    groups = np.array([names[t] for t in data.text])
    for name in dict.fromkeys(names):
        here = groups == name
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
            found = (probabilities >= threshold) | leads
            article, furniture = here & ~data.answers, here & data.answers
            print(f"{name} at {threshold}: article lines lost {100 * found[article].mean():.2f} % of {article.sum()}"
                  + (f", furniture found {100 * found[furniture].mean():.1f} % of {furniture.sum()}" if furniture.any() else ""), flush=True)
    found = (probabilities >= THRESHOLD) | leads
    kinds = {}
    for k, kind in enumerate(KINDS):
        own = np.array([x == kind for x in data.kinds]) & (groups == "glued")
        if own.any():
            kinds[kind] = {"lines": int(own.sum()), "found": 100 * found[own].mean(), "named": 100 * (guessed[own] == k).mean()}
            print(f"  {kind}: found {kinds[kind]['found']:.1f} % of {own.sum()}, named so {kinds[kind]['named']:.0f} %")
    article, furniture = (groups == "glued") & ~data.answers, (groups == "glued") & data.answers
    return probabilities, {
        "kinds": kinds, "lines": int(furniture.sum()), "found": 100 * found[furniture].mean(), "lost": 100 * found[article].mean(),
        "article_lines": int(article.sum()), "lost_clean": 100 * found[groups == "clean"].mean()}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", default=ROOT / "../shared/data/web-pages", type=pathlib.Path)
    options.add_argument("--articles", default=ROOT / "../shared/data/polnear", type=pathlib.Path)
    options.add_argument("--runs", default=ROOT / "training/runs/pages", type=pathlib.Path)
    options.add_argument("--blocks", type=pathlib.Path, help="written before by the engine; else it writes them")
    options.add_argument("--out", default=ROOT / "engine/src/main/resources/hearsay/furniture/furniture.model", type=pathlib.Path)
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
    ids = set(gold) - held
    parts = list(page_parts([p for p in pages if p["id"] in ids], gold))
    made = texts(chance, parts, gold, news + web(ids), COPIES)
    rarity = rarities([paragraphs for _, paragraphs in news + web(ids)])
    data = Lines(made, chosen.runs, "glued", rarity)
    print(f"{len(made)} texts, {len(data.rows)} lines, {data.answers.sum()} of them furniture", flush=True)
    model = fit(data, len(news) * (1 + COPIES), rarity)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    write_model(chosen.out, model)
    print(f"wrote {chosen.out}, {chosen.out.stat().st_size} bytes", flush=True)
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
    data = Lines(tests, chosen.runs, "test", rarity)
    probabilities, figures = report(data, model, names)
    (chosen.runs / "figures.json").write_text(json.dumps(figures, indent=1))
    data.check(chosen.runs, chosen.out, probabilities)
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
