"""Which blocks of a page are its article: the blocks are laid along the gold text, in order, so that most words fit."""

import collections
import re

import numpy as np

WORD = re.compile(r"\w+")
LONG = 8  # words from which a block may differ a little from the gold


def words(text):
    return [w.lower() for w in WORD.findall(text)]


def article_blocks(texts, gold):
    """For each text whether it is part of the gold article."""
    gold_words = words(gold)
    starts = _line_starts(gold)
    places = collections.defaultdict(list)
    for i in range(len(gold_words)):
        places[tuple(gold_words[i : i + 3])].append(i)
        if starts.get(i, 9) < 3:
            places[tuple(gold_words[i : i + starts[i]])].append(i)
    fours = {tuple(gold_words[i : i + 4]) for i in range(len(gold_words) - 3)}
    share = np.zeros(len(texts))
    fits = []  # (block, first word, end, worth)
    for b, text in enumerate(texts):
        own = words(text)
        if len(own) >= 4:
            share[b] = np.mean([tuple(own[i : i + 4]) in fours for i in range(len(own) - 3)])
        fits += [(b, *fit) for fit in _fits(own, share[b], gold_words, places, starts)]
    chosen = _heaviest_chain(fits, len(gold_words), len(texts))
    seen = {texts[b] for b in np.flatnonzero(chosen)}
    for b, text in enumerate(texts):  # the gold's order may differ from the page's
        if not chosen[b] and share[b] >= 0.8 and len(words(text)) >= 10 and text not in seen:
            chosen[b] = True
            seen.add(text)
    return chosen


def _line_starts(gold):
    """Word index where a line or a table cell starts -> how many words it has."""
    starts, at = {}, 0
    for line in gold.split("\n"):
        whole = len(WORD.findall(line))
        if whole:
            starts.setdefault(at, whole)
        for cell in line.split(" | "):
            count = len(WORD.findall(cell))
            if count:
                starts.setdefault(at, count)
            at += count
    return starts


def _fits(own, share, gold_words, places, starts):
    n = len(own)
    if 0 < n < 3:  # so short that only a whole line will do
        for i in places.get(tuple(own), ())[:50]:
            if starts.get(i) == n:
                yield i, i + n, float(n)
        return
    seen = set()
    for k in range(0, min(n - 2, 40)) if n >= LONG else range(min(n, 1)):
        for i in places.get(tuple(own[k : k + 3]), ())[:20]:
            first = i - k
            if first in seen:
                continue
            seen.add(first)
            same = sum(0 <= first + j < len(gold_words) and gold_words[first + j] == own[j] for j in range(n))
            if same == n or n >= LONG and (same >= 0.6 * n or share >= 0.6):
                start = max(0, first)
                worth = max(same, share * n * 0.9) + (0.3 if start in starts else 0)
                yield start, min(len(gold_words), first + n), float(worth)


def _heaviest_chain(fits, gold_length, count):
    """The blocks of the chain of fits, rising in block and place, that is worth most (Fenwick tree of prefix maxima)."""
    fits.sort(key=lambda fit: (fit[0], -fit[1]))
    size = gold_length + 2
    tree = [(0.0, -1)] * (size + 1)
    worth, previous = [0.0] * len(fits), [-1] * len(fits)
    i = 0
    while i < len(fits):
        end = i
        while end < len(fits) and fits[end][0] == fits[i][0]:
            end += 1
        for k in range(i, end):
            best, at = (0.0, -1), fits[k][1] + 1
            while at > 0:
                best = max(best, tree[at])
                at -= at & -at
            worth[k], previous[k] = best[0] + fits[k][3], best[1]
        for k in range(i, end):
            at = fits[k][2] + 1
            while at <= size:
                tree[at] = max(tree[at], (worth[k], k))
                at += at & -at
        i = end
    chosen = np.zeros(count, bool)
    k = int(np.argmax(worth)) if fits else -1
    while k >= 0:
        chosen[fits[k][0]] = True
        k = previous[k]
    return chosen
