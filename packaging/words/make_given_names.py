#!/usr/bin/env python3
"""Makes resources/words/more_given_names.txt: given names of many countries, beside the hand-made given_names.txt.

usage: packaging/words/make_given_names.py [--root DIR]

From python3-fake-factory (Faker, MIT): /usr/lib/python3/dist-packages/faker/providers/person, where each language has lists
called first_names…; read as text, not run. Left out: other scripts than Latin, what is an everyday word, a place or the
surname of somebody well known (wordnet-base and our own lists), and what is shorter than three letters.
DIR: where the package was unpacked, if it is not installed."""
import argparse
import ast
import pathlib
import unicodedata

from wordnet import WordNet

WORDS = pathlib.Path(__file__).resolve().parent.parent.parent / "resources" / "words"
LOCATION = 15  # the lexicographer file noun.location
SHORTEST = 3
HEADER = """# Given names of many countries, lower-case, beside given_names.txt: a capitalised pair that begins with one is a person.
# Made by packaging/words/make_given_names.py from python3-fake-factory (Faker, MIT); see there what is left out.
"""


def strings(node):
    return {item.value for item in ast.walk(node) if isinstance(item, ast.Constant) and isinstance(item.value, str)}


def listed(path):
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id.startswith("first_name") for target in node.targets):
            names |= strings(node.value)
    return names


def column(name, index=0):
    with open(WORDS / f"{name}.txt", encoding="utf8") as given:
        rows = [line.rstrip("\n").split("\t") for line in given if line.strip() and not line.startswith("#")]
    return {row[index].lower() for row in rows if len(row) > index}


def is_latin(name):
    return all(c in "-'’" or (c.isalpha() and unicodedata.name(c).startswith("LATIN")) for c in name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("/"))
    folder = parser.parse_args().root / "usr/lib/python3/dist-packages/faker/providers/person"
    wordnet = WordNet()
    taken = set().union(*(column(name) for name in (
        "given_names", "countries", "places", "cities", "subdivisions", "calendar_words", "organisation_words",
        "sentence_openers", "stop_words")))
    for demonyms in column("countries", 2):
        taken |= set(demonyms.split(","))

    def keeps(name):
        senses = wordnet.nouns.get(name, [])
        return (len(name) >= SHORTEST and is_latin(name) and name not in taken and not wordnet.is_common(name) and
                not wordnet.is_person(name) and not any(file == LOCATION for file, _ in senses))

    names = {name.lower() for path in folder.glob("*/__init__.py") for name in listed(path) if name[:1].isupper()}
    kept = sorted(name for name in names if keeps(name))
    (WORDS / "more_given_names.txt").write_text(HEADER + "\n".join(kept) + "\n", encoding="utf8")
    print(f"more_given_names.txt: {len(kept)} of {len(names)}")


if __name__ == "__main__":
    main()
