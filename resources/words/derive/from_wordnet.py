#!/usr/bin/env python3
"""Makes verbs.txt and common_words.txt beside this folder from a WordNet 3.0 installation.

usage: resources/words/derive/from_wordnet.py [DICTIONARY]     (default /usr/share/wordnet, package wordnet-base)
  verbs.txt          verbs of one word that WordNet's tagged texts use, with their irregular forms; "*" before those that
                     are used as a noun at least as often
  common_words.txt   words that tagged texts use so often that sharing them says little, most frequent first
WordNet 3.0 Copyright 2006 by Princeton University; its licence allows use, change and distribution with this notice.
"""
import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LEAST_USES = 1        # of a verb in the tagged texts
COMMON_USES = 120     # of a word in the tagged texts
NOTICE = ("# Derived from WordNet 3.0 (Copyright 2006 by Princeton University, all rights reserved; used under the WordNet\n"
          "# licence, which permits use, modification and distribution without fee provided this notice is kept; provided\n"
          "# \"as is\", without warranties) by resources/words/derive/from_wordnet.py.\n")


def uses(dictionary):
    """How often the tagged texts use a lemma as a part of speech."""
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    counted = collections.Counter()
    for line in (dictionary / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        lemma, rest = key.split("%")
        counted[lemma, parts[rest[0]]] += int(count)
    return counted


def main():
    dictionary = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    counted = uses(dictionary)
    irregular = collections.defaultdict(list)
    for line in (dictionary / "verb.exc").read_text().splitlines():
        form, *lemmas = line.split()
        for lemma in lemmas:
            irregular[lemma].append(form)
    verbs = sorted(lemma for (lemma, part), count in counted.items()
                   if part == "v" and count >= LEAST_USES and re.fullmatch("[a-z]{2,}", lemma))
    lines = []
    for lemma in verbs:
        as_noun = counted[lemma, "n"] + counted[lemma, "a"] >= counted[lemma, "v"]
        forms = sorted({form for form in irregular[lemma] if re.fullmatch("[a-z]+", form)})
        lines.append(("*" if as_noun else "") + " ".join([lemma] + forms))
    (HERE / "verbs.txt").write_text(
        "# Verbs with their irregular forms; \"*\": as often a noun or an adjective.\n" + NOTICE + "\n".join(lines) + "\n")
    totals = collections.Counter()
    for (lemma, _), count in counted.items():
        totals[lemma] += count
    common = [lemma for lemma, count in totals.most_common() if count >= COMMON_USES and re.fullmatch("[a-z]{2,}", lemma)]
    (HERE / "common_words.txt").write_text(
        "# Words so common in general English that two statements that share one have little in common, most frequent first.\n"
        + NOTICE + "\n".join(common) + "\n")


main()
