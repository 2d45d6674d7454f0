"""Train the attribution model on PolNeAR. See README.md for the whole recipe; `./run` does it in one command."""
import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import base
import decode
import texts
from augment import Augmenter
from model import Attribution, crf_loss


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--base", required=True, help="folder with the base encoder's model.onnx and tokenizer.json")
    p.add_argument("--prepared", required=True, help="folder with train.jsonl and dev.jsonl from PrepareTraining")
    p.add_argument("--gold", required=True, help="folder with PolNeAR's train.jsonl and dev.jsonl")
    p.add_argument("--scorer", required=True, help="score_attributions.py")
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=3)
    p.add_argument("--batch", type=int, default=10)
    p.add_argument("--pieces", type=int, default=192, help="of a window, its two ends included")
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--head-rate", type=float, default=1.5e-3)
    p.add_argument("--decay", type=float, default=0.92, help="of the rate from each layer to the one below")
    p.add_argument("--average", type=float, default=0.998, help="decay of the running average of weights")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--init", help="checkpoint to start from instead of the base encoder")
    p.add_argument("--begin", type=float, default=0, help="fraction of the schedule to begin at, with --init")
    p.add_argument("--until", type=float, default=1, help="fraction of the schedule to stop at")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--steps", type=int, default=0, help="stop after so many steps, to measure speed")
    return p.parse_args()


