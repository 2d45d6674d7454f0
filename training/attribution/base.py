"""Read a base encoder from the ONNX file that its Maven artifact carries.

The MatMul weights there are anonymous (onnx::MatMul_123); each is named after the graph node that uses it.
"""
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper

LAYER_PARTS = {
    "attention.output.dense": "o", "attention.output.LayerNorm": "ln1",
    "intermediate.dense": "f1", "output.dense": "f2", "output.LayerNorm": "ln2",
}


def read(path):
    """Weights of a BERT encoder under the names Hugging Face gives them, as float32 tensors."""
    model = onnx.load(path)
    arrays = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    weights = {
        name.replace("bert.", "").replace("model.", ""): torch.tensor(array)
        for name, array in arrays.items()
        if not name.startswith("onnx::") and array.ndim >= 1 and array.dtype == np.float32
    }
    for node in model.graph.node:
        if node.op_type not in ("MatMul", "Gemm"):
            continue
        for name in node.input:
            if name.startswith("onnx::") and name in arrays and arrays[name].ndim == 2:
                place = re.search(r"encoder\.layer\..*", node.name.strip("/").replace("/MatMul", "").replace("/", "."))
                if place:
                    weights[place.group() + ".weight"] = torch.tensor(arrays[name].T.copy())
    return weights


def shape(weights):
    """Hidden size, number of layers and inner size; every base named in the README has heads of 32 values."""
    layers = 1 + max(int(m.group(1)) for m in (re.match(r"encoder\.layer\.(\d+)\.", k) for k in weights) if m)
    word = weights["embeddings.word_embeddings.weight"]
    inner = weights["encoder.layer.0.intermediate.dense.weight"].shape[0]
    return {"vocabulary": word.shape[0], "hidden": word.shape[1], "layers": layers, "inner": inner, "heads": word.shape[1] // 32}


def load_into(encoder, weights):
    """Copy base weights into a model.Encoder; its feature embedding starts as the base's first token type."""
    encoder.word.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    encoder.position.weight.data.copy_(weights["embeddings.position_embeddings.weight"])
    encoder.feature.weight.data.copy_(
        weights["embeddings.token_type_embeddings.weight"][:1].expand_as(encoder.feature.weight))
    for part in ("weight", "bias"):
        getattr(encoder.ln, part).data.copy_(weights["embeddings.LayerNorm." + part])
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}."
            getattr(layer.qkv, part).data.copy_(
                torch.cat([weights[f"{at}attention.self.{x}.{part}"] for x in ("query", "key", "value")]))
            for theirs, ours in LAYER_PARTS.items():
                getattr(getattr(layer, ours), part).data.copy_(weights[f"{at}{theirs}.{part}"])
