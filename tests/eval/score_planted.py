#!/usr/bin/env python3
"""Scores `crossdate diff` on planted edits, beside other diff programs, and prints a table.

usage: tests/eval/score_planted.py CROSSDATE [--peers DIR] [--shared DIR] [--seed N] [--part dev|aside|all] [--show N]
  --peers DIR   where node_modules with diff and diff-match-patch is; wdiff, dwdiff and php are looked for on the PATH
  --part        texts to score on: every second one was kept aside while developing
  --show N      print N mistakes of crossdate

Measures, over all pairs of texts:
  changed F1      words marked as changed, added or left out, on both sides, against those planted; a word counts as marked
                  when any of its letters or digits is, and a moved block is no change
  in place F1     the same on pairs without moves (most peers know none)
  split words     ends of marks between two letters or digits
  move F1         blocks that overlap a planted one by half of both, on both sides (intersection over union)
  inside moves    planted words within moved blocks that are marked as changed
Each peer is scored at every setting; its best by changed F1 counts.
"""
import argparse
import json
import pathlib
import random
import sys

import diff_peers
from planted_edits import WORD, plant

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent


def texts(shared):
    files = sorted((PROJECT / "resources/sample").glob("*.txt")) + sorted((PROJECT / "tests/data/cases").glob("*/*.txt"))
    found = [(f"{f.parent.name}/{f.stem}", f.read_text(encoding="utf8").replace("\r\n", "\n")) for f in files]
    news = shared / "eval/sentences/gum_news.dev.jsonl"
    if news.exists():
        items = [json.loads(line) for line in news.read_text(encoding="utf8").splitlines()]
        found += [(item["id"], item["text"]) for item in items]
    else:
        print(f"skipped: no {news}")
    return found


def words_in(text):
    return [(m.start(), m.end()) for m in WORD.finditer(text)]


def touched(text, words, spans):
    """Words any letter or digit of which is in a span."""
    marked = bytearray(len(text) + 1)
    for start, end in spans:
        marked[start:end] = b"\1" * (end - start)
    return {w for w in words if any(marked[i] and text[i].isalnum() for i in range(*w))}


def split_words(text, spans):
    ends = {e for span in spans for e in span}
    return sum(0 < e < len(text) and text[e - 1].isalnum() and text[e].isalnum() for e in ends)


def overlap(x, y):
    def one(a, b, c, d):
        return max(0, min(b, d) - max(a, c)) / (max(b, d) - min(a, c))
    return min(one(*x[:2], *y[:2]), one(*x[2:], *y[2:]))


class Score:
    def __init__(self):
        self.right = self.marked = self.planted = self.splits = 0
        self.place = [0, 0, 0]
        self.moves = [0, 0, 0]
        self.inside = [0, 0]
        self.mistakes = []

    def add(self, pair, marks):
        for side, text in enumerate((pair.a, pair.b)):
            words = words_in(text)
            planted = touched(text, words, (pair.changed_a, pair.changed_b)[side])
            spans = (marks.changed_a, marks.changed_b)[side]
            marked = touched(text, words, spans)
            figures = (len(planted & marked), len(marked), len(planted))
            self.right, self.marked, self.planted = (x + y for x, y in
                                                     zip((self.right, self.marked, self.planted), figures))
            if not pair.moves:
                self.place = [x + y for x, y in zip(self.place, figures)]
            self.splits += split_words(text, spans)
            blocks = [m[2 * side:2 * side + 2] for m in pair.moves]
            inside = {w for w in planted if any(s <= w[0] and w[1] <= e for s, e in blocks)}
            self.inside = [self.inside[0] + len(inside & marked), self.inside[1] + len(inside)]
            for name, some in (("missed", planted - marked), ("extra", marked - planted)):
                self.mistakes += [(name, "ab"[side], text[max(0, s - 40):s] + ">>" + text[s:e] + "<<" + text[e:e + 30])
                                  for s, e in sorted(some)]
        left = list(marks.moves)
        for move in pair.moves:
            best = max(left, key=lambda m: overlap(m, move), default=None)
            if best is not None and overlap(best, move) >= 0.5:
                left.remove(best)
                self.moves[0] += 1
            else:
                self.mistakes.append(("missed move", "", pair.a[move[0]:move[1]][:120]))
        self.mistakes += [("extra move", "", pair.a[m[0]:m[1]][:120]) for m in left]
        self.moves[1] += len(marks.moves)
        self.moves[2] += len(pair.moves)

    @staticmethod
    def f1(right, marked, planted):
        return 2 * right / (marked + planted) if marked + planted else 1.0

    def changed(self):
        return self.f1(self.right, self.marked, self.planted)

    def row(self):
        return [f"{self.changed():.4f}", f"{self.f1(*self.place):.4f}", str(self.splits), f"{self.f1(*self.moves):.4f}",
                f"{self.inside[0] / self.inside[1]:.4f}" if self.inside[1] else "-"]


def planted_pairs(shared, seed, part):
    pairs = []
    for n, (name, text) in enumerate(texts(shared)):
        if part != "all" and (n % 2 == 0) != (part == "dev"):
            continue
        for round_, moves in enumerate((0, 1, 2)):
            rnd = random.Random(f"{seed}/{name}/{round_}")
            pairs.append(plant(text, rnd, moves, rnd.choice([0.2, 0.35, 0.6])))
    return pairs


def score(pairs, run):
    total = Score()
    for pair, marks in zip(pairs, run([(p.a, p.b) for p in pairs])):
        total.add(pair, marks)
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("--peers", type=pathlib.Path)
    parser.add_argument("--shared", type=pathlib.Path, default=PROJECT.parent / "shared")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", choices=("dev", "aside", "all"), default="dev")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    pairs = planted_pairs(options.shared, options.seed, options.part)
    known, absent = diff_peers.peers(options.peers)
    rows = {}
    for name, settings in {"crossdate": diff_peers.crossdate(options.crossdate), **known}.items():
        scores = {how: score(pairs, run) for how, run in settings.items()}
        how = max(scores, key=lambda h: scores[h].changed())
        rows[name if len(settings) == 1 else f"{name} ({how})"] = scores[how]
    print(f"{len(pairs)} pairs of texts, {sum(len(p.kinds) for p in pairs)} edits, {sum(len(p.moves) for p in pairs)} moves, "
          f"seed {options.seed}, part {options.part}")
    print("\n| program | changed F1 | in place F1 | split words | move F1 | inside moves |\n|---|---|---|---|---|---|")
    for name, figures in rows.items():
        print(f"| {name} | " + " | ".join(figures.row()) + " |")
    if absent:
        print("\nabsent: " + ", ".join(absent))
    for mistake in rows["crossdate"].mistakes[:options.show]:
        print(*mistake, sep=" | ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
