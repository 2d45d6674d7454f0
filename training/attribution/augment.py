"""Changes to training windows that teach what PolNeAR's texts do not show: statements inside statements, other people than
those of one American election, and other printers' quotation marks."""
import dataclasses
import random

from texts import Statement

# Words that begin a sentence in upper case only because they begin it.
FUNCTION_WORDS = set("""the a an this that these those he she it they we i you his her its their our my there here in on at for by with
from as if when while after before since because although though but and or so yet no not some many most more all both each every any
such what who how why where people voters officials police critics experts supporters""".split())


class Augmenter:
    """Prefixes ("X said that …") and suffixes (", X said.") cut from training statements, and names to swap."""

    def __init__(self, tokenizer, texts, names_file):
        self.tokenizer = tokenizer
        self.piece = lambda w: tuple(tokenizer.encode(w, add_special_tokens=False).ids)
        self.function_words = {self.piece(w) for w in FUNCTION_WORDS}
        self.full_stop, self.comma, self.that = self.piece("."), self.piece(","), self.piece("that")
        self.opening, self.closing, self.straight = self.piece("“"), self.piece("”"), self.piece('"')
        self.single_open, self.single_close = self.piece("‘"), self.piece("’")
        self.styles = [(self.piece(a), self.piece(b)) for a, b in ("\"\"", "‘’", "«»", "„“", "''")]
        self.prefixes, self.suffixes = [], []
        for t in texts:
            for s in t.readings[0]:
                self._collect(t, s)
        self.swaps = self._swaps(names_file)

    def _word(self, t, w):
        return tuple(int(i) for i in t.ids[t.first[w]:t.first[w + 1]])

    def _collect(self, t, s):
        if len(s.source) != 1 or len(s.content) != 1:
            return
        (sa, sb), (ca, cb), (a, b) = s.source[0], s.cue, s.content[0]
        starts = set(int(x) for x in t.sentences)
        cut = lambda x, y: ([self._word(t, w) for w in range(x, y)], [int(f) for f in t.feature[x:y]])
        if sa in starts and sb + 1 == ca and cb + 1 == a and sb - sa < 9 and not any(f % 9 >= 3 for f in t.feature[sa:a]):
            if self._word(t, a) == self.that:
                self.prefixes.append((*cut(sa, a), (0, sb - sa), (ca - sa, cb - sa)))
        low, high = min(sa, ca), max(sb, cb)
        contiguous = high - low == (sb - sa) + (cb - ca) + 1
        if contiguous and high - low < 12 and high + 1 < len(t.start) and self._word(t, high + 1) == self.full_stop:
            if b < low <= b + 2 and not any(f % 9 >= 3 for f in t.feature[low:high + 1]):
                self.suffixes.append((*cut(low, high + 1), (sa - low, sb - low), (ca - low, cb - low)))

    def _swaps(self, path):
        """Lines of: what is replaced, tab, what may stand instead, separated by commas."""
        swaps = {}
        for line in open(path, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                old, new = line.rstrip("\n").split("\t")
                for word in old.split(","):
                    swaps[self.piece(word.strip())] = [self.piece(n.strip()) for n in new.split(",")]
        return swaps

    def __call__(self, s, rng):
        if rng.random() < 0.25:
            s = self.embed(s, rng)
        if rng.random() < 0.25:
            self.rename(s, rng)
        if rng.random() < 0.2:
            self.restyle(s, rng)
        return s

    def rename(self, s, rng):
        chosen = {}
        for i, word in enumerate(s.words):
            key = tuple(int(x) for x in word)
            if s.feature[i] % 3 and key in self.swaps:
                if key not in chosen:
                    chosen[key] = rng.choice(self.swaps[key])
                s.words[i] = chosen[key]

    def restyle(self, s, rng):
        opening, closing = rng.choice(self.styles)
        inside = False
        for i, word in enumerate(s.words):
            key = tuple(int(x) for x in word)
            if key == self.opening or key == self.straight and not inside and s.feature[i] % 9 >= 3:
                s.words[i], inside = opening, True
            elif key == self.closing or key == self.straight and inside:
                s.words[i], inside = closing, False

    def embed(self, s, rng):
        """Puts one whole sentence, with the statements in it, inside another statement."""
        bounds = s.sentences + [len(s.words)]
        fitting = [(a, b) for a, b in zip(bounds, bounds[1:]) if self._fits(s, a, b)]
        if not fitting:
            return s
        a, b = rng.choice(fitting)
        inner = [st for st in s.statements if a <= st.cue[0] < b]
        quoted = any(f % 9 >= 3 for f in s.feature[a:b])
        form = rng.random()
        if form < 0.45:
            return self._prefix(s, a, b, inner, rng)
        return self._suffix(s, a, b, inner, rng, quote=not quoted and form > 0.7)

    def _fits(self, s, a, b):
        if not 6 <= b - a <= 45 or tuple(int(x) for x in s.words[b - 1]) != self.full_stop:
            return False
        touching = [st for st in s.statements if st.reach()[0] < b and st.reach()[1] >= a]
        return bool(touching) and all(a <= st.reach()[0] and st.reach()[1] < b for st in touching)

    def _prefix(self, s, a, b, inner, rng):
        words, features, source, cue = rng.choice(self.prefixes)
        head = list(words) + ([self.that] if rng.random() < 0.6 else [])
        feature = list(features) + [0] * (len(head) - len(words))
        feature[0] = feature[0] % 9 + 9 * (s.feature[a] >= 9)
        body, body_feature = list(s.words[a:b]), list(s.feature[a:b])
        body_feature[0] %= 9
        if tuple(int(x) for x in body[0]) in self.function_words:
            body_feature[0] -= body_feature[0] % 3
        outer = Statement(cue, (source,), ((len(words), len(head) + b - a - 2),), True).shift(a)
        return self._splice(s, a, b, head + body, feature + body_feature, [st.shift(len(head)) for st in inner] + [outer])

    def _suffix(self, s, a, b, inner, rng, quote):
        words, features, source, cue = rng.choice(self.suffixes)
        body, feature = list(s.words[a:b - 1]), list(s.feature[a:b - 1])
        paragraph = 9 * (feature[0] >= 9)
        lead = 0
        if quote:
            lead = 1
            feature[0] %= 9
            body = [self.opening] + body + [self.comma, self.closing]
            feature = [3 + paragraph] + [f + 3 for f in feature] + [3, 3]
            content = (0, len(body) - 1)
        else:
            content = (0, len(body) - 1)
            body.append(self.comma)
            feature.append(0)
        at = len(body)
        outer = Statement((cue[0] + at, cue[1] + at), ((source[0] + at, source[1] + at),), (content,), True).shift(a)
        new = body + list(words) + [self.full_stop]
        return self._splice(s, a, b, new, feature + [f % 9 for f in features] + [0], [st.shift(lead) for st in inner] + [outer])

    @staticmethod
    def _splice(s, a, b, words, feature, statements):
        grown = len(words) - (b - a)
        others = []
        for st in s.statements:
            if a <= st.cue[0] < b:
                continue
            others.append(dataclasses.replace(
                st,
                cue=_moved(st.cue, b, grown),
                source=tuple(_moved(x, b, grown) for x in st.source),
                content=tuple(_moved(x, b, grown) for x in st.content)))
        s.words[a:b] = words
        s.feature[a:b] = feature
        s.sentences = [x if x <= a else x + grown for x in s.sentences]
        s.statements = others + statements
        return s


def _moved(span, at, by):
    return tuple(x + by if x >= at else x for x in span)


def generator(seed):
    return random.Random(seed)
