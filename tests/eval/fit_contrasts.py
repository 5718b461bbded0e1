#!/usr/bin/env python3
"""Fits the weights of core/analysis/contrast_model on the development stories and cases.

usage: tests/eval/fit_contrasts.py LIST_CONTRASTS [--shared DIR] [--write] [-v]
  LIST_CONTRASTS  the built tool of that name
  --write         writes core/analysis/contrast_weights.h; without it only the cross-validation is shown
  -v              every contrast that five-fold cross-validation puts wrongly, with its probability
Data: tests/data/conflicts/develop.jsonl and tempting.jsonl, the development cases of tests/data/cases and, where it is there,
../shared/cases. What is kept aside (aside.jsonl and the cases named in KEPT_ASIDE) is never read.
A contrast is right when it lies on the two passages of an expected conflict, wrong otherwise; those that lie on the
same sentences but elsewhere in them are left out. Logistic regression with weights common to all clashes and, drawn
harder to zero, weights of each clash; full gradients with AdaGrad (Duchi, Hazan, Singer 2011).
"""
import argparse
import json
import math
import pathlib
import random
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
KEPT_ASIDE = {"phones", "transfer"}
CLASHES = ["number", "denied", "opposite", "date", "place", "name", "open"]
TRAITS = ["shared", "ofLighter", "ofHeavier", "near", "apart", "narrowed", "sameKind", "names", "sameSpeaker", "strangers", "sameSubject", "otherSubject",
          "sameHead", "otherHead", "narrowSubject", "sameAfter", "otherAfter", "misfit", "fits", "pronoun",
          "sameVerb", "alike", "mutualBest", "nearBest", "sameHappening", "otherTime", "otherMarker", "introduced", "expected", "bothExpected",
          "sameDay", "otherDay", "sameValue", "quoted", "within", "daysApart", "length", "strength", "head", "size",
          "flat"]
FIRST = 1 + len(CLASHES)  # where the weights of the traits begin
FOLDS, ROUNDS, RATE = 5, 400, 0.3
COMMON_DECAY, CLASH_DECAY = 2.0, 6.0
TEMPTING = 3.0   # weight of a passage pair that a reader marked as compatible
CROWDED = 0.1    # weight of what stands in tempting.jsonl, where such pairs stand thicker than in any news


def stories(shared):
    for name in ("develop", "tempting"):
        for line in (PROJECT / f"tests/data/conflicts/{name}.jsonl").read_text(encoding="utf8").splitlines():
            yield {**json.loads(line), "crowded": name == "tempting"}
    for expected in sorted((PROJECT / "tests/data/cases").glob("*/expected.json")) + sorted(shared.glob("cases/*/expected.json")):
        if expected.parent.name not in KEPT_ASIDE:
            yield story_of_case(expected)


def story_of_case(expected):
    want = json.loads(expected.read_text(encoding="utf8"))
    keys = list(want["documents"])
    reports = [{"file": want["documents"][key]["file"],
                "text": (expected.parent / want["documents"][key]["file"]).read_text(encoding="utf8")} for key in keys]

    def pair(labelled, relation):
        return {"relation": relation, **{side: {"report": keys.index(labelled[side]["doc"]), "quote": labelled[side]["quote"]}
                                         for side in "ab"}}
    return {"id": "case " + expected.parent.name, "reports": reports,
            "pairs": [pair(p, "conflict") for p in want["conflicts"]] + [pair(p, "compatible") for p in want["compatible"]]}


def flat(text):
    return " ".join(text.split())


def overlap(text, part, other):
    """How two stretches of a text lie: 0 apart, 1 overlapping, 2 the first inside the second."""
    i, j = text.find(part), text.find(other)
    if i < 0 or j < 0 or i >= j + len(other) or j >= i + len(part):
        return 0
    return 2 if i >= j and i + len(part) <= j + len(other) else 1


def label(story, contrast):
    """1 right, 0 wrong, None neither; and the weight of the example."""
    verdict, weight = 0, 1.0
    for pair in story["pairs"]:
        for x, y in (("a", "b"), ("b", "a")):
            if contrast["a"]["report"] != pair[x]["report"] or contrast["b"]["report"] != pair[y]["report"]:
                continue
            on = []
            for side, passage in ((contrast["a"], pair[x]), (contrast["b"], pair[y])):
                text, quote = flat(story["reports"][side["report"]]["text"]), flat(passage["quote"])
                on.append((overlap(text, flat(side["statement"]), quote), overlap(text, flat(side["quote"]), quote)))
            if not all(statement for statement, _ in on):
                continue
            exact = all(value for _, value in on) or any(value == 2 for _, value in on)
            if pair["relation"] == "conflict":
                if exact:
                    return 1, 1.0
                verdict = None
            elif exact and verdict == 0:
                weight = TEMPTING
    return verdict, weight


