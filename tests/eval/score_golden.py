#!/usr/bin/env python3
"""Scores `CROSSDATE annotate --jsonl` on tests/data/golden (its README.md has the conventions).

score_golden.py CROSSDATE [--part dev|aside|all] [--errors N] [--set NAME]
Errors are shown of the dev half only: the aside half is for the number alone."""
import argparse
import json
import pathlib
import re
import subprocess
import sys

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "data" / "golden"
SETS = ["quantities", "names", "quotations", "attribution", "modality"]
LEAD = {"the", "a", "an", "his", "her", "its", "their", "mr", "mrs", "ms", "dr", "sir", "lord", "professor"}
UNITS = {
    "pp": "pp points point percentage_points percentage_point percentage-points percentage-point ppt %pt %p".split(),
    "%": "% percent per_cent pc".split(),
    "m": "m metre meter metres meters".split(),
    "km": "km kilometre kilometer kilometres kilometers".split(),
    "mi": "mi mile miles".split(),
    "t": "t tonne tonnes".split(),
    "kg": "kg kilogram kilograms".split(),
    "mph": "mph mi/h".split(),
    "km/h": "km/h kmh kph".split(),
    "°c": "°c c cel degc celsius".split(),
    "acre": "acre acres ac".split(),
    "ha": "ha hectare hectares".split(),
    "sq mi": "sq_mi mi2 mi² sqmi square_miles square_mile".split(),
}
UNIT = {alias: unit for unit, aliases in UNITS.items() for alias in aliases}
# Plain words of saying put nothing in doubt, and a condition is not one of the three kinds: not scored.
NEUTRAL = set("said say says saying told tell tells telling added adds according announced stated confirmed reported reports "
              "reporting warned wrote insisted complained".split())
CONDITION = {"if", "unless", "had", "provided that", "in case"}


def words(s):
    w = re.sub(r"[’']s\b", "", (s or "").lower().replace("’", "'").replace(",", " "))
    w = [x.strip(".'\"“”‘") for x in w.split()]
    w = [x for x in w if x]
    while len(w) > 1 and w[0] in LEAD:
        w = w[1:]
    return w


def same(a, b):
    return words(a) == words(b)


def same_name(a, b, text):
    """Equal, or one is the last name in the other ("Brook", "Ada Brook")."""
    x, y = words(a), words(b)
    if x == y:
        return True
    if len(x) > len(y):
        x, y = y, x
    capital = all(w[:1].isupper() or w in ("van", "der", "de", "del", "la", "al") for w in (max((a, b), key=len)).split())
    return bool(x) and capital and y[-len(x):] == x


def unit(u):
    u = (u or "").strip().lower().replace(" ", "_")
    return UNIT.get(u, u)


def stem_same(a, b):
    a, b = [(x or "").lower().replace("y", "i") for x in (a, b)]
    n = min(4, len(a), len(b))
    return n > 1 and a[:n] == b[:n] if n else a == b


def near(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))


def overlap(g, p):
    return min(g["end"], p["end"]) - max(g["start"], p["start"])


# ---- per set: predictions(out), match(gold, pred, text), variants {name: (applies(gold), right(gold, pred, text))}

def quantity_match(g, p, text):
    if g["value"] is not None:
        value = near(g["value"], p.get("value"))
    elif g.get("bounds_open"):
        value = True
    else:
        value = (near(g["low"], p.get("low")) and near(g["high"], p.get("high"))) or \
            (p.get("value") is not None and g["low"] <= p["value"] <= g["high"])
    same_unit = unit(g["unit"]) == unit(p.get("unit"))
    if not same_unit:  # "412 points", "30 barrels": unit or counted noun, as one likes
        same_unit = (not g["unit"] and p.get("unit") and stem_same(g["of"], p["unit"])) or \
            (not p.get("unit") and g["unit"] and p.get("of") and stem_same(g["unit"], p["of"]))
    return value and bool(same_unit)


def bounds_right(g, p, text):
    low, high = p.get("low"), p.get("high")
    if g["value"] is not None and near(g["low"], g["high"]):
        return (low is None and high is None) or (near(low, g["value"]) and near(high, g["value"]))
    low_ok = g.get("low_open") or (near(low, g["low"]) if g["low"] is not None else low in (None, 0))
    high_ok = near(high, g["high"]) if g["high"] is not None else high is None
    return low_ok and high_ok


def of_right(g, p, text):
    return any(stem_same(o, x) for o in [g["of"], *g.get("of_also", [])] for x in (p.get("of"), p.get("unit")) if x)


def exact(g, p, text):
    return (g["start"], g["end"]) == (p["start"], p["end"])


def kind_right(g, p, text):
    return p.get("kind") in [g["kind"], *g.get("kind_also", [])]


def canonical_right(g, p, text):
    return any(same(c, p.get("canonical")) for c in [g["canonical"], *g.get("canonical_also", [])])


def quote_match(g, p, text):
    if not g.get("direct", True):
        return overlap(g, p) > 0.6 * max(g["end"] - g["start"], p["end"] - p["start"])
    return abs(g["start"] - p["start"]) <= 2 and abs(g["end"] - p["end"]) <= 2


