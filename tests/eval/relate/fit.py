#!/usr/bin/env python3
"""Fits resources/models/relate.txt on the contradiction sets beside the project.

usage: /usr/bin/python3 tests/eval/relate/fit.py CROSSDATE [--shared DIR] [--out FILE] [--vectors FILE]
Needs Debian's python3-xgboost, python3-sklearn, python3-numpy. Prints figures by cross-validation over pages (no page on
both sides) of nine tenths of the sets; the last tenth, by a hash of the page's name, is never fitted on (see
tests/eval/score_relate.py).
"""
import argparse
import datetime
import hashlib
import json
import pathlib
import subprocess

import numpy as np
import xgboost as xgb
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
SETS = ("vitaminc", "vitaminc_rev", "negmnli", "negsnli")
LABELS = {"contradiction": 0, "neutral": 1, "entailment": 2}
GENERAL = dict(max_depth=5, eta=0.08, subsample=0.7, colsample_bytree=0.4, min_child_weight=8, reg_lambda=5)
DENIAL = dict(max_depth=3, eta=0.06, subsample=0.7, colsample_bytree=0.3, min_child_weight=4, reg_lambda=5)
ROUNDS, DENIAL_ROUNDS = 240, 150
FOLDS = 5


def kept_aside(group):
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % 10 == 0


