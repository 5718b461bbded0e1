#!/usr/bin/env python3
"""Scores the pairing of sentences by `crossdate compare` on our own reports (tests/data/alignment).

usage: tests/eval/score_alignment.py CROSSDATE [--half dev|aside] [--show]
  --show   print what was missed and what is wrong
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words[:2]))} exited {done.returncode}: {done.stderr.strip()[:400]}")
    return done.stdout


def rows_of(program, files):
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder, "pair.crossdate")
        for number, file in enumerate(files): # each its own outlet: the first lines of a sample need not name it
            run([program, "import", case, file, "--outlet", f"Outlet {number}"])
        sources = json.loads(run([program, "sources", case, "--json"]))["documents"]
        ids = [next(d["id"] for d in sources if d["file"] == file.name) for file in files]
        return json.loads(run([program, "compare", case, *ids, "--json"]))["rows"]


def links_of(rows, gold):
    """Pairs of sentences, each by the words the gold standard knows it by, or by its row where it knows none."""
    found = set()
    for number, row in enumerate(rows):
        a, b = row["cells"]
        if not a or not b:
            continue
        sides = []
        for side, cell in ((0, a), (1, b)):
            known = {link[side] for link in gold if link[side] in cell["quote"]}
            sides.append(known or {f"row {number}: {cell['quote'][:60]}"})
        found |= {(x, y) for x in sides[0] for y in sides[1]}
    return found


def score(program, half=None, show=False):
    """Yields (id, found and right, found, right) a pair of reports."""
    for line in (PROJECT / "tests/data/alignment/gold.jsonl").read_text(encoding="utf8").splitlines():
        item = json.loads(line)
        if half and item["half"] != half:
            continue
        gold = {tuple(link) for link in item["links"]}
        found = links_of(rows_of(program, [PROJECT / item["a"], PROJECT / item["b"]]), item["links"])
        if show:
            for mark, links in (("missed", gold - found), ("wrong ", found - gold)):
                for link in sorted(links):
                    print(f"{item['id']}: {mark} {link[0]} | {link[1]}")
        yield item["id"], len(found & gold), len(found), len(gold)


def figures(counts):
    right, found, gold = (sum(c[i] for c in counts) for i in (1, 2, 3))
    return [("precision", f"{100 * right / max(1, found):.1f}"), ("recall", f"{100 * right / max(1, gold):.1f}"),
            ("pair F1", f"{200 * right / max(1, found + gold):.1f}")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("--half", choices=["dev", "aside"])
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    counts = list(score(options.crossdate, options.half, options.show))
    for name, right, found, gold in counts:
        print(f"{name:32} right {right} of {gold}, found {found}")
    for measure, figure in figures(counts):
        print(f"{measure:32} {figure}")


if __name__ == "__main__":
    main()