def speaker_right(g, p, text):
    said = p.get("speaker") or ""
    return any(same_name(s, said, text) for s in [g["speaker"], *g.get("speaker_also", [])])


def source_match(g, p, text):
    return any(same_name(s, p.get("source") or "", text) for s in [g["source"], *g.get("source_also", [])])


def modal_kind(x):
    return "negative" if x.get("polarity") == "negative" and not x.get("modality") else x.get("modality")


def modal_match(g, p, text):
    return modal_kind(p) in [modal_kind(g), *g.get("modality_also", [])]


def modal_predictions(out, text):
    ps = []
    for p in out.get("modality", []):
        base = {"start": p["start"], "end": p["end"]}
        cue = (p.get("cue") or text[p["start"]:p["end"]]).lower().split()
        if " ".join(cue) in CONDITION:
            continue
        if p.get("modality") in ("reported", "expected", "denied"):
            if not (p["modality"] == "reported" and cue and all(c in NEUTRAL | {"to", "by", "has", "had", "have", "was", "as"} for c in cue)):
                ps.append({**base, "modality": p["modality"]})
        if p.get("polarity") == "negative":
            ps.append({**base, "polarity": "negative"})
    return ps


def modal_ignored(p, gold, text):
    """A denial is also a negation, a refusal also a denial, "won't" also a future: the second is not counted."""
    for g in gold:
        if overlap(g, p) <= 0:
            continue
        if p.get("polarity") and g.get("modality") == "denied":
            return True
        if p.get("modality") == "denied" and text[g["start"]:g["end"]].lower().startswith("refus"):
            return True
        cue = text[g["start"]:g["end"]].lower()
        if p.get("modality") == "expected" and g.get("polarity") and (cue.endswith(("n't", "n’t")) or cue == "cannot"):
            return True
    return False


def dedupe(ps):
    seen, out = set(), []
    for p in ps:
        key = (p["start"], p["end"], modal_kind(p))
        if key not in seen:
            seen.add(key)
            out.append(p)
    return out


SPEC = {
    "quantities": dict(
        main="span+value+unit", preds=lambda o, t: o.get("quantities", []), match=quantity_match,
        accuracy={"bounds": (lambda g: not g.get("bounds_open"), bounds_right), "of": (lambda g: bool(g["of"]), of_right),
                  "exact span": (lambda g: True, exact)}),
    "names": dict(
        main="span+kind", preds=lambda o, t: [p for p in o.get("names", []) if p.get("kind") != "other"], match=kind_right,
        accuracy={"canonical": (lambda g: True, canonical_right), "exact span": (lambda g: True, exact)}),
    "quotations": dict(
        main="direct span", preds=lambda o, t: [p for p in o.get("quotations", []) if p.get("direct", True)], match=quote_match,
        accuracy={"speaker": (lambda g: g["speaker"] != "*", speaker_right), "exact span": (lambda g: True, exact)}),
    "attribution": dict(
        main="source", preds=lambda o, t: o.get("attributions", []), match=source_match,
        accuracy={"via": (lambda g: bool(g["via"]), lambda g, p, t: same(g["via"], p.get("via"))),
                  "cue": (lambda g: True, lambda g, p, t: words(g["cue"])[0] in words(p.get("cue"))),
                  "exact span": (lambda g: True, exact)}),
    "modality": dict(main="cue+kind", preds=modal_predictions, match=modal_match,
                     accuracy={"exact span": (lambda g: True, exact)}),
}


def assign(gold, preds, match, text):
    """Greedy pairs, the largest share of overlap first."""
    pairs = []
    for i, g in enumerate(gold):
        for j, p in enumerate(preds):
            o = overlap(g, p)
            if o > 0 and match(g, p, text):
                pairs.append((-o / max(g["end"] - g["start"], p["end"] - p["start"]), i, j))
    got, used = {}, set()
    for _, i, j in sorted(pairs):
        if i not in got and j not in used:
            got[i] = j
            used.add(j)
    return got


