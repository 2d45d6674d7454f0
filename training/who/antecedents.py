"""Fits what each piece of evidence counts for when the antecedent of "he" or "she" is chosen.

A conditional log-linear model over the figures that agree with the pronoun: a figure scores as its best place does. Weights are drawn
to the hand-set ones they start from (--hold), so that evidence which the data hardly has stays sensible. Trained on GUM (all genres,
gold coreference) and GAP development; reported by five-fold cross-validation over documents, and on GAP validation.

    antecedents.py texts DATA TEXTS.jsonl             the texts to dump, by hearsay.measure.training.AntecedentDump
    antecedents.py fit DATA CHOICES.jsonl WEIGHTS.tsv  prints the figures; with --write rewrites the weights
"""

import argparse
import csv
import json
import random
from collections import defaultdict
from pathlib import Path

import numpy
from scipy.optimize import minimize


def gap(data, part):
    with open(data / "gap" / f"gap-{part}.tsv", encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def gum(data):
    for part in ("train", "dev"):
        for line in open(data / "gum" / f"{part}.jsonl", encoding="utf-8"):
            yield json.loads(line)


def texts(data, to):
    with open(to, "w", encoding="utf-8") as out:
        for document in gum(data):
            out.write(json.dumps({"id": document["id"], "text": document["text"]}) + "\n")
        for part in ("development", "validation"):
            for row in gap(data, part):
                out.write(json.dumps({"id": "gap:" + row["ID"], "text": row["Text"]}) + "\n")


def same(span, other):
    """The same mention, titles and complements apart: they overlap, and end or begin alike."""
    overlap = span[0] < other[1] and other[0] < span[1]
    return overlap and (abs(span[1] - other[1]) <= 2 or span[0] == other[0])


class Choice:
    """Rows of evidence, the figure of each row, and the figures that are right."""

    def __init__(self, document, places, right, among=None):
        kept = [p for p in places if among is None or p["figure"] in among]
        numbers = {f: i for i, f in enumerate(dict.fromkeys(p["figure"] for p in kept))}
        self.document = document
        self.figures = numpy.array([numbers[p["figure"]] for p in kept])
        self.count = len(numbers)
        self.evidence = numpy.array([p["evidence"] for p in kept])
        self.agreement = numpy.array([p["agreement"] for p in kept])
        self.right = numpy.array([numbers[f] for f in right if f in numbers], dtype=int)

    def best(self, weights):
        """For each figure its best row, and that row's score."""
        scores = self.evidence @ weights + self.agreement
        rows = numpy.full(self.count, -1)
        for row, figure in enumerate(self.figures):
            if rows[figure] < 0 or scores[row] > scores[rows[figure]]:
                rows[figure] = row
        return rows, scores[rows]

    def is_right(self, weights):
        return int(numpy.argmax(self.best(weights)[1]) in self.right)


def choices(data, file):
    dumped = defaultdict(list)
    for line in open(file, encoding="utf-8"):
        choice = json.loads(line)
        dumped[choice["id"]].append(choice)
    sets = {"gum": [], "development": [], "validation": []}
    for document in gum(data):
        by_cluster = defaultdict(list)
        cluster_at = {}
        for mention in document["mentions"]:
            by_cluster[mention["cluster"]].append((mention["start"], mention["end"]))
            cluster_at[(mention["start"], mention["end"])] = mention["cluster"]
        for choice in dumped[document["id"]]:
            cluster = cluster_at.get(tuple(choice["pronoun"]))
            if cluster is None:
                continue
            right = {
                p["figure"]
                for p in choice["places"]
                if any(same(p["span"], m) for m in by_cluster[cluster])
            }
            made = Choice(document["id"], choice["places"], right)
            if len(made.right) and made.count > 1:
                sets["gum"].append(made)
    for part in ("development", "validation"):
        for row in gap(data, part):
            at = int(row["Pronoun-offset"])
            spans = {
                name: (int(row[name + "-offset"]), int(row[name + "-offset"]) + len(row[name])) for name in "AB"
            }
            for choice in dumped["gap:" + row["ID"]]:
                if choice["pronoun"][0] != at:
                    continue
                who = {n: {p["figure"] for p in choice["places"] if same(p["span"], s)} for n, s in spans.items()}
                right = set().union(*(who[n] for n in "AB" if row[n + "-coref"] == "TRUE"))
                made = Choice("gap:" + row["ID"], choice["places"], right, who["A"] | who["B"])
                if len(made.right) and made.count > 1:
                    sets[part].append(made)
    return sets


def fit(train, start, hold):
    def loss(weights):
        total, slope = 0.0, numpy.zeros_like(weights)
        for choice in train:
            rows, scores = choice.best(weights)
            odds = numpy.exp(scores - scores.max())
            all_of = odds / odds.sum()
            right = numpy.zeros(choice.count)
            right[choice.right] = odds[choice.right]
            total -= numpy.log(right.sum() / odds.sum() + 1e-12)
            slope += (all_of - right / right.sum()) @ choice.evidence[rows]
        away = weights - start
        return total + hold * away @ away, slope + 2 * hold * away

    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x


def accuracy(weights, some):
    return 100.0 * sum(c.is_right(weights) for c in some) / max(1, len(some))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("step", choices=["texts", "fit"])
    parser.add_argument("data", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("weights", type=Path, nargs="?")
    parser.add_argument("--hold", type=float, default=20.0)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.step == "texts":
        texts(options.data, options.file)
        return
    lines = options.weights.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "evidence"))]
    start = numpy.array([float(row[1]) for row in rows])
    sets = choices(options.data, options.file)
    both = sets["gum"] + sets["development"]
    documents = sorted({c.document for c in both})
    random.Random(7).shuffle(documents)
    right = defaultdict(list)
    for fold in range(5):
        held = set(documents[fold::5])
        weights = fit([c for c in both if c.document not in held], start, options.hold)
        for name in ("gum", "development"):
            for choice in sets[name]:
                if choice.document in held:
                    right[name].append((choice.is_right(start), choice.is_right(weights)))
    for name, pairs in right.items():
        before, after = (100.0 * sum(p[i] for p in pairs) / len(pairs) for i in (0, 1))
        print(f"{name}: {len(pairs)} choices, {before:.1f} before, {after:.1f} after (five-fold)")
    weights = fit(both, start, options.hold)
    held_out = sets["validation"]
    print(f"validation: {len(held_out)} choices, {accuracy(start, held_out):.1f} before, {accuracy(weights, held_out):.1f} after")
    for row, before, after in zip(rows, start, weights):
        print(f"{row[0]}\t{before:.2f}\t{after:.2f}")
    if options.write:
        head = [line for line in lines if line.startswith(("#", "evidence"))]
        body = [f"{row[0]}\t{weight:.2f}" for row, weight in zip(rows, weights)]
        options.weights.write_text("\n".join(head + body) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
