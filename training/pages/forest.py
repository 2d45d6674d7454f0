"""Boosted trees: training settings, and the file that hearsay.trees.Forest reads."""

import struct

import lightgbm
import numpy as np

SETTINGS = dict(
    objective="binary", learning_rate=0.08, num_leaves=24, min_data_in_leaf=40, lambda_l2=1.0, feature_fraction=0.5,
    bagging_fraction=0.8, bagging_freq=1, max_bin=127, seed=1, deterministic=True, force_row_wise=True, num_threads=1, verbose=-1,
)


def train(rows, answers, weights, rounds, **settings):
    data = lightgbm.Dataset(rows, answers, weight=weights)
    return lightgbm.train({**SETTINGS, **settings}, data, rounds)


def write(out, model):
    """Writes the trees; thresholds become the next lower float, so that floats fall on the same side as in training."""
    info = model.dump_model()
    roots, nodes = [], []
    for tree in info["tree_info"]:
        roots.append(len(nodes))
        nodes.append(None)
        waiting = [(tree["tree_structure"], len(nodes) - 1)]
        while waiting:
            node, at = waiting.pop()
            if "leaf_value" in node:
                nodes[at] = (-1, node["leaf_value"], 0)
                continue
            assert node["decision_type"] == "<=", node
            left = len(nodes)
            nodes += [None, None]
            nodes[at] = (node["split_feature"], _float_at_most(node["threshold"]), left)
            waiting += [(node["left_child"], left), (node["right_child"], left + 1)]
    out.write(struct.pack(">iiii", 0x48464F52, info["max_feature_idx"] + 1, len(roots), len(nodes)))
    out.write(struct.pack(f">{len(roots)}i", *roots))
    for feature, value, left in nodes:
        out.write(struct.pack(">hfi", feature, value, left))


def _float_at_most(value):
    rounded = np.float32(value)
    return float(rounded if rounded <= value else np.nextafter(rounded, np.float32(-np.inf)))
