#!/usr/bin/env python3
"""Scores the built program on the development sets beside the project and keeps the table in RESULTS.md.

usage: tests/eval/run.py CROSSDATE [--shared DIR] [--kept-aside] [--write]
  --shared DIR    where the sets are (default: ../shared beside the project)
  --kept-aside    also score the sets that are not looked at while developing
  --write         replace the table in tests/eval/RESULTS.md
Where the sets are absent it says so and exits 0: they may not be committed here.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import score_align
import score_alignment
import score_relate

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def run(words, text=None):
    done = subprocess.run([str(w) for w in words], input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words[:3]))} exited {done.returncode}: {done.stderr.strip()[:400]}")
    return done.stdout


def moment(dct):
    """The date, or date and time in whole seconds as EDTF writes it; sets leave seconds out or split them."""
    whole = re.match(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?(:\d\d)?", dct or "")
    if not whole:
        return ""
    return whole[1] + (whole[2] + (whole[3] or ":00") if whole[2] else "")


def annotate(program, gold):
    """Runs `annotate --jsonl` over a set."""
    lines = []
    for line in gold.read_text(encoding="utf8").splitlines():
        item = json.loads(line)
        lines.append(json.dumps({"id": item["id"], "dct": moment(item.get("dct")), "text": item["text"]}))
    return run([program, "annotate", "--jsonl"], "\n".join(lines) + "\n")


def temporal(program, shared, name, lenient=False, gold=None):
    gold = gold or shared / "eval" / "temporal" / f"{name}.dev.jsonl"
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as predicted:
        predicted.write(annotate(program, gold))
        predicted.flush()
        words = [sys.executable, shared / "eval" / "score_temporal.py", gold, predicted.name]
        out = run(words + (["--lenient"] if lenient else []))
    figure = dict(re.findall(r"^(strict|relaxed|type|value).* F1 +([\d.]+)$", out, re.M))
    for measure in ("strict", "value"):
        yield f"temporal {name}", f"{measure} F1" + (", lenient" if lenient else ""), figure[measure]


def sentences(program, shared, name):
    gold = shared / "eval" / "sentences" / f"{name}.dev.jsonl"
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as predicted:
        for line in annotate(program, gold).splitlines():
            item = json.loads(line)
            spans = [[s["start"], s["end"]] for s in item["sentences"]]
            predicted.write(json.dumps({"id": item["id"], "spans": spans}) + "\n")
        predicted.flush()
        out = run([sys.executable, shared / "eval" / "score_other.py", "sentences", gold, predicted.name])
    yield f"sentences {name}", "F1", re.search(r"F1 +([\d.]+)", out)[1]
    yield f"sentences {name}", "items right", re.search(r"fully right (\S+)", out)[1]


def happenings(program, shared):
    """Topics kept aside are scored beside the others: they are never read."""
    folder = shared / "eval"
    for half in ("dev", "aside"):
        for measure, score in score_align.score(program, folder / "alignment/ecbplus.dev.jsonl", folder / "score_other.py", half):
            yield f"alignment ecbplus, {half}", measure, score


def pairs(program):
    for half in ("dev", "aside"):
        for measure, score in score_alignment.figures(list(score_alignment.score(program, half))):
            yield f"alignment own reports, {half}", measure, score


def planted(program, shared):
    out = run([sys.executable, HERE / "score_planted.py", program, "--shared", shared, "--part", "aside", "--seed", 2])
    row = re.search(r"^\| crossdate \| (.*) \|$", out, re.M)[1].split(" | ")
    for measure, score in zip(("changed F1", "in place F1", "split words", "move F1", "recall inside moves"), row):
        yield "planted edits, kept aside", measure, score


def contradictions(program):
    """Short stories told twice; the half kept aside was written before the rules and is never read."""
    for half in ("develop", "tempting", "aside"):
        out = run([sys.executable, HERE / "score_conflicts.py", program, PROJECT / f"tests/data/conflicts/{half}.jsonl"])
        figures = json.loads(out.strip().splitlines()[-1])
        yield f"conflicts {half}", "caught", f"{figures['caught']} of {figures['conflicts']}"
        yield f"conflicts {half}", "false alarms", f"{figures['false_alarms']} of {figures['compatible']}"
        yield f"conflicts {half}", "flagged beyond", str(figures["beyond"])
        for low, (flagged, right) in figures["strength"].items():
            yield f"conflicts {half}", f"right of those of strength {low} and more", f"{right} of {flagged}"


def timelines(program, shared):
    for name in ("trial_apple", "corpus_2"):
        gold = shared / "eval" / "timeline" / f"semeval15_{name}.dev.jsonl"
        out = run([sys.executable, HERE / "score_timeline.py", program, gold, shared / "eval" / "score_other.py"])
        for measure, score in re.findall(r"^(event mentions|mention \+ exact date).* F1 +([\d.]+)", out, re.M):
            yield f"timeline {name}" + (", kept aside" if name == "corpus_2" else ""), f"{measure} F1", score


def case(program, scorer, expected):
    out = run([sys.executable, scorer, program, expected])
    figures = json.loads(out.strip().splitlines()[-1])
    for measure in ("titles", "published", "found", "dated", "joined", "extra", "caught", "flagged", "false_alarms"):
        whole = {"found": "events", "dated": "events", "joined": "events", "caught": "conflicts",
                 "false_alarms": "compatible"}.get(measure)
        yield f"case {expected.parent.name}", measure, f"{figures[measure]}" + (f" of {figures[whole]}" if whole else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("--shared", type=pathlib.Path, default=PROJECT.parent / "shared")
    parser.add_argument("--kept-aside", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    shared, program = options.shared, options.crossdate
    if not (shared / "eval").is_dir():
        print(f"skipped: no development sets in {shared}")
        return
    rows = []
    for name in ["meantime_apple", "wikiwars"] + (["meantime_gm"] if options.kept_aside else []):
        rows += temporal(program, shared, name)
    rows += temporal(program, shared, "recognizers_en", lenient=True)
    for half in ("develop", "aside"):
        rows += temporal(program, shared, f"own leads, {half}", gold=PROJECT / f"tests/data/golden/dates/{half}.jsonl")
    for name in ["golden_en", "gum_news"]:
        rows += sentences(program, shared, name)
    rows += happenings(program, shared)
    rows += planted(program, shared)
    rows += pairs(program)
    rows += contradictions(program)
    rows += score_relate.figures(program, shared)
    rows += timelines(program, shared)
    scorer = shared / "cases" / "score_case.py"
    cases = sorted((shared / "cases").glob("*/expected.json")) + sorted((PROJECT / "tests/data/cases").glob("*/expected.json"))
    for expected in cases:
        rows += case(program, scorer, expected)

    table = "| set | measure | score |\n|---|---|---|\n" + "".join(f"| {s} | {m} | {v} |\n" for s, m, v in rows)
    print(table)
    if options.write:
        head = (HERE / "RESULTS.md").read_text(encoding="utf8").split("<!-- table -->")[0]
        stamp = f"Scored on {datetime.date.today().isoformat()} with `tests/eval/run.py`.\n\n"
        (HERE / "RESULTS.md").write_text(head + "<!-- table -->\n\n" + stamp + table, encoding="utf8")


main()
