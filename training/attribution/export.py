"""Write a checkpoint as two int8 ONNX graphs, with ONNX Runtime's fused operators, and check them against PyTorch.

usage: export.py CHECKPOINT OUT [--reduce-range]

encoder.onnx: ids, features [1, pieces] int64 -> states [1, pieces, hidden], cues [1, pieces, 3], tokens [1, pieces, 128]
roles.onnx:   states, tokens, start [cues], end [cues] int64 -> labels [cues, pieces, 9], valid [cues]
"""
import argparse
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import FEATURES, Attribution, RoleHead

MICROSOFT = "com.microsoft"


class Graph:
    def __init__(self, weights):
        self.weights, self.nodes, self.constants = weights, [], {}

    def constant(self, name, array):
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def numbers(self, *values):
        return self.constant("n" + "_".join(str(v) for v in values), np.array(values, np.int64))

    def node(self, kind, inputs, outputs=1, domain="", **attributes):
        names = [f"{kind}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, name, rows=slice(None)):
        weight, bias = self.weights[name + ".weight"][rows], self.weights[name + ".bias"][rows]
        part = "" if rows == slice(None) else f".{rows.start}"
        product = self.node("MatMul", [x, self.constant(f"{name}.weight{part}", weight.T)])
        return self.node("Add", [product, self.constant(f"{name}.bias{part}", bias)])

    def norm(self, x, name, epsilon):
        return self.node("LayerNormalization", [x, *self._scale(name)], axis=-1, epsilon=epsilon)

    def add_norm(self, x, y, name, epsilon):
        return self.node("SkipLayerNormalization", [x, y, *self._scale(name)], domain=MICROSOFT, epsilon=epsilon)

    def _scale(self, name):
        return [self.constant(f"{name}.{p}", self.weights[f"{name}.{p}"]) for p in ("weight", "bias")]

    def gelu(self, x):
        return self.node("Gelu", [x], domain=MICROSOFT)

    def save(self, path, inputs, outputs):
        for (name, _, _), value in outputs:
            self.nodes.append(helper.make_node("Identity", [value], [name]))
        graph = helper.make_graph(
            self.nodes, "attribution", [helper.make_tensor_value_info(*i) for i in inputs],
            [helper.make_tensor_value_info(*o) for o, _ in outputs], list(self.constants.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)])
        model.ir_version = 9
        onnx.save(model, path)


def encoder(weights, shape, path):
    g, d = Graph(weights), shape["hidden"]
    words = g.node("Gather", [g.constant("word", weights["encoder.word.weight"]), "ids"])
    features = g.node("Gather", [g.constant("feature", weights["encoder.feature.weight"]), "features"])
    length = g.node("Gather", [g.node("Shape", ["ids"]), g.numbers(1)])
    position = g.node("Slice", [g.constant("position", weights["encoder.position.weight"]), g.numbers(0), length, g.numbers(0)])
    x = g.norm(g.node("Add", [g.node("Add", [words, position]), features]), "encoder.ln", 1e-12)
    for i in range(shape["layers"]):
        at = f"encoder.layers.{i}."
        qkv = [g.linear(x, at + "qkv", slice(k * d, (k + 1) * d)) for k in range(3)]
        attended = g.node("MultiHeadAttention", qkv, domain=MICROSOFT, num_heads=shape["heads"])
        x = g.add_norm(x, g.linear(attended, at + "o"), at + "ln1", 1e-12)
        x = g.add_norm(x, g.linear(g.gelu(g.linear(x, at + "f1")), at + "f2"), at + "ln2", 1e-12)
    cues = g.linear(g.gelu(g.linear(x, "cues.1")), "cues.3")
    tokens = g.linear(x, "roles.token")
    number, real = TensorProto.INT64, TensorProto.FLOAT
    g.save(path, [("ids", number, [1, "L"]), ("features", number, [1, "L"])],
           [(("states", real, [1, "L", d]), x), (("cues", real, [1, "L", 3]), cues),
            (("tokens", real, [1, "L", RoleHead.WIDTH]), tokens)])


