#!/usr/bin/env python3
"""Scores `crossdate align` on ECB+: sentences of two documents that share an event, the documents of two look-alike
stories given together.

usage: tests/eval/score_align.py CROSSDATE GOLD [--half dev|aside] [--scorer SCORER] [--write FILE]
  --half     topics with even numbers and topic 1 are read while developing, the others are only scored
  --scorer   score_other.py (default: beside the set)
  --write    keep the predictions
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def is_dev(topic):
    return topic == "1" or int(topic) % 2 == 0


def question(topic):
    """One line for `align --jsonl`: all documents of a topic, without saying which belong together."""
    documents = [{"id": d["doc"], "sentences": [{"n": s["n"], "text": s["text"]} for s in d["sents"]]}
                 for d in topic["docs"]]
    return json.dumps({"id": topic["topic"], "documents": documents})


def predict(program, topics):
    done = subprocess.run([str(program), "align", "--jsonl"], input="\n".join(map(question, topics)) + "\n",
                          capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"align exited {done.returncode}: {done.stderr.strip()[:400]}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return [{"topic": a["id"], "pairs": a["pairs"]} for a in answers]


def score(program, gold, scorer, half=None, keep=None):
    """Yields (measure, figure)."""
    topics = [json.loads(line) for line in pathlib.Path(gold).read_text(encoding="utf8").splitlines()]
    topics = [t for t in topics if half is None or is_dev(t["topic"]) == (half == "dev")]
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, name) for name in ("gold.jsonl", "predicted.jsonl")]
        for file, rows in zip(files, (topics, predict(program, topics))):
            file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
        if keep:
            pathlib.Path(keep).write_text(files[1].read_text(encoding="utf8"), encoding="utf8")
        out = subprocess.run([sys.executable, str(scorer), "align", *map(str, files)], capture_output=True, text=True,
                             check=True).stdout
    found = re.search(r"P +([\d.]+) R +([\d.]+) F1 +([\d.]+)", out)
    crossing, wrong = map(int, re.search(r"look-alike story: (\d+) of (\d+)", out).groups())
    yield from zip(("precision", "recall", "pair F1"), found.groups())
    yield "wrong pairs that cross stories, %", f"{100 * crossing / max(1, wrong):.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--half", choices=["dev", "aside"])
    parser.add_argument("--scorer", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path)
    options = parser.parse_args()
    if not options.gold.is_file():
        print(f"skipped: no {options.gold}")
        return
    scorer = options.scorer or options.gold.parent.parent / "score_other.py"
    for measure, figure in score(options.crossdate, options.gold, scorer, options.half, options.write):
        print(f"{measure:36} {figure}")


if __name__ == "__main__":
    main()
