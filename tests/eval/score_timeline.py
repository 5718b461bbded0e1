#!/usr/bin/env python3
"""Timelines of entities (SemEval-2015 task 4, track B) from `crossdate annotate --happenings`.

usage: tests/eval/score_timeline.py CROSSDATE GOLD.jsonl SCORE_OTHER.py [--rows FILE]
An entity's timeline is every happening it takes part in, in the order of their dates. The sets hold tokenised sentences;
they are joined as they would be printed. Prints what the scorer of the development data prints.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CLOSING = {".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m"}
OPENING = {"(", "[", "$", "£", "€", "`"}


def printed(sentences):
    """The text, and for each token (sentence, word, first, last code point)."""
    text, places = "", []
    for number, sentence in enumerate(sentences):
        open_quotes, glue = False, True
        for word in sentence.split():
            closes = word in CLOSING or (word == '"' and open_quotes)
            if not glue and not closes:
                text += " "
            places.append((number, word, len(text), len(text) + len(word)))
            text += word
            glue = word in OPENING or (word == '"' and not open_quotes)
            if word == '"':
                open_quotes = not open_quotes
        text += "\n\n"
    return text, places


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def takes_part(entity, participant):
    """The entity's words stand in the participant's name or in the words as written; of a person the last will do."""
    wanted = words(entity)
    for form in (participant["name"], participant["text"]):
        there = words(form)
        if wanted and all(word in there for word in wanted):
            return True
        if len(wanted) == 2 and there and there[-1] == wanted[-1] and wanted[-1].isalpha() and participant["person"]:
            return True
    return False


def date_of(happening):
    """As the set writes dates, which has no weeks; "" where there is none."""
    date = happening["date"] or ""
    if week := re.match(r"(\d{4})-W(\d\d)$", date):
        date = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 4).isoformat()[:7]
    match = re.match(r"\d{4}(-\d\d){0,2}$", date)
    return match[0] if match else ""


def day(dct):
    """The day a document states; some state none."""
    match = re.match(r"\d{4}-\d\d-\d\d", dct or "")
    return match[0] if match else ""


def rows_of(entity, documents):
    found = []
    for document in documents:
        for happening in document["happenings"]:
            if not any(takes_part(entity, who) for who in happening["participants"]):
                continue
            if happening["expected"] or happening["quoted"] or happening["sentence"] == 0:  # the headline tells it again
                continue
            found.append((date_of(happening), document["id"], happening["sentence"], happening["word"]))
    dates = sorted({date for date, *_ in found if date})
    return [[dates.index(date) + 1 if date else 0, date or "XXXX-XX-XX", [[doc, sentence, word]]]
            for date, doc, sentence, word in sorted(found)]


def read(program, story):
    texts = {document["id"]: printed(document["sents"]) for document in story["docs"]}
    lines = "".join(json.dumps({"id": d["id"], "dct": day(d["dct"]), "text": texts[d["id"]][0]}) + "\n" for d in story["docs"])
    done = subprocess.run([program, "annotate", "--jsonl", "--happenings"], input=lines, capture_output=True, text=True,
                          check=False)
    if done.returncode:
        sys.exit(f"annotate exited {done.returncode}: {done.stderr.strip()[:400]}")
    for line in done.stdout.splitlines():
        read_document = json.loads(line)
        text, places = texts[read_document["id"]]
        persons = {name["canonical"] for name in read_document.get("names", []) if name["kind"] == "person"}
        happenings = []
        for happening in read_document["happenings"]:
            place = next((p for p in places if p[2] <= happening["start"] < p[3]), None)
            if place is None:
                continue
            for who in happening["participants"]:
                who["text"] = text[who["start"]:who["end"]]
                who["person"] = who["name"] in persons
            happenings.append({**happening, "sentence": place[0], "word": place[1]})
        yield {"id": read_document["id"], "happenings": happenings}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossdate")
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("scorer")
    parser.add_argument("--rows", type=pathlib.Path, help="keep the timelines here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        predicted = options.rows or pathlib.Path(folder) / "rows.jsonl"
        with predicted.open("w", encoding="utf8") as out:
            for line in options.gold.read_text(encoding="utf8").splitlines():
                story = json.loads(line)
                documents = list(read(options.crossdate, story))
                for timeline in story["timelines"]:
                    out.write(json.dumps({"entity": timeline["entity"], "rows": rows_of(timeline["entity"], documents)}) + "\n")
        done = subprocess.run([sys.executable, options.scorer, "timeline", options.gold, predicted], capture_output=True,
                              text=True, check=False)
        print(done.stdout, end="")


main()