class Data:
    """Pairs of all sets with their features as the program reads them."""

    def __init__(self, program, shared):
        self.pairs = []
        for name in SETS:
            path = shared / "eval" / "contradiction" / f"{name}.dev.jsonl"
            self.pairs += [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
        text = "".join(json.dumps({k: p[k] for k in ("id", "a", "b")}) + "\n" for p in self.pairs)
        out = subprocess.run([program, "relate", "--jsonl", "--features"], input=text, text=True, capture_output=True,
                             check=True).stdout
        rows = [json.loads(line) for line in out.splitlines()]
        self.names = rows[0]["names"]
        self.x = np.array([r["values"] for r in rows], dtype=np.float32)
        self.denial = np.array([r["denial"] for r in rows])
        self.odd = np.array([r["odd"] for r in rows])
        self.y = np.array([LABELS[p["label"]] for p in self.pairs])
        self.set = np.array([p["set"] for p in self.pairs])
        self.cue = np.array([p["cue"] for p in self.pairs])
        self.page = np.array([("" if p["set"].startswith("vitaminc") else p["set"]) + p["group"] for p in self.pairs])
        self.fit = np.array([not kept_aside(p["group"]) for p in self.pairs])
        # what the pair would be if nothing were denied
        self.undenied = np.where(self.odd, 2 - self.y, self.y)
        self.weight = np.ones(len(self.pairs))
        revisions = self.set == "vitaminc_rev"  # as many neutral as not, in weight
        self.weight[revisions & (self.y == 0)] = 0.6
        self.weight[revisions & (self.y == 1)] = 0.6 * (revisions & (self.y == 0)).sum() / (revisions & (self.y == 1)).sum()


def train(data, rows, target, parameters, rounds):
    matrix = xgb.DMatrix(data.x[rows], target[rows], weight=data.weight[rows])
    fixed = dict(objective="multi:softprob", num_class=3, base_score=0.5, tree_method="hist", nthread=1, seed=1)
    return xgb.train(dict(fixed, **parameters), matrix, rounds)


def judge(data, rows, general, denial):
    """Shares of contradiction, neutral, entailment as the program reckons them, before calibration."""
    shares = general.predict(xgb.DMatrix(data.x[rows]))
    turned = denial.predict(xgb.DMatrix(data.x[rows]))
    turned[data.odd[rows]] = turned[data.odd[rows]][:, ::-1]
    shares[data.denial[rows]] = turned[data.denial[rows]]
    return shares


def fit_both(data, rows):
    hasneg = data.x[:, data.names.index("neg.a")] + data.x[:, data.names.index("neg.b")] > 0
    denials = rows[hasneg[rows]]
    return (train(data, rows, data.y, GENERAL, ROUNDS), train(data, denials, data.undenied, DENIAL, DENIAL_ROUNDS))


def logit(share):
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return np.log(share / (1 - share))


def platt(shares, contradicts, weight=None):
    model = LogisticRegression(C=1e6).fit(logit(shares)[:, None], contradicts, sample_weight=weight)
    return float(model.coef_[0][0]), float(model.intercept_[0])


def calibrated(shares, slope, offset):
    return 1 / (1 + np.exp(-(slope * logit(shares) + offset)))


def f1(score, truth, threshold):
    called = score >= threshold
    return 2 * (called & truth).sum() / max(1, called.sum() + truth.sum())


def report(data, rows, score, called):
    for name in SETS:
        i = data.set[rows] == name
        truth, hit = data.y[rows][i] == 0, called[i]
        precision, recall = (hit & truth).sum() / max(1, hit.sum()), (hit & truth).sum() / max(1, truth.sum())
        alarms = (hit & ~truth).sum() / max(1, (~truth).sum())
        line = (f"{name:13s} n {i.sum():5d} AP {100 * average_precision_score(truth, score[i]):5.1f} P {100 * precision:5.1f} "
                f"R {100 * recall:5.1f} F1 {200 * precision * recall / max(1e-9, precision + recall):5.1f} "
                f"alarms {100 * alarms:4.1f} % balanced {50 * (recall + 1 - alarms):5.1f} |")
        for cue in ("number", "date", "negation", "other"):
            k = i & (data.cue[rows] == cue)
            t, h = data.y[rows][k] == 0, called[k]
            line += f" {cue} {200 * (h & t).sum() / max(1, h.sum() + t.sum()):.1f}"
        print(line, flush=True)


def tree_lines(booster):
    """One tree a line: its class, then its nodes in the order of their numbers, which have parents first."""
    for number, tree in enumerate(booster.get_dump(dump_format="json")):
        nodes = {}

        def walk(node):
            nodes[node["nodeid"]] = node
            for child in node.get("children", ()):
                walk(child)

        walk(json.loads(tree))
        place = {old: new for new, old in enumerate(sorted(nodes))}
        fields = []
        for old in sorted(nodes):
            node = nodes[old]
            if "leaf" in node:
                fields.append(f"={np.float32(node['leaf']):.6g}")
            else:
                fields.append(f"{node['split'][1:]},{repr(float(np.float32(node['split_condition'])))},"
                              f"{place[node['yes']]},{place[node['no']]}")
        yield f"{number % 3} " + " ".join(fields)


def write_vectors(path, data, both, calibrations):
    """Made-up rows and what the model makes of them: the test of the program's own evaluation."""
    random = np.random.RandomState(7)
    rows = (random.randint(-8, 40, size=(10, len(data.names))) / 8).astype(np.float32)
    with path.open("w", encoding="utf8") as out:
        out.write("# denial odd contradiction neutral entailment values... Random rows, made by tests/eval/relate/fit.py.\n")
        for i, row in enumerate(rows):
            denial, odd = i % 2, i // 2 % 2
            shares = both[denial].predict(xgb.DMatrix(row[None, :]))[0].astype(float)
            if denial and odd:
                shares = shares[::-1]
            slope, offset = calibrations[denial]
            contradiction = float(calibrated(shares[0], slope, offset))
            rest = (1 - contradiction) / (shares[1] + shares[2])
            values = " ".join(f"{v:g}" for v in row)
            out.write(f"{denial} {odd} {contradiction:.6f} {shares[1] * rest:.6f} {shares[2] * rest:.6f} {values}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("--shared", type=pathlib.Path, default=PROJECT.parent / "shared")
    parser.add_argument("--out", type=pathlib.Path, default=PROJECT / "resources/models/relate.txt")
    parser.add_argument("--vectors", type=pathlib.Path, default=PROJECT / "tests/data/relate/vectors.txt")
    options = parser.parse_args()
    data = Data(options.crossdate, options.shared)
    rows = np.where(data.fit)[0]
    shares = np.zeros((len(data.y), 3))
    for inner, outer in GroupKFold(FOLDS).split(rows, groups=data.page[rows]):
        shares[rows[outer]] = judge(data, rows[outer], *fit_both(data, rows[inner]))

    contradicts = data.y == 0
    general, denials = rows[~data.denial[rows]], rows[data.denial[rows]]
    claims = general[data.set[general] == "vitaminc"]
    slope, offset = platt(shares[claims, 0], contradicts[claims])
    denial_slope, denial_offset = platt(shares[denials, 0], contradicts[denials])
    score = np.where(data.denial, calibrated(shares[:, 0], denial_slope, denial_offset),
                     calibrated(shares[:, 0], slope, offset))
    # as many found as alarms under 5 % of the pairs that do not contradict allow
    threshold = float(np.quantile(score[claims][~contradicts[claims]], 1 - 0.05))
    candidates = np.arange(0.2, 0.6, 0.01)
    denial_threshold = float(candidates[np.argmax([f1(score[denials], contradicts[denials], t) for t in candidates])])
    called = score >= np.where(data.denial, denial_threshold, threshold)
    print("calibration", (slope, offset, threshold), (denial_slope, denial_offset, denial_threshold))
    report(data, rows, score[rows], called[rows])

    both = fit_both(data, rows)
    with options.out.open("w", encoding="utf8") as out:
        out.write("# How two passages stand to each other: boosted trees for core/relate. Made by tests/eval/relate/fit.py on "
                  f"{datetime.date.today().isoformat()}\n"
                  f"# from {len(rows)} pairs, nine tenths by page of: " + ", ".join(f"{s}.dev" for s in SETS) + ".\n"
                  "# VitaminC (Schuster, Fisch and Barzilay, 2021; CC BY-SA 3.0); negated pairs of MNLI and SNLI (Hossain et al.,\n"
                  "# 2020; MIT). The weights are of features that name no word. [calibration]: slope, offset and threshold of\n"
                  "# [trees], then of [denial trees]. A tree: its class (0 contradiction, 1 neutral, 2 entailment), then nodes\n"
                  "# \"feature,threshold,if less,if not\" or \"=value\".\n")
        out.write("[features]\n" + "\n".join(data.names) + "\n[calibration]\n")
        out.write(f"{slope:.5f} {offset:.5f} {threshold:.4f}\n{denial_slope:.5f} {denial_offset:.5f} {denial_threshold:.4f}\n")
        out.write("[trees]\n" + "\n".join(tree_lines(both[0])) + "\n")
        out.write("[denial trees]\n" + "\n".join(tree_lines(both[1])) + "\n")
    write_vectors(options.vectors, data, both, ((slope, offset), (denial_slope, denial_offset)))


if __name__ == "__main__":
    main()