def examples(tool, shared):
    known = {story["id"]: story for story in stories(shared)}
    lines = "".join(json.dumps({k: s[k] for k in ("id", "reports")}) + "\n" for s in known.values())
    out = subprocess.run([tool], input=lines, capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        contrast = json.loads(line)
        verdict, weight = label(known[contrast["id"]], contrast)
        if verdict is None:
            continue
        clash = CLASHES.index(contrast["clash"])
        features = [(0, 1.0), (1 + clash, 1.0)]
        for name, value in contrast["traits"].items():
            trait = TRAITS.index(name)
            features.append((FIRST + trait, value))
            features.append((FIRST + len(TRAITS) * (1 + clash) + trait, value))
        tempting = weight == TEMPTING
        if known[contrast["id"]].get("crowded"):
            weight *= CROWDED
        yield {"story": contrast["id"], "right": verdict, "weight": weight, "tempting": tempting, "features": features,
               "contrast": contrast}


SIZE = FIRST + len(TRAITS) * (1 + len(CLASHES))


def probability(weights, features):
    logit = sum(weights[i] * v for i, v in features)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def fit(data):
    weights, squares = [0.0] * SIZE, [1e-8] * SIZE
    decay = [0.0] + [CLASH_DECAY * 0.3] * len(CLASHES) + [COMMON_DECAY] * len(TRAITS) + [CLASH_DECAY] * (len(CLASHES) * len(TRAITS))
    for _ in range(ROUNDS):
        gradient = [d * w for d, w in zip(decay, weights)]
        for e in data:
            error = e["weight"] * (probability(weights, e["features"]) - e["right"])
            for i, v in e["features"]:
                gradient[i] += error * v
        for i, g in enumerate(gradient):
            squares[i] += g * g
            weights[i] -= RATE * g / math.sqrt(squares[i])
    return weights


def cross_validate(data, verbose):
    names = sorted({e["story"] for e in data})
    random.Random(1).shuffle(names)
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    scored = []
    for k in range(FOLDS):
        weights = fit([e for e in data if fold[e["story"]] != k])
        scored += [(probability(weights, e["features"]), e) for e in data if fold[e["story"]] == k]
    scored.sort(key=lambda x: -x[0])
    rights = sum(e["right"] for _, e in scored)
    print(f"{len(scored)} contrasts, {rights} right")
    for threshold in (0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8):
        above = [e for p, e in scored if p >= threshold]
        good = sum(e["right"] for e in above)
        tempted = sum(e["tempting"] for e in above)
        print(f"  at {threshold}: {len(above)} shown, {good} right ({100 * good / max(1, len(above)):.0f} %), "
              f"recall {100 * good / max(1, rights):.0f} %, tempted {tempted}")
    for low in [i / 10 for i in range(10)]:
        inside = [(p, e["right"]) for p, e in scored if low <= p < low + 0.1]
        if inside:
            print(f"  said {low:.1f}-{low + 0.1:.1f}: {len(inside)}, right {sum(r for _, r in inside) / len(inside):.2f}")
    if verbose:
        for p, e in scored:
            if (p >= 0.35) == bool(e["right"]):
                continue
            c = e["contrast"]
            print(f"{'MISSED' if e['right'] else 'WRONG'} {p:.2f} {e['story']} {c['clash']} «{c['a']['quote']}» «{c['b']['quote']}»"
                  f"\n    {c['a']['statement']}\n    {c['b']['statement']}\n    {c['traits']}")


def write(weights):
    def traits(at):
        return "{" + ", ".join(f"{w:.3f}" for w in weights[at:at + len(TRAITS)]) + "}"
    clashes = ",\n    ".join(f"Traits{traits(FIRST + len(TRAITS) * (1 + k))}" for k in range(len(CLASHES)))
    text = ("// Written by tests/eval/fit_contrasts.py; not to be edited by hand.\n#pragma once\n\n"
            "#include \"core/analysis/contrast.h\"\n\nnamespace crossdate::analysis {\n\n"
            f"inline constexpr double kBias = {weights[0]:.3f};\n"
            f"inline constexpr std::array<double, kClashes> kClashBias{{{', '.join(f'{w:.3f}' for w in weights[1:FIRST])}}};\n"
            f"inline constexpr Traits kCommonWeights{traits(FIRST)};\n"
            f"inline constexpr std::array<Traits, kClashes> kClashWeights{{\n    {clashes}}};\n\n"
            "} // namespace crossdate::analysis\n")
    (PROJECT / "core/analysis/contrast_weights.h").write_text(text, encoding="utf8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--shared", type=pathlib.Path, default=PROJECT.parent / "shared")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args()
    data = list(examples(options.tool, options.shared))
    cross_validate(data, options.v)
    if options.write:
        weights = fit(data)
        write(weights)
        print("common weights:", {name: round(weights[FIRST + i], 2) for i, name in enumerate(TRAITS)})


main()
