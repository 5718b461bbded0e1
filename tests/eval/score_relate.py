#!/usr/bin/env python3
"""Scores `crossdate relate --jsonl` on the contradiction sets: a table by set and cue, and how far its scores can be trusted.

usage: tests/eval/score_relate.py CROSSDATE [--shared DIR] [--part aside|fitted|all] [--mistakes N]
  --part     aside (default): the tenth of the pages, by a hash of their names, that no weight was fitted on;
             fitted: the others (figures there are of no worth beyond finding mistakes)
  --mistakes N  ids of the N surest mistakes of each set
Where the sets are absent it says so and exits 0. tests/eval/relate/fit.py makes the weights.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
SETS = ("vitaminc", "vitaminc_rev", "negmnli", "negsnli")
CUES = ("number", "date", "negation", "other")


def kept_aside(group):
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % 10 == 0


def related(program, pairs):
    text = "".join(json.dumps({k: p[k] for k in ("id", "a", "b")}) + "\n" for p in pairs)
    done = subprocess.run([program, "relate", "--jsonl"], input=text, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{program} relate exited {done.returncode}: {done.stderr.strip()[:400]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def measures(rows):
    """Precision, recall, F1, false alarms, balanced accuracy in per cent, of (pair, answer) rows."""
    hits = sum(p["label"] == r["label"] == "contradiction" for p, r in rows)
    called = sum(r["label"] == "contradiction" for _, r in rows)
    true = sum(p["label"] == "contradiction" for p, _ in rows)
    precision, recall = hits / max(1, called), hits / max(1, true)
    alarms = (called - hits) / max(1, len(rows) - true)
    return [100 * x for x in (precision, recall, 2 * hits / max(1, called + true), alarms, (recall + 1 - alarms) / 2)]


def average_precision(rows):
    ranked = sorted(rows, key=lambda row: -row[1]["score"])
    true = found = total = 0
    for rank, (pair, _) in enumerate(ranked, 1):
        if pair["label"] == "contradiction":
            found += 1
            total += found / rank
    true = sum(p["label"] == "contradiction" for p, _ in rows)
    return 100 * total / max(1, true)


def score(program, shared, part="aside"):
    """By set: the (pair, answer) rows."""
    scored = {}
    for name in SETS:
        path = shared / "eval" / "contradiction" / f"{name}.dev.jsonl"
        pairs = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
        pairs = [p for p in pairs if part == "all" or kept_aside(p["group"]) == (part == "aside")]
        scored[name] = list(zip(pairs, related(program, pairs)))
    return scored


def reliability(rows):
    """For each tenth of the score: pairs, mean score, share that do contradict."""
    for low in range(10):
        within = [(p, r) for p, r in rows if low <= min(9.999, r["score"] * 10) < low + 1]
        if within:
            mean = sum(r["score"] for _, r in within) / len(within)
            share = sum(p["label"] == "contradiction" for p, _ in within) / len(within)
            yield low, len(within), mean, share


def figures(program, shared):
    """Rows for the table of run.py."""
    scored = score(program, shared)
    for name, rows in scored.items():
        values = measures(rows)
        yield f"contradiction {name}", "precision", f"{values[0]:.1f}"
        yield f"contradiction {name}", "recall", f"{values[1]:.1f}"
        yield f"contradiction {name}", "F1", f"{values[2]:.1f}"
        yield f"contradiction {name}", "false alarms %", f"{values[3]:.1f}"
        yield f"contradiction {name}", "balanced accuracy", f"{values[4]:.1f}"
        yield f"contradiction {name}", "average precision", f"{average_precision(rows):.1f}"
        if name == "vitaminc":
            for cue in CUES:
                yield f"contradiction {name}, cue {cue}", "F1", f"{measures([x for x in rows if x[0]['cue'] == cue])[2]:.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("--shared", type=pathlib.Path, default=PROJECT.parent / "shared")
    parser.add_argument("--part", choices=("aside", "fitted", "all"), default="aside")
    parser.add_argument("--mistakes", type=int, default=0)
    options = parser.parse_args()
    if not (options.shared / "eval" / "contradiction").is_dir():
        print(f"skipped: no contradiction sets in {options.shared}")
        return
    scored = score(options.crossdate, options.shared, options.part)
    print("| set | cue | pairs | contradict | precision | recall | F1 | false alarms % | balanced | average precision |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, rows in scored.items():
        for cue in ("all",) + CUES:
            some = [x for x in rows if cue in ("all", x[0]["cue"])]
            true = sum(p["label"] == "contradiction" for p, _ in some)
            if true and (cue == "all" or len(some) >= 50):
                cells = " | ".join(f"{v:.1f}" for v in measures(some))
                print(f"| {name} | {cue} | {len(some)} | {true} | {cells} | {average_precision(some):.1f} |")
    print("\n| score | pairs | mean score | do contradict |\n|---|---|---|---|")
    for low, count, mean, share in reliability(scored["vitaminc"]):
        print(f"| {low / 10:.1f} to {low / 10 + 0.1:.1f} | {count} | {mean:.2f} | {share:.2f} |")
    for name, rows in scored.items():
        sure = sorted(rows, key=lambda x: -abs((x[0]["label"] == "contradiction") - x[1]["score"]))
        for pair, answer in sure[:options.mistakes]:
            print(name, pair["id"], "is", pair["label"], "score", answer["score"], answer["kind"], answer["why"])


if __name__ == "__main__":
    main()
