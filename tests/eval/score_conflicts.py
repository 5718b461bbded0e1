#!/usr/bin/env python3
"""Scores suggested conflicts on tests/data/conflicts: short stories told by two reports, with passages that contradict
each other and passages that only look as if they did.

usage: tests/eval/score_conflicts.py CROSSDATE STORIES.jsonl [-v]
  -v  every pair missed, every false alarm, and what was flagged beyond the labelled pairs
A pair counts as flagged when a conflict has one side on each passage, either way round. A flagged pair without a label
counts as `beyond`: an analyst reads those as well, and most of them are wrong. Last line: the figures as JSON; `strength` says
for each tenth of strength how many pairs were flagged with it and how many of them are labelled conflicts.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile


def run(*words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words[:3]))} exited {done.returncode}: {done.stderr.strip()[:400]}")
    return done.stdout


def conflicts_of(program, story, folder):
    """Every conflict of the story, each side as (number of the report, first, last code point)."""
    case = folder / f"{story['id']}.crossdate"
    for number, report in enumerate(story["reports"]):
        file = folder / f"{story['id']}-{number}.txt"
        file.write_text(report["text"] + "\n", encoding="utf8")
        run(program, "import", case, file, "--outlet", report["outlet"], "--published", report["published"])
    number_of = {}
    for source in json.loads(run(program, "sources", case, "--json"))["documents"]:
        number_of[source["id"]] = int(source["file"].rsplit("-", 1)[1].removesuffix(".txt"))
    for conflict in json.loads(run(program, "conflicts", case, "--json"))["conflicts"]:
        yield conflict, [(number_of[conflict[side]["document"]], conflict[side]["quote"]) for side in "ab"]


def overlaps(report, quote, passage):
    """The flagged quote and the labelled passage share text of one report."""
    first, want = report["text"].find(quote), report["text"].find(passage["quote"])
    return first >= 0 and first < want + len(passage["quote"]) and want < first + len(quote)


def touches(story, sides, pair):
    def on(side, passage):
        return side[0] == passage["report"] and overlaps(story["reports"][side[0]], side[1], passage)
    x, y = sides
    return (on(x, pair["a"]) and on(y, pair["b"])) or (on(x, pair["b"]) and on(y, pair["a"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("stories", type=pathlib.Path)
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args()
    total, caught = collections.Counter(), collections.Counter()
    figures = dict(conflicts=0, caught=0, compatible=0, false_alarms=0, flagged=0, beyond=0)
    strengths = []
    with tempfile.TemporaryDirectory() as folder:
        for line in options.stories.read_text(encoding="utf8").splitlines():
            story = json.loads(line)
            found = list(conflicts_of(options.crossdate, story, pathlib.Path(folder)))
            labelled = set()
            for pair in story["pairs"]:
                hits = [i for i, (_, sides) in enumerate(found) if touches(story, sides, pair)]
                is_conflict = pair["relation"] == "conflict"
                figures["conflicts" if is_conflict else "compatible"] += 1
                if is_conflict:
                    total[pair["kind"]] += 1
                    caught[pair["kind"]] += bool(hits)
                    labelled.update(hits)
                figures["caught" if is_conflict else "false_alarms"] += bool(hits)
                if options.v and is_conflict and not hits:
                    print(f"MISSED {story['id']} {pair['kind']}: {pair['a']['quote']} | {pair['b']['quote']}")
                if options.v and not is_conflict and hits:
                    print(f"FALSE ALARM {story['id']} ({pair['why']}): {found[hits[0]][0]['why']}")
            figures["flagged"] += len(found)
            for i, (conflict, _) in enumerate(found):
                strengths.append((conflict["score"], i in labelled))
                if i not in labelled:
                    figures["beyond"] += 1
                    if options.v:
                        print(f"BEYOND {story['id']} {conflict['kind']} {conflict['score']:.2f} {conflict['why']}"
                              f"\n    {conflict['a']['quote']}\n    {conflict['b']['quote']}")
    figures["strength"] = {}
    for tenth in range(10):
        inside = [right for score, right in strengths if tenth / 10 <= score < (tenth + 1) / 10 or (tenth == 9 and score >= 1)]
        if inside:
            figures["strength"][f"{tenth / 10:.1f}"] = [len(inside), sum(inside)]
    print("  ".join(f"{kind} {caught[kind]}/{total[kind]}" for kind in sorted(total)))
    print(json.dumps(figures))


main()
