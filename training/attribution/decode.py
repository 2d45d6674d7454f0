"""From scores to statements, for figures while training; hearsay.attribution does the same in Java."""

import numpy as np
import torch


from texts import CLS, SEP, pack

OPEN_CLOSE = {"“": "”", "\"": "\"", "«": "»", "„": "“"}


def window_arrays(t, w0, w1):
    p, q = t.first[w0], t.first[w1]
    ids = np.concatenate([[CLS], t.ids[p:q], [SEP]])
    counts = np.diff(t.first[w0:w1 + 1])
    feature = np.concatenate([[0], np.repeat(t.feature[w0:w1], counts), [0]])
    return ids, feature, t.first[w0:w1] - p + 1


def viterbi(scores, chain):
    """scores [n, words, 9] -> labels [n, words] and the log-probability of each path"""
    transitions, first, last = (c.detach().numpy() for c in chain)
    n, words, k = scores.shape
    back = np.zeros((n, words, k), np.int8)
    best, total = first + scores[:, 0], first + scores[:, 0]
    for t in range(1, words):
        m = best[:, :, None] + transitions
        back[:, t] = m.argmax(1)
        best = m.max(1) + scores[:, t]
        z = total[:, :, None] + transitions
        top = z.max(1)
        total = top + np.log(np.exp(z - top[:, None]).sum(1)) + scores[:, t]
    best, total = best + last, total + last
    labels = np.zeros((n, words), np.int64)
    labels[:, -1] = best.argmax(1)
    for t in range(words - 1, 0, -1):
        labels[:, t - 1] = back[np.arange(n), t, labels[:, t]]
    top = total.max(1)
    return labels, best.max(1) - (top + np.log(np.exp(total - top[:, None]).sum(1)))


def runs(labels, base):
    out, i = [], 0
    while i < len(labels):
        if labels[i] in (base, base + 3):
            j = i
            while labels[i] == base and j + 1 < len(labels) and labels[j] != base + 2:
                j += 1
            out.append((i, j))
            i = j
        i += 1
    return out


def cue_spans(logits, bias):
    """logits [words, 3] -> (first, last, probability) of each cue; bias > 0 makes cues rarer"""
    x = logits - logits.max(1, keepdims=True)
    p = np.exp(x) / np.exp(x).sum(1, keepdims=True)
    goes_on = logits.argmax(1) == 2
    shifted = logits.copy()
    shifted[:, 0] += bias
    y = shifted.argmax(1)
    out, i = [], 0
    while i < len(y):
        if y[i]:
            j = i
            while j + 1 < len(y) and goes_on[j + 1]:
                j += 1
            out.append((i, j, float(1 - p[i:j + 1, 0].min())))
            i = j
        i += 1
    return out


@torch.no_grad()
def read(net, texts, limit, cue_bias=0, threshold=0.5, batch=8):
    """For each text, its statements with offsets in code points."""
    net.eval()
    chain = net.chain()
    jobs = []
    for t in texts:
        jobs += [(t, w0, w1) for w0, w1 in pack(t, limit, paragraphs=True)]
    found = {t.id: [] for t in texts}
    order = sorted(jobs, key=lambda j: j[0].pieces(j[1], j[2]))
    for b in range(0, len(order), batch):
        part = order[b:b + batch]
        arrays = [window_arrays(t, w0, w1) for t, w0, w1 in part]
        width = max(len(a[0]) for a in arrays)
        ids, feature, mask = (torch.zeros(len(part), width, dtype=torch.long) for _ in range(3))
        for i, (x, f, _) in enumerate(arrays):
            ids[i, :len(x)], feature[i, :len(x)], mask[i, :len(x)] = torch.as_tensor(x), torch.as_tensor(f), 1
        states, cues, tokens = net(ids, feature, mask)
        for i, ((t, w0, w1), (_, _, first)) in enumerate(zip(part, arrays)):
            spans = cue_spans(cues[i].float().numpy()[first], cue_bias)
            if not spans:
                continue
            place = torch.as_tensor(first)
            start, end = place[[c[0] for c in spans]], place[[c[1] for c in spans]]
            scores, valid = net.roles(states[i:i + 1], tokens[i:i + 1], torch.zeros(len(spans), dtype=torch.long), start, end)
            scores = scores.float()[:, place].numpy()
            valid = torch.sigmoid(valid.float()).numpy()
            for k, (a, e, _) in enumerate(spans):
                scores[k, a:e + 1, 1:] -= 50
            labels, path = viterbi(scores, chain)
            for k, (a, e, p) in enumerate(spans):
                content, source = runs(labels[k], 5), runs(labels[k], 1)
                if not content or (p * valid[k]) ** 0.5 < threshold:
                    continue
                if len(source) > 1:
                    source = [max(source, key=lambda r: scores[k, r[0]:r[1] + 1, 1:5].max(1).mean() - scores[k, r[0]:r[1] + 1, 0].mean())]
                chars = lambda spans_: [[int(t.start[x + w0]), int(t.end[y + w0])] for x, y in spans_]
                found[t.id].append({"source": chars(source), "cue": chars([(a, e)]), "content": chars(content),
                                    "p": [p, float(valid[k]), float(path[k])]})
    return {t.id: nested([close_quotations(t.text, s) for s in found[t.id]]) for t in texts}


def close_quotations(text, s):
    """Moves the end of a content span that opens a quotation to its closing mark, in the same paragraph."""
    out = []
    for a, b in s["content"]:
        mark = next((c for c in text[a:b] if c in "“\"«"), None)
        if mark:
            closing = OPEN_CLOSE[mark]
            body = text[a:b]
            unclosed = body.count(mark) > body.count(closing) if mark != closing else body.count(mark) % 2 == 1
            if unclosed:
                stop = text.find("\n", b)
                at = text.find(closing, b, stop if stop >= 0 else len(text))
                if at >= 0 and not any(b <= x[0] < at for x in s["cue"] + s["source"]):
                    b = at + 1
        if out and a < out[-1][1]:
            out[-1][1] = max(b, out[-1][1])
        else:
            out.append([a, b])
    return dict(s, content=out)


def nested(statements):
    """Sorted; "within" is the position of the smallest content that holds all of a statement."""
    statements = sorted(statements, key=lambda s: (s["cue"][0][0], s["content"][0][0]))
    size = lambda s: sum(b - a for a, b in s["content"])
    for s in statements:
        spans = s["source"] + s["cue"] + s["content"]
        holders = [h for h in statements if h is not s and size(h) > size(s)
                   and all(any(a <= x and y <= b for a, b in h["content"]) for x, y in spans)]
        if holders:
            s["within"] = statements.index(min(holders, key=size)) + 1
    return statements


def figures(scorer, gold, found, *options):
    """The scorer's figures as one flat dict; gold lines are those of the texts found."""
    import importlib.util
    spec = importlib.util.spec_from_file_location("score_attributions", scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lines = [g for g in module.read(gold) if g["id"] in found]
    system = {k: [s for s in v if not s.get("within")] for k, v in found.items()}
    result = module.score(lines, system, "--direct" in options)
    flat = {}
    for name, values in result.items():
        flat[name] = values.get("f1", values.get("recall", values.get("alpha", values.get("accuracy"))))
        if "f1" in values:
            flat[name + " p/r"] = f"{values['precision']:.1f}/{values['recall']:.1f}"
    return flat
