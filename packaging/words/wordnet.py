"""Asks WordNet 3.0 (Debian: wordnet-base) what a word is, to keep everyday words out of lists of names."""
import pathlib

PERSON = 18  # the lexicographer file noun.person


class WordNet:
    def __init__(self, folder="/usr/share/wordnet"):
        folder = pathlib.Path(folder)
        self.other = set()
        for part in ("verb", "adj", "adv"):
            self.other |= {line.split(" ", 1)[0] for line in self._lines(folder / f"index.{part}")}
        synsets = {}  # offset: (lexicographer file, whether one thing of its own and not a kind)
        glosses = {}
        for line in self._lines(folder / "data.noun"):
            head = line.split("|")[0].split()
            synsets[head[0]] = (int(head[1]), "@i" in head)
            glosses[head[0]] = line.split("|", 1)[-1]
        self.nouns, self._glosses = {}, {}
        for line in self._lines(folder / "index.noun"):
            words = line.split()
            count = int(words[2])
            self.nouns[words[0]] = [synsets[offset] for offset in words[-count:]]
            self._glosses[words[0]] = [glosses[offset] for offset in words[-count:]]

    @staticmethod
    def _lines(path):
        with open(path, encoding="utf8") as lines:
            yield from (line.rstrip("\n") for line in lines if not line.startswith("  "))

    def is_common(self, word):
        """A verb, an adjective, an adverb, or a noun for a kind of thing; plurals of nouns too."""
        word = word.lower().replace(" ", "_")
        singular = [word] + [word[: -len(end)] for end in ("s", "es") if word.endswith(end)]
        return word in self.other or any(
            not own for one in singular for _, own in self.nouns.get(one, []))

    def is_person(self, word):
        """The name of somebody well known."""
        return any(file == PERSON and own for file, own in self.nouns.get(word.lower().replace(" ", "_"), []))

    def gloss(self, word):
        """What WordNet says of all senses of the noun."""
        return " ".join(self._glosses.get(word.lower().replace(" ", "_"), []))