def f1(tp, fp, fn):
    p = tp / (tp + fp) if tp + fp else (1.0 if not fn else 0.0)
    r = tp / (tp + fn) if tp + fn else 1.0
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def score_set(which, records, outs, errors):
    spec, shown = SPEC[which], 0
    count = {}  # variant -> [tp, fp, fn]
    acc = {k: [0, 0] for k in spec["accuracy"]}

    def tally(variant, gold, preds, match, ignored, text):
        got = assign(gold, preds, match, text)
        rest = [p for j, p in enumerate(preds) if j not in got.values()]
        rest = [p for p in rest if not ignored(p, [gold[i] for i in got])]
        c = count.setdefault(variant, [0, 0, 0])
        c[0] += len(got)
        c[1] += len(rest)
        c[2] += len(gold) - len(got)
        return got, rest

    for r in records:
        text, out = r["text"], outs.get(r["id"], {})
        hard = [g for g in r["gold"] if not g.get("optional") and not g.get("scare")]
        soft = [g for g in r["gold"] if g.get("optional") or g.get("scare")]
        preds = dedupe(spec["preds"](out, text))

        def ignored(p, matched):
            for g in soft:
                if overlap(g, p) <= 0:
                    continue
                if g.get("scare"):
                    if not p.get("speaker"):
                        return True
                elif which != "modality" or modal_match(g, p, text):
                    return True
            if which == "quotations":  # a quotation within one, or a paragraph of one
                return any(g["start"] <= p["start"] and p["end"] <= g["end"] for g in matched)
            return which == "modality" and modal_ignored(p, r["gold"], text)

        if which == "quotations":
            indirect = [p for p in out.get("quotations", []) if p.get("direct") is False]
            told = [g for g in hard if not g["direct"]]
            if told:  # their recall only: clauses outside these were not marked
                tally("indirect (recall only)", told, indirect, quote_match, lambda p, m: True, text)
            hard = [g for g in hard if g["direct"]]
            tally("direct span+speaker", hard, preds, lambda g, p, t: quote_match(g, p, t) and (g["speaker"] == "*" or speaker_right(g, p, t)),
                  ignored, text)
        elif which == "modality":
            for kind in ("expected", "reported", "denied", "negative"):
                tally(kind, [g for g in hard if modal_kind(g) == kind],
                      [p for p in preds if modal_kind(p) == kind or any(
                          modal_kind(g) == kind and overlap(g, p) > 0 and modal_match(g, p, text) for g in hard)],
                      modal_match, lambda p, m: ignored(p, m) or modal_kind(p) != kind or any(
                          overlap(g, p) > 0 and modal_match(g, p, text) for g in hard if modal_kind(g) != kind), text)
        else:
            tally("span (overlap)", hard, preds, lambda g, p, t: True, ignored, text)

        got, rest = tally(spec["main"], hard, preds, spec["match"], ignored, text)
        for i, j in got.items():
            for k, (applies, right) in spec["accuracy"].items():
                if applies(hard[i]):
                    acc[k][1] += 1
                    acc[k][0] += bool(right(hard[i], preds[j], text))
        missed = [hard[i] for i in range(len(hard)) if i not in got]
        wrong = [(hard[i], preds[j], k) for i, j in got.items() for k, (a, ok) in spec["accuracy"].items()
                 if k != "exact span" and a(hard[i]) and not ok(hard[i], preds[j], text)]
        if (missed or rest or wrong) and shown < errors and r["part"] == "dev":
            shown += 1
            print(f"  [{r['id']}] {text!r}")
            for g in missed:
                print(f"    missed {text[g['start']:g['end']]!r} {json.dumps(g, ensure_ascii=False)}")
            for p in rest:
                print(f"    extra  {text[p['start']:p['end']]!r} {json.dumps(p, ensure_ascii=False)}")
            for g, p, k in wrong:
                print(f"    {k}: {text[g['start']:g['end']]!r} gold {json.dumps(g, ensure_ascii=False)} got {json.dumps(p, ensure_ascii=False)}")

    result = {}
    order = [spec["main"]] + [v for v in count if v != spec["main"]]
    for v in order:
        tp, fp, fn = count.get(v, [0, 0, 0])
        p, rc, f = f1(tp, fp, fn)
        print(f"{which:12} {v:24} P {100 * p:5.1f}  R {100 * rc:5.1f}  F1 {100 * f:5.1f}   ({tp} right, {fp} extra, {fn} missed)"
              + ("  <- main" if v == spec["main"] else ""))
        result[v] = {"p": round(100 * p, 1), "r": round(100 * rc, 1), "f1": round(100 * f, 1)}
    for k, (good, all_) in acc.items():
        share = 100 * good / all_ if all_ else 0.0
        print(f"{which:12} {k + ' accuracy':24} {share:5.1f} %  ({good} of {all_} matched)")
        result[k + " accuracy"] = round(share, 1)
    result["main"] = result[spec["main"]]["f1"]
    return result


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("crossdate")
    ap.add_argument("--part", choices=["dev", "aside", "all"], default="dev")
    ap.add_argument("--errors", type=int, default=0)
    ap.add_argument("--set", choices=SETS, action="append", help="only this set (may be repeated)")
    args = ap.parse_args()
    summary = {}
    for which in args.set or SETS:
        records = [json.loads(line) for line in (GOLDEN / f"{which}.jsonl").read_text().splitlines()]
        records = [r for r in records if args.part in ("all", r["part"])]
        given = "".join(json.dumps({"id": r["id"], "dct": "2024-06-12", "text": r["text"]}, ensure_ascii=False) + "\n" for r in records)
        run = subprocess.run([args.crossdate, "annotate", "--jsonl"], input=given, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        if run.returncode:
            sys.exit(f"annotate failed on {which}: {run.returncode}")
        outs = {o["id"]: o for o in (json.loads(line) for line in run.stdout.splitlines() if line.strip())}
        summary[which] = score_set(which, records, outs, args.errors)
    print(json.dumps({"part": args.part, "sets": summary}))


if __name__ == "__main__":
    main()
