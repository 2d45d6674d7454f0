"""The attribution model: one encoder pass a window, a cue tagger, and a role labeller that is asked once for each cue.

The role labeller sees the whole window through the eyes of one cue: token states are scaled and shifted by the cue's ends
(feature-wise linear modulation, Perez et al. 2018), carry their distance from the cue, and pass three dilated convolutions.
Its labels are BIOES over source and content, scored by a linear-chain CRF (Lafferty et al. 2001). A second output says whether
the cue opens a statement at all.
"""
import torch
import torch.nn.functional as F
from torch import nn

FEATURES = 18
ROLES = ("O", "B-S", "I-S", "E-S", "S-S", "B-C", "I-C", "E-C", "S-C")
STARTS, ENDS = (0, 1, 4, 5, 8), (0, 3, 4, 7, 8)
FORBIDDEN = -1e4


def allowed_transitions():
    """[9, 9] zeros where the second label may follow the first, FORBIDDEN elsewhere."""
    table = torch.full((9, 9), FORBIDDEN)
    for a in ENDS:
        for b in STARTS:
            table[a, b] = 0
    for base in (1, 5):
        for a in (base, base + 1):
            for b in (base + 1, base + 2):
                table[a, b] = 0
    return table


class WindowDropout(nn.Module):
    """Dropout whose mask is shared by the tokens of a window: as good here, and much cheaper on a CPU."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        mask = torch.rand(x.shape[0], *([1] * (x.ndim - 2)), x.shape[-1]) >= self.p
        return x * (mask.to(x.dtype) / (1 - self.p))


class Layer(nn.Module):
    def __init__(self, d, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv, self.o, self.ln1 = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.LayerNorm(d, 1e-12)
        self.f1, self.f2, self.ln2 = nn.Linear(d, inner), nn.Linear(inner, d), nn.LayerNorm(d, 1e-12)
        self.dropout = WindowDropout(dropout)

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.ln1(x + self.dropout(self.o(attended.transpose(1, 2).reshape(b, n, d))))
        return self.ln2(x + self.dropout(self.f2(F.gelu(self.f1(x)))))


class Encoder(nn.Module):
    def __init__(self, shape, dropout):
        super().__init__()
        d = shape["hidden"]
        self.word, self.position, self.feature = nn.Embedding(shape["vocabulary"], d), nn.Embedding(512, d), nn.Embedding(FEATURES, d)
        self.ln, self.dropout = nn.LayerNorm(d, 1e-12), WindowDropout(dropout)
        self.layers = nn.ModuleList(Layer(d, shape["heads"], shape["inner"], dropout) for _ in range(shape["layers"]))

    def forward(self, ids, features, mask):
        """ids and features [windows, pieces]; mask, 1 for a piece and 0 for padding; gives [windows, pieces, hidden]."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]][None] + self.feature(features)
        x = self.dropout(self.ln(x))
        bias = ((1.0 - mask[:, None, None, :]) * FORBIDDEN).to(x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        return x


class DilatedConvolution(nn.Module):
    def __init__(self, d, dilation, dropout):
        super().__init__()
        self.dilation, self.c, self.ln, self.dropout = dilation, nn.Linear(3 * d, d), nn.LayerNorm(d), WindowDropout(dropout)

    def forward(self, x):
        n, p = x.shape[1], self.dilation
        z = F.pad(x, (0, 0, p, p))
        return self.ln(x + self.dropout(F.gelu(self.c(torch.cat([z[:, :n], x, z[:, 2 * p:]], -1)))))


class RoleHead(nn.Module):
    WIDTH, REACH = 128, 64

    def __init__(self, d, dropout):
        super().__init__()
        r = self.WIDTH
        self.token, self.cue, self.distance = nn.Linear(d, r), nn.Linear(2 * d, 2 * r), nn.Embedding(2 * self.REACH + 1, r)
        self.ln, self.mix, self.dropout = nn.LayerNorm(r), nn.Linear(r, r), WindowDropout(dropout)
        self.convolutions = nn.ModuleList(DilatedConvolution(r, k, dropout) for k in (1, 2, 4))
        self.label, self.valid = nn.Linear(r, len(ROLES)), nn.Linear(2 * r, 1)
        nn.init.normal_(self.distance.weight, std=0.3)

    def forward(self, states, tokens, window, start, end):
        """For each cue (its window, first and last piece): role scores [cues, pieces, 9] and statement logits [cues]."""
        scale, shift = self.cue(self.dropout(torch.cat([states[window, start], states[window, end]], -1))).chunk(2, -1)
        place = torch.arange(states.shape[1])[None]
        away = torch.clamp(place - end[:, None], min=0) + torch.clamp(place - start[:, None], max=0)
        away = torch.clamp(away, -self.REACH, self.REACH) + self.REACH
        x = tokens[window] * (1 + scale[:, None]) + shift[:, None] + self.distance(away)
        x = self.dropout(F.gelu(self.mix(self.ln(x))))
        for convolution in self.convolutions:
            x = convolution(x)
        pooled = torch.cat([x[torch.arange(len(start)), start], x.amax(1)], -1)
        return self.label(x), self.valid(pooled)[:, 0]


class Attribution(nn.Module):
    def __init__(self, shape, dropout=0.1):
        super().__init__()
        self.shape = shape
        d = shape["hidden"]
        self.encoder = Encoder(shape, dropout)
        self.cues = nn.Sequential(WindowDropout(dropout), nn.Linear(d, 128), nn.GELU(), nn.Linear(128, 3))
        self.roles = RoleHead(d, dropout)
        self.transitions = nn.Parameter(torch.zeros(9, 9))
        self.first, self.last = nn.Parameter(torch.zeros(9)), nn.Parameter(torch.zeros(9))

    def forward(self, ids, features, mask):
        states = self.encoder(ids, features, mask)
        return states, self.cues(states), self.roles.token(self.roles.dropout(states))

    def chain(self):
        """Transition, first and last scores of the CRF in float32, with what BIOES forbids."""
        starts, ends = torch.full((9,), FORBIDDEN), torch.full((9,), FORBIDDEN)
        starts[list(STARTS)], ends[list(ENDS)] = 0, 0
        return self.transitions.float() + allowed_transitions(), self.first.float() + starts, self.last.float() + ends


def crf_loss(scores, labels, lengths, chain):
    """Negative log-likelihood of each label sequence: scores [n, words, 9] float32, labels [n, words], lengths [n]."""
    transitions, first, last = chain
    n, words, _ = scores.shape
    inside = torch.arange(words)[None] < lengths[:, None]
    steps = transitions[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]
    own = (scores.gather(2, labels[:, :, None])[:, :, 0] * inside).sum(1) + steps.sum(1)
    own = own + first[labels[:, 0]] + last[labels[torch.arange(n), lengths - 1]]
    total = first + scores[:, 0]
    for t in range(1, words):
        step = torch.logsumexp(total[:, :, None] + transitions[None], 1) + scores[:, t]
        total = torch.where(inside[:, t, None], step, total)
    return torch.logsumexp(total + last, 1) - own
