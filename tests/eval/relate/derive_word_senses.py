#!/usr/bin/env python3
"""Derives resources/words/word_senses.txt from WordNet 3.0 (Debian: wordnet-base, python3-snowballstemmer).

usage: /usr/bin/python3 derive_word_senses.py [/usr/share/wordnet] > word_senses.txt

Of each common single word (one with a tagged sense in WordNet's counts) it keeps the two or three commonest senses,
the kinds those belong to, and which words exclude each other. Words are keyed by their Porter2 stem, irregular forms
beside them.
"""
import collections
import pathlib
import sys

import snowballstemmer

HEAD = """# Senses of common English words, as core/relate asks for them: which words name the same, which exclude each other,
# which are two of a kind. [senses]: stem TAB its commonest senses. [kinds]: sense TAB the senses above it.
# [exclude]: stem TAB the stems of its antonyms. Senses are numbers in base 36 that mean nothing by themselves.
# Derived by tests/eval/relate/derive_word_senses.py from WordNet 3.0, whose licence asks that this stands here:
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this software and database and its documentation for any purpose and without fee or royalty is hereby
# granted, provided that you agree to comply with the following copyright notice and statements, including the
# disclaimer, and that the same appear on ALL copies of the software, database and documentation, including
# modifications that you make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT
# LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY
# PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD
# PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used
# in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this
# software, database and any associated documentation shall at all times remain with Princeton University."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
stem = snowballstemmer.stemmer("english").stemWord


def base36(number):
    out = ""
    while True:
        number, digit = divmod(number, 36)
        out = DIGITS[digit] + out
        if not number:
            return out


def read(folder):
    senses = collections.defaultdict(list)   # stem: [(pos, offset)]
    parents, antonyms, lemmas = {}, set(), {}
    for pos in ("noun", "verb", "adj", "adv"):
        letter = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}[pos]
        for line in open(folder / f"data.{pos}", encoding="latin-1"):
            if line.startswith(" "):
                continue
            part = line.split(" | ")[0].split()
            offset, count = part[0], int(part[3], 16)
            words = [part[4 + 2 * i].lower().split("(")[0] for i in range(count)]
            lemmas[letter + offset] = words
            at = 4 + 2 * count
            ups = []
            for i in range(int(part[at])):
                symbol, target, of, ends = part[at + 1 + 4 * i: at + 5 + 4 * i]
                of = "a" if of == "s" else of
                if symbol in ("@", "&"):
                    ups.append(of + target)
                if symbol == "!":
                    antonyms.add((letter + offset, int(ends[:2], 16), of + target, int(ends[2:], 16)))
            parents[letter + offset] = ups
        for line in open(folder / f"index.{pos}", encoding="latin-1"):
            if line.startswith(" "):
                continue
            part = line.split()
            lemma, pointers = part[0], int(part[3])
            tagged, offsets = int(part[5 + pointers]), part[6 + pointers:]
            if tagged == 0 or "_" in lemma or not lemma.replace("-", "").isalpha():
                continue
            for offset in offsets[:min(3 if letter == "n" else 2, tagged)]:
                senses[stem(lemma)].append(letter + offset)
    irregular = []
    for pos in ("noun", "verb", "adj"):
        for line in open(folder / f"{pos}.exc", encoding="latin-1"):
            form, lemma = line.split()[:2]
            if "_" not in form and stem(form) != stem(lemma) and stem(lemma) in senses:
                irregular.append((stem(form), stem(lemma)))
    return senses, parents, antonyms, lemmas, irregular


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    senses, parents, antonyms, lemmas, irregular = read(folder)
    for form, lemma in irregular:
        senses[form] = senses.get(form, []) + [s for s in senses[lemma] if s not in senses.get(form, [])]
    used = {s for each in senses.values() for s in each}
    number = {}
    for sense in sorted(used):
        number[sense] = len(number)
    frontier = used
    for _ in range(3):  # three steps up
        frontier = {p for s in frontier for p in parents.get(s, []) if p not in number}
        for sense in sorted(frontier):
            number[sense] = len(number)
    print(HEAD)
    print("[senses]")
    for word in sorted(senses):
        print(word + "\t" + " ".join(base36(number[s]) for s in dict.fromkeys(senses[word])))
    print("[kinds]")
    for sense, i in sorted(number.items(), key=lambda x: x[1]):
        ups = [base36(number[p]) for p in parents.get(sense, []) if p in number][:2]
        if ups:
            print(base36(i) + "\t" + " ".join(ups))
    print("[exclude]")
    pairs = collections.defaultdict(set)
    for a, i, b, k in antonyms:
        if a not in number or b not in number or not i or not k:
            continue
        one, other = lemmas[a][i - 1], lemmas[b][k - 1]
        if "_" in one + other or stem(one) == stem(other):
            continue
        pairs[stem(one)].add(stem(other))
    for word in sorted(pairs):
        print(word + "\t" + " ".join(sorted(pairs[word])))


main()
