"""Prepared texts, their gold statements as word indices, and the windows that the model sees.

Words, pieces, features and sentences come from Java (hearsay.measure.training.PrepareTraining), never from code of its own here.

usage: texts.py TRAIN.jsonl OUT.jsonl     writes the articles that training leaves out, for calibration
"""
import dataclasses
import hashlib
import json
import sys

import numpy as np

CLS, SEP = 101, 102
NOT_INSIDE = -101


@dataclasses.dataclass
class Text:
    """One article; arrays by word unless said otherwise, offsets in code points."""
    id: str
    text: str
    ids: np.ndarray        # by piece
    first: np.ndarray      # first piece of each word, and the number of pieces
    start: np.ndarray
    end: np.ndarray
    feature: np.ndarray
    sentences: np.ndarray  # first word of each sentence
    readings: list         # one list of gold statements an annotator

    def pieces(self, w0, w1):
        return int(self.first[w1] - self.first[w0])


@dataclasses.dataclass(frozen=True)
class Statement:
    """Word spans, both ends included."""
    cue: tuple
    source: tuple
    content: tuple
    nested_known: bool = False  # whether statements inside its content are annotated too

    def shift(self, by):
        return dataclasses.replace(self, cue=_shift(self.cue, by), source=tuple(_shift(s, by) for s in self.source),
                                   content=tuple(_shift(s, by) for s in self.content))

    def reach(self):
        spans = [self.cue, *self.source, *self.content]
        return min(a for a, _ in spans), max(b for _, b in spans)


def _shift(span, by):
    return span[0] + by, span[1] + by


def held_out(article_id):
    """About 5 in 100 training articles are kept from training, for calibration."""
    return int(hashlib.md5(article_id.encode()).hexdigest(), 16) % 100 < 5


def load(prepared, gold=None):
    """Texts in file order; without gold, readings are empty."""
    lines = {}
    for line in open(gold, encoding="utf-8") if gold else ():
        line = json.loads(line)
        lines.setdefault(line["id"], []).append(line)
    out = []
    for line in open(prepared, encoding="utf-8"):
        p = json.loads(line)
        arrays = {k: np.array(p[k], np.int64) for k in ("ids", "first", "start", "end", "feature", "sentences")}
        own = lines.get(p["id"], [])
        t = Text(p["id"], own[0]["text"] if own else "", **arrays, readings=[])
        t.readings = [[s for s in (_statement(t, g) for g in line["statements"]) if s] for line in own]
        if len(t.start):
            out.append(t)
    return out


def _statement(t, g):
    cue = _words(t, g["cue"])
    content = _words(t, g["content"])
    return Statement(cue[0], tuple(_words(t, g["source"])), tuple(content)) if cue and content else None


def _words(t, spans):
    out = []
    for s, e in spans:
        a = int(np.searchsorted(t.end, s, side="right"))
        b = int(np.searchsorted(t.start, e, side="left")) - 1
        if a <= b:
            out.append((a, b))
    return sorted(out)


def pack(t, limit, paragraphs=False, first_limit=None):
    """Windows of whole sentences as (first word, word after the last), at most limit pieces; longer sentences are cut.

    paragraphs: a window that is half full by then ends at a paragraph's end, as in the Java twin, hearsay.attribution.Windows.
    """
    bounds = list(t.sentences) + [len(t.start)]
    units = []
    for a, b in zip(bounds, bounds[1:]):
        while t.pieces(a, b) > limit:
            k = a
            while t.pieces(a, k + 1) <= limit:
                k += 1
            k = max(k, a + 1)
            units.append((a, k))
            a = k
        if a < b:
            units.append((a, b))
    windows, i = [], 0
    while i < len(units):
        room = first_limit if first_limit and not windows else limit
        j = i + 1
        while j < len(units) and t.pieces(units[i][0], units[j][1]) <= room:
            j += 1
        if paragraphs and j < len(units):
            half = (k for k in range(j, i, -1) if t.feature[units[k][0]] >= 9 and 2 * t.pieces(units[i][0], units[k][0]) >= limit)
            j = next(half, j)
        windows.append((units[i][0], units[j - 1][1]))
        i = j
    return windows


@dataclasses.dataclass
class Sample:
    """A window free of its text, so that it can be changed: pieces as one array a word."""
    words: list
    feature: list
    sentences: list
    statements: list


def sample(t, w0, w1, reading):
    words = [t.ids[t.first[w]:t.first[w + 1]] for w in range(w0, w1)]
    inside = [s.shift(-w0) for s in reading if s.cue[0] >= w0 and s.cue[1] < w1]
    return Sample(words, list(t.feature[w0:w1]), [int(s) - w0 for s in t.sentences if w0 <= s < w1], inside)


def clip(spans, n):
    return tuple((max(a, 0), min(b, n - 1)) for a, b in spans if a < n and b >= 0)


def role_labels(statement, n, cue=None):
    """[n] role labels for a cue; words of the cue itself are O, and spans around it are cut there."""
    a, b = cue or statement.cue
    labels = np.zeros(n, np.int64)
    for base, spans in ((5, statement.content), (1, statement.source)):
        for s, e in clip(spans, n):
            for x, y in ((s, min(e, a - 1)), (max(s, b + 1), e)) if s <= b and e >= a else ((s, e),):
                if x > y:
                    continue
                if x == y:
                    labels[x] = base + 3
                else:
                    labels[x], labels[y] = base, base + 2
                    labels[x + 1:y] = base + 1
    return repair(labels)


def repair(labels):
    """Make a sequence legal BIOES after one span has overwritten part of another."""
    base = np.where(labels == 0, 0, np.where(labels < 5, 1, 5))
    begins = np.isin(labels, (1, 4, 5, 8))
    out = np.zeros_like(labels)
    i = 0
    while i < len(labels):
        if not base[i]:
            i += 1
            continue
        j = i
        while j + 1 < len(labels) and base[j + 1] == base[i] and not begins[j + 1]:
            j += 1
        if i == j:
            out[i] = base[i] + 3
        else:
            out[i], out[j] = base[i], base[i] + 2
            out[i + 1:j] = base[i] + 1
        i = j + 1
    return out


def cue_labels(s):
    """[n] 0 none, 1 begin, 2 inside. In a content whose inner statements nobody annotated, -100 for any of these; its first word,
    which may follow the cue, gets NOT_INSIDE: the cue ends before it."""
    n = len(s.words)
    labels = np.zeros(n, np.int64)
    for statement in s.statements:
        if not statement.nested_known:
            for a, b in clip(statement.content, n):
                labels[a:b + 1] = -100
                labels[a] = NOT_INSIDE
    for statement in s.statements:
        a, b = statement.cue
        if b < n:
            labels[a], labels[a + 1:b + 1] = 1, 2
    return labels


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as out_file:
        out_file.writelines(line for line in open(sys.argv[1], encoding="utf-8") if held_out(json.loads(line)["id"]))