class Trainer:
    """bfloat16 weights for the products, float32 masters for the optimizer; word embeddings stay as they are."""

    def __init__(self, a):
        self.a = a
        random.seed(a.seed)
        np.random.seed(a.seed)
        torch.set_num_threads(a.threads)
        everything = texts.load(f"{a.prepared}/train.jsonl", f"{a.gold}/train.jsonl")
        self.train = [t for t in everything if not texts.held_out(t.id)]
        self.held = [t for t in everything if texts.held_out(t.id)]
        self.dev = texts.load(f"{a.prepared}/dev.jsonl", f"{a.gold}/dev.jsonl")
        here = os.path.dirname(os.path.abspath(__file__))
        self.augmenter = Augmenter(Tokenizer.from_file(f"{a.base}/tokenizer.json"), self.train, f"{here}/names.tsv")
        weights = base.read(f"{a.base}/model.onnx")
        torch.manual_seed(0)  # the heads of all runs begin alike, so that their weights can be averaged
        self.net = Attribution(base.shape(weights))
        base.load_into(self.net.encoder, weights)
        if a.init:
            self.net.load_state_dict(torch.load(a.init)["weights"])
        torch.manual_seed(a.seed)
        self.net.encoder.word.weight.requires_grad_(False)
        self.chain = [self.net.transitions, self.net.first, self.net.last]
        groups = self._groups()
        self.net.bfloat16()
        self.masters = []
        for g in groups:
            own = [p.detach().float().clone() for p in g["params"]]
            self.masters += list(zip(g["params"], own))
            g["params"] = own
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)
        self.rates = [g["lr"] for g in self.optimizer.param_groups]
        self.averages = [m.clone() for _, m in self.masters]
        self.step = 0

    def _groups(self):
        a, net, groups = self.a, self.net, []

        def add(parameters, rate):
            parameters = [p for p in parameters if p.requires_grad]
            groups.append({"params": [p for p in parameters if p.ndim > 1], "lr": rate, "weight_decay": 0.01})
            groups.append({"params": [p for p in parameters if p.ndim <= 1], "lr": rate, "weight_decay": 0.0})
        n = len(net.encoder.layers)
        for i, layer in enumerate(net.encoder.layers):
            add(list(layer.parameters()), a.rate * a.decay ** (n - 1 - i))
        add([*net.encoder.position.parameters(), *net.encoder.ln.parameters()], a.rate * a.decay ** n)
        groups.append({"params": [net.encoder.feature.weight], "lr": a.rate * 3, "weight_decay": 0.0})
        add([*net.cues.parameters(), *net.roles.parameters()], a.head_rate)
        groups.append({"params": self.chain, "lr": a.head_rate * 3, "weight_decay": 0.0})
        return [g for g in groups if g["params"]]

    def epoch(self):
        windows = []
        for t in self.train:
            reading = random.choice(t.readings)
            for w0, w1 in texts.pack(t, self.a.pieces - 2, first_limit=random.randrange(30, self.a.pieces - 2)):
                windows.append((t, w0, w1, reading))
        random.shuffle(windows)
        return windows

    def batch(self, windows):
        samples = [self.augmenter(texts.sample(*w), random) for w in windows]
        width = self.a.pieces
        b = len(samples)
        ids, feature, mask = np.zeros((b, width), np.int64), np.zeros((b, width), np.int64), np.zeros((b, width), np.float32)
        places, cue_labels = [], np.full((b, width), -100)
        for i, s in enumerate(samples):
            lengths = np.array([len(w) for w in s.words])
            ends = np.cumsum(lengths)
            n = int(np.searchsorted(ends, width - 2, side="right"))
            s.words, s.feature = s.words[:n], s.feature[:n]
            s.statements = [st for st in s.statements if st.cue[1] < n]
            place = np.concatenate([[0], ends[:n - 1]]) + 1
            flat = np.concatenate([np.asarray(w) for w in s.words])
            ids[i, 0], ids[i, 1:1 + len(flat)], ids[i, 1 + len(flat)] = texts.CLS, flat, texts.SEP
            feature[i, 1:1 + len(flat)] = np.repeat(s.feature, lengths[:n])
            mask[i, :len(flat) + 2] = 1
            s.cues = texts.cue_labels(s)
            cue_labels[i, place] = s.cues
            places.append(place)
        return samples, places, *(torch.as_tensor(x) for x in (ids, feature, mask, cue_labels))

    def candidates(self, samples, places, cue_logits, learn_false):
        """(window, cue, labels or None for no statement): the gold cues, some of them shifted, and the tagger's own mistakes."""
        out = []
        probabilities = torch.softmax(cue_logits.detach().float(), -1).numpy() if learn_false else None
        for i, (s, place) in enumerate(zip(samples, places)):
            n = len(place)
            for st in s.statements:
                out.append((i, st.cue, texts.role_labels(st, n)))
            if not learn_false:
                continue
            p = probabilities[i, place]
            for a, b, _ in decode.cue_spans(np.log(p + 1e-9), -1.5):
                own = [st for st in s.statements if st.cue[0] <= b and a <= st.cue[1]]
                if own and (a, b) != own[0].cue:
                    out.append((i, (a, b), texts.role_labels(own[0], n, (a, b))))
                elif not own and (s.cues[a:b + 1] == 0).all():
                    out.append((i, (a, b), None))
        return out

    def losses(self, windows, progress):
        samples, places, ids, feature, mask, cue_labels = self.batch(windows)
        states, cues, tokens = self.net(ids, feature, mask)
        known = (cue_labels >= 0).sum()
        log_p = torch.log_softmax(cues.float(), -1)
        labelled = F.nll_loss(log_p.flatten(0, 1), cue_labels.clamp(min=-100).flatten(), ignore_index=-100, reduction="sum")
        ended = -torch.logsumexp(log_p[cue_labels == texts.NOT_INSIDE][:, :2], -1).sum()
        cue_loss = (labelled + ended) / (known * 0.05)
        asked = self.candidates(samples, places, cues, progress > 0.2)
        if not asked:
            return cue_loss, cue_loss * 0, cue_loss * 0
        window = torch.tensor([w for w, _, _ in asked])
        start = torch.tensor([int(places[w][c[0]]) for w, c, _ in asked])
        end = torch.tensor([int(places[w][c[1]]) for w, c, _ in asked])
        scores, valid = self.net.roles(states, tokens, window, start, end)
        is_statement = torch.tensor([labels is not None for _, _, labels in asked])
        valid_loss = F.binary_cross_entropy_with_logits(valid.float(), is_statement.float())
        real = [(w, c, labels) for w, c, labels in asked if labels is not None]
        if not real:
            return cue_loss, cue_loss * 0, valid_loss
        longest = max(len(places[w]) for w, _, _ in real)
        place, labels = np.zeros((len(real), longest), np.int64), np.zeros((len(real), longest), np.int64)
        own_cue, lengths = np.zeros((len(real), longest, 1), np.float32), np.zeros(len(real), np.int64)
        for k, (w, (a, b), y) in enumerate(real):
            n = len(y)
            place[k, :n], labels[k, :n], lengths[k] = places[w], y, n
            own_cue[k, a:b + 1] = -50
        by_word = scores[is_statement].float().gather(1, torch.as_tensor(place)[:, :, None].expand(-1, -1, 9))
        silence = torch.as_tensor(own_cue) * torch.tensor([0.0] + [1.0] * 8)
        by_word = by_word + silence
        labels, lengths = torch.as_tensor(labels), torch.as_tensor(lengths)
        inside = torch.arange(longest)[None] < lengths[:, None]
        plain = F.cross_entropy(by_word.flatten(0, 1), torch.where(inside, labels, -100).flatten(), ignore_index=-100, reduction="sum")
        chained = crf_loss(by_word, labels, lengths, self.net.chain()).sum()
        return cue_loss, (0.5 * plain + 0.5 * chained) / (len(real) * 8), valid_loss

    def run(self):
        a = self.a
        windows = self.epoch()
        total = int(len(windows) / a.batch * a.epochs)
        warm = max(20, total // 15)
        self.step = int(total * a.begin)
        done, at = self.take_up(), 0
        print(f"{len(windows)} windows an epoch, {total} steps, {len(self.train)} articles, "
              f"{len(self.augmenter.prefixes)} prefixes, {len(self.augmenter.suffixes)} suffixes", flush=True)
        self.net.train()
        began, smooth = time.time(), None
        while self.step < total * a.until and not (a.steps and done >= a.steps):
            if at + a.batch > len(windows):
                windows, at = self.epoch(), 0
            progress = self.step / total
            factor = min((self.step + 1) / warm, max(0.01, (1 - progress) / (1 - warm / total)))
            for g, rate in zip(self.optimizer.param_groups, self.rates):
                g["lr"] = rate * factor
            parts = self.losses(windows[at:at + a.batch], progress)
            at += a.batch
            (parts[0] + parts[1] + 0.5 * parts[2]).backward()
            for p, m in self.masters:
                m.grad = p.grad.float() if p.grad is not None else None
                p.grad = None
            torch.nn.utils.clip_grad_norm_([m for _, m in self.masters], 2.0)
            self.optimizer.step()
            self.step += 1
            done += 1
            with torch.no_grad():
                weight = 1 - min(a.average, done / (done + 10))
                for (p, m), average in zip(self.masters, self.averages):
                    p.copy_(m)
                    average.lerp_(m, weight)
            now = np.array([x.item() for x in parts])
            smooth = now if smooth is None else 0.98 * smooth + 0.02 * now
            if self.step % 25 == 0:
                print(f"{self.step}/{total} {time.time() - began:.0f}s cue {smooth[0]:.3f} role {smooth[1]:.3f} valid {smooth[2]:.3f}", flush=True)
            if self.step % max(1, total // 6) == 0 and self.step < total:
                self.save(f"at{round(6 * self.step / total)}", averaged=False)
                self.keep(done)
                self.evaluate(self.dev[:20], "dev", f"step {self.step}, first 20")
        self.save("last", averaged=False)
        self.save("final", averaged=True)

    def keep(self, done):
        """All that take_up needs to go on after an interruption; written beside and moved, so that it is always whole."""
        state = {"step": self.step, "done": done, "masters": [m for _, m in self.masters], "averages": self.averages,
                 "optimizer": self.optimizer.state_dict(), "random": random.getstate(), "torch": torch.get_rng_state()}
        torch.save(state, f"{self.a.out}/resume.tmp")
        os.replace(f"{self.a.out}/resume.tmp", f"{self.a.out}/resume.pt")

    def take_up(self):
        """Goes on from resume.pt where there is one; returns the steps done in this run."""
        path = f"{self.a.out}/resume.pt"
        if not os.path.exists(path):
            return 0
        state = torch.load(path, weights_only=False)
        self.step, self.averages = state["step"], state["averages"]
        self.optimizer.load_state_dict(state["optimizer"])
        random.setstate(state["random"])
        torch.set_rng_state(state["torch"])
        with torch.no_grad():
            for (p, m), kept in zip(self.masters, state["masters"]):
                m.copy_(kept)
                p.copy_(kept)
        print(f"goes on at step {self.step}", flush=True)
        return state["done"]

    def weights(self, averaged):
        values = {id(p): (average if averaged else m) for (p, m), average in zip(self.masters, self.averages)}
        return {k: values[id(p)].clone() if id(p) in values else p.detach().float() for k, p in self.net.state_dict(keep_vars=True).items()}

    def save(self, name, averaged):
        torch.save({"weights": self.weights(averaged), "shape": self.net.shape, "arguments": vars(self.a)}, f"{self.a.out}/{name}.pt")

    def evaluate(self, articles, part, name):
        self.net.eval()
        evaluate(self.net, articles, self.a, part, name)
        self.net.train()


def evaluate(net, articles, a, part, name, **options):
    found = decode.read(net, articles, a.pieces - 2, **options)
    gold = f"{a.gold}/{part}.jsonl"
    f = decode.figures(a.scorer, gold, found)
    d = decode.figures(a.scorer, gold, found, "--direct")
    inner = sum("within" in s for v in found.values() for s in v)
    print(f"{part} {name}: " + "  ".join(f"{k} {v:.1f}" if not isinstance(v, str) else v for k, v in f.items())
          + f"  direct found {d['found']:.1f} linked {d['linked']:.1f}  nested {inner}", flush=True)
    return found


def main():
    a = arguments()
    os.makedirs(a.out, exist_ok=True)
    trainer = Trainer(a)
    trainer.run()
    net = Attribution(trainer.net.shape)
    for name in ("last", "final"):
        net.load_state_dict(torch.load(f"{a.out}/{name}.pt")["weights"])
        found = evaluate(net.bfloat16(), trainer.dev, a, "dev", name)
    with open(f"{a.out}/dev.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": k, "statements": v}) + "\n" for k, v in found.items())
    evaluate(net, trainer.held, a, "train", "held out")


if __name__ == "__main__":
    main()
