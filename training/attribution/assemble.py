"""Put an exported model into the folder that Java loads: the int8 graphs, the tokenizer and model.json.

usage: assemble.py EXPORT TOKENIZER.json OUT --name NAME [--window 190] [--cue-bias B] [--threshold T]
       assemble.py --calibrate EVIDENCE.jsonl --gold TRAIN.jsonl --scorer SCORER OUT

The second form fits the confidence: EVIDENCE.jsonl is what hearsay.measure.training.EvidenceDump wrote for articles that the model was not
trained on. A statement counts as right when the scorer links it to a gold statement.
"""
import argparse
import hashlib
import importlib.util
import json
import os
import shutil

import numpy as np
from sklearn.linear_model import LogisticRegression

import texts

FEATURES = 11
# For what rules find without the network: PolNeAR has too few of them to fit; see the log in README.md.
UNCUED, MARKED = 0.5, 0.8


def sha256(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


def assemble(a):
    os.makedirs(a.out, exist_ok=True)
    for name in ("encoder.int8.onnx", "roles.int8.onnx"):
        shutil.copyfile(f"{a.export}/{name}", f"{a.out}/{name}")
    shutil.copyfile(a.tokenizer, f"{a.out}/tokenizer.json")
    table = lambda name: np.loadtxt(f"{a.export}/{name}.txt").tolist()
    settings = {
        "name": a.name,
        "sha256": {"encoder": sha256(f"{a.out}/encoder.int8.onnx"), "roles": sha256(f"{a.out}/roles.int8.onnx"),
                   "tokenizer": sha256(f"{a.out}/tokenizer.json")},
        "windowPieces": a.window, "cueBias": a.cue_bias, "threshold": a.threshold,
        "transitions": table("transitions"), "first": table("first"), "last": table("last"),
        "confidence": {"mean": [0.0] * FEATURES, "deviation": [1.0] * FEATURES, "weight": [0.5, 0.5] + [0.0] * (FEATURES - 2),
                       "bias": 0.0, "uncued": UNCUED, "marked": MARKED},
    }
    write(a.out, settings)


def write(out, settings):
    with open(f"{out}/model.json", "w", encoding="utf-8") as file:
        file.write(json.dumps(settings, indent=1) + "\n")


def linked(module, gold, statements):
    """For each statement, whether the scorer links it to a statement of this gold line."""
    toks = module.tokens(gold["text"])
    index = module.char_index(gold["text"], toks)
    word = {i for i, (s, _) in enumerate(toks) if gold["text"][s].isalnum() or gold["text"][s] == "_"}
    view = lambda sts: [{r: module.cover(index, st.get(r)) for r in module.ROLES} for st in sts]
    gs, ss = view(gold["statements"]), view(statements)
    right = [False] * len(ss)
    for i, j in module.match(gs, ss, 0.5, lambda s: s["content"] & word):
        right[j] = module.dice(gs[i]["source"] & word, ss[j]["source"] & word) >= 0.5 and (
            bool(gs[i]["cue"] & ss[j]["cue"]) or not gs[i]["cue"] and not ss[j]["cue"])
    return right


def calibrate(a):
    spec = importlib.util.spec_from_file_location("score_attributions", a.scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    gold = {}
    for line in open(a.gold, encoding="utf-8"):
        line = json.loads(line)
        if texts.held_out(line["id"]):
            gold.setdefault(line["id"], line)
    x, y = [], []
    for line in open(a.calibrate, encoding="utf-8"):
        line = json.loads(line)
        if line["id"] in gold:
            own = [s for s in line["statements"] if s["within"] is None and s["evidence"]]
            x += [s["evidence"] for s in own]
            y += linked(module, gold[line["id"]], own)
    x, y = np.array(x), np.array(y)
    mean, deviation = x.mean(0), np.maximum(x.std(0), 1e-6)
    model = LogisticRegression(C=1.0, max_iter=2000).fit((x - mean) / deviation, y)
    p = model.predict_proba((x - mean) / deviation)[:, 1]
    order = np.array_split(np.argsort(p), 10)
    error = sum(len(o) * abs(p[o].mean() - y[o].mean()) for o in order) / len(y)
    print(f"{len(y)} statements, {y.mean():.3f} linked, calibration error {error:.4f} on the same")
    settings = json.load(open(f"{a.out}/model.json", encoding="utf-8"))
    settings["confidence"] = {"mean": np.round(mean, 5).tolist(), "deviation": np.round(deviation, 5).tolist(),
                              "weight": np.round(model.coef_[0], 5).tolist(), "bias": round(float(model.intercept_[0]), 5),
                              "uncued": UNCUED, "marked": MARKED}
    write(a.out, settings)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--calibrate")
    p.add_argument("--gold")
    p.add_argument("--scorer")
    p.add_argument("--name", default="attribution")
    p.add_argument("--window", type=int, default=190)
    p.add_argument("--cue-bias", type=float, default=0)
    p.add_argument("--threshold", type=float, default=0.5)
    p.add_argument("paths", nargs="+")
    a = p.parse_args()
    if a.calibrate:
        [a.out] = a.paths
        calibrate(a)
    else:
        a.export, a.tokenizer, a.out = a.paths
        assemble(a)


if __name__ == "__main__":
    main()
