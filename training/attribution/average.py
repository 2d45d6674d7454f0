"""Mean of the weights of checkpoints whose heads began alike (model soup, Wortsman et al. 2022).

usage: average.py OUT CHECKPOINT...
"""
import sys

import torch


def main(out, *paths):
    checkpoints = [torch.load(path) for path in paths]
    mean = {k: sum(c["weights"][k].float() for c in checkpoints) / len(checkpoints) for k in checkpoints[0]["weights"]}
    torch.save({**checkpoints[0], "weights": mean}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