def roles(weights, shape, path):
    g, d, r, reach = Graph(weights), shape["hidden"], RoleHead.WIDTH, RoleHead.REACH
    rows = g.node("Squeeze", ["states", g.numbers(0)])
    cue = g.node("Concat", [g.node("Gather", [rows, "start"]), g.node("Gather", [rows, "end"])], axis=-1)
    scale, shift = g.node("Split", [g.node("Unsqueeze", [g.linear(cue, "roles.cue"), g.numbers(1)]), g.numbers(r, r)], 2, axis=-1)
    scalar = lambda v: g.constant(f"scalar{v}", np.array(v, np.int64))
    length = g.node("Gather", [g.node("Shape", ["states"]), scalar(1)])
    place = g.node("Unsqueeze", [g.node("Range", [scalar(0), length, scalar(1)]), g.numbers(0)])
    start, end = (g.node("Unsqueeze", [x, g.numbers(1)]) for x in ("start", "end"))
    after = g.node("Max", [g.node("Sub", [place, end]), scalar(0)])
    before = g.node("Min", [g.node("Sub", [place, start]), scalar(0)])
    near = g.node("Max", [g.node("Min", [g.node("Add", [after, before]), scalar(reach)]), scalar(-reach)])
    distance = g.node("Gather", [g.constant("distance", weights["roles.distance.weight"]), g.node("Add", [near, scalar(reach)])])
    x = g.node("Mul", ["tokens", g.node("Add", [scale, g.constant("one", np.array(1, np.float32))])])
    x = g.node("Add", [g.node("Add", [x, shift]), distance])
    x = g.gelu(g.linear(g.norm(x, "roles.ln", 1e-5), "roles.mix"))
    for i, by in enumerate((1, 2, 4)):
        at = f"roles.convolutions.{i}."
        left = g.node("Pad", [x, g.numbers(0, by, 0, 0, -by, 0)])
        right = g.node("Pad", [x, g.numbers(0, -by, 0, 0, by, 0)])
        y = g.gelu(g.linear(g.node("Concat", [left, x, right], axis=-1), at + "c"))
        x = g.add_norm(x, y, at + "ln", 1e-5)
    labels = g.linear(x, "roles.label")
    cues = g.node("Unsqueeze", [g.node("Range", [scalar(0), g.node("Gather", [g.node("Shape", ["start"]), scalar(0)]), scalar(1)]), g.numbers(1)])
    own = g.node("GatherND", [x, g.node("Concat", [cues, start], axis=-1)])
    pooled = g.node("Concat", [own, g.node("ReduceMax", [x], axes=[1], keepdims=0)], axis=-1)
    valid = g.node("Squeeze", [g.linear(pooled, "roles.valid"), g.numbers(1)])
    number, real = TensorProto.INT64, TensorProto.FLOAT
    g.save(path, [("states", real, [1, "L", d]), ("tokens", real, [1, "L", r]), ("start", number, ["K"]), ("end", number, ["K"])],
           [(("labels", real, ["K", "L", 9]), labels), (("valid", real, ["K"]), valid)])


def check(net, folder):
    rng = np.random.RandomState(0)
    ids, features = rng.randint(1000, 20000, (1, 70)), rng.randint(0, FEATURES, (1, 70))
    start, end = np.array([5, 30]), np.array([6, 30])
    with torch.no_grad():
        states, cues, tokens = net(torch.as_tensor(ids), torch.as_tensor(features), torch.ones(1, 70))
        labels, valid = net.roles(states, tokens, torch.zeros(2, dtype=torch.long), torch.as_tensor(start), torch.as_tensor(end))
    for kind in ("fp32", "int8"):
        first = onnxruntime.InferenceSession(f"{folder}/encoder.{kind}.onnx")
        second = onnxruntime.InferenceSession(f"{folder}/roles.{kind}.onnx")
        s, c, t = first.run(None, {"ids": ids, "features": features})
        y, v = second.run(None, {"states": s, "tokens": t, "start": start, "end": end})
        worst = {n: float(np.abs(a - b.numpy()).max()) for n, a, b in (
            ("states", s, states), ("cues", c, cues), ("labels", y, labels), ("valid", v, valid))}
        print(kind, "largest difference from PyTorch:", {k: round(x, 5) for k, x in worst.items()})
        if kind == "fp32" and max(worst.values()) > 0.01:
            raise SystemExit("The exported graph does not compute what the model does")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("checkpoint")
    p.add_argument("out")
    p.add_argument("--reduce-range", action="store_true", help="7-bit weights, for processors without VNNI")
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    saved = torch.load(a.checkpoint)
    net = Attribution(saved["shape"])
    net.load_state_dict(saved["weights"])
    net.eval()
    weights = {k: v.float().numpy() for k, v in saved["weights"].items()}
    encoder(weights, saved["shape"], f"{a.out}/encoder.fp32.onnx")
    roles(weights, saved["shape"], f"{a.out}/roles.fp32.onnx")
    for name, kinds in (("encoder", ["MatMul", "Gather"]), ("roles", ["MatMul"])):
        quantize_dynamic(f"{a.out}/{name}.fp32.onnx", f"{a.out}/{name}.int8.onnx", weight_type=QuantType.QInt8, per_channel=True,
                         reduce_range=a.reduce_range, op_types_to_quantize=kinds,
                         extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT})
    check(net, a.out)
    transitions, first, last = net.chain()
    for name, table in (("transitions", transitions), ("first", first), ("last", last)):
        np.savetxt(f"{a.out}/{name}.txt", np.atleast_2d(table.detach().numpy()), fmt="%.5f")
    for name in sorted(os.listdir(a.out)):
        print(name, os.path.getsize(f"{a.out}/{name}"))


if __name__ == "__main__":
    main()
