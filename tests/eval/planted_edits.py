"""Plants edits in texts, so that what a diff should mark is known to the character.

plant(text, random, moves) gives a pair of texts with the words that differ and the blocks that moved. The edits are those
that matter between reports: figures, dates, items of a list, negations, hedges, quotations; blocks of one to three
sentences move, half of them with an edit inside. A word is a run of letters and digits with what joins it ("don't",
"26,000", "T-Mobile"); gold is kept in characters, so that no tokenisation is favoured.
"""
import re
from dataclasses import dataclass, field

WORD = re.compile(r"\w+(?:[-'’.,:&/]\w+)*")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n+")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split()
AUXILIARIES = "is are was were has have had will would could should did does do may might can".split()
HEDGES = "reportedly allegedly apparently supposedly probably possibly".split()
NAMES = "Corvane Estrup Halvorsen Imri Jastrow Kerrigan Lozano Mbeki Norrland Osei Petrov Quist".split()
FILLERS = ("never before have so many people asked what comes next and nobody could tell them why it took this long to "
           "find anything worth keeping under such plain circumstances").split()


@dataclass
class Piece:
    """A stretch of text that is a word or what stands between words; `changed` where the other text has another."""
    text: str
    changed: bool = False


@dataclass
class Sentence:
    """The same sentence in both texts, with the white space after it."""
    before: list
    after: list
    space: str
    moved: int = -1
    edits: list = field(default_factory=list)


@dataclass
class Pair:
    a: str
    b: str
    changed_a: list  # spans of words, in code points
    changed_b: list
    moves: list  # (a_start, a_end, b_start, b_end)
    kinds: list


def pieces(text):
    found, end = [], 0
    for word in WORD.finditer(text):
        if word.start() > end:
            found.append(Piece(text[end:word.start()]))
        found.append(Piece(word.group()))
        end = word.end()
    if end < len(text):
        found.append(Piece(text[end:]))
    return found


def sentences(text):
    found, begin = [], 0
    for gap in SENTENCE_END.finditer(text):
        cut = gap.end() - len(gap.group()) + len(gap.group().rstrip())  # closing quotes stay with their sentence
        if text[begin:cut].strip():
            found.append((text[begin:cut], text[cut:gap.end()]))
            begin = gap.end()
    if text[begin:].strip():
        found.append((text[begin:].rstrip(), text[len(text.rstrip()):]))
    return [Sentence(pieces(body), pieces(body), space) for body, space in found]


def is_word(piece):
    return bool(WORD.fullmatch(piece.text))


def cased(model, word):
    return word.capitalize() if model[:1].isupper() else word


def replace(sentence, at, count, words):
    """Pieces at, at + 2 ... of the after side become `words`; the before side is marked."""
    old = [p for p in sentence.after[at:at + 2 * count - 1]]
    new = []
    for i, word in enumerate(words):
        if i:
            new.append(Piece(" "))
        new.append(Piece(word, True))
    for piece in sentence.before:
        if any(piece is o for o in old) and is_word(piece):
            piece.changed = True
    sentence.after[at:at + 2 * count - 1] = new


def share(sentence):
    """Lets both sides hold the same Piece objects until an edit parts them."""
    sentence.after = list(sentence.before)


def untouched(sentence, at, reach=3):
    return all(not p.changed for p in sentence.after[max(0, at - reach):at + reach + 1]) and \
        all(any(p is q for q in sentence.before) for p in sentence.after[max(0, at - reach):at + reach + 1])


def places(sentence, test):
    return [i for i, p in enumerate(sentence.after) if is_word(p) and test(p.text) and untouched(sentence, i)]


def edit_number(sentence, rnd):
    at = places(sentence, lambda w: re.fullmatch(r"\d[\d,.]*", w) and not re.fullmatch(r"(19|20)\d\d", w)
                or w.lower() in NUMBER_WORDS)
    if not at:
        return False
    i = rnd.choice(at)
    old = sentence.after[i].text
    if old.lower() in NUMBER_WORDS:
        new = cased(old, rnd.choice([w for w in NUMBER_WORDS if w != old.lower()]))
    else:
        digits = [c for c in old]
        spots = [k for k, c in enumerate(digits) if c.isdigit()]
        k = rnd.choice(spots)
        digits[k] = rnd.choice([d for d in "123456789" if d != digits[k]])
        new = "".join(digits)
    replace(sentence, i, 1, [new])
    return True


def edit_date(sentence, rnd):
    at = places(sentence, lambda w: w in MONTHS and w not in ("May", "March") or w in DAYS or re.fullmatch(r"(19|20)\d\d", w))
    if not at:
        return False
    i = rnd.choice(at)
    old = sentence.after[i].text
    pool = MONTHS if old in MONTHS else DAYS if old in DAYS else [str(y) for y in range(int(old) - 3, int(old) + 4)]
    replace(sentence, i, 1, [rnd.choice([w for w in pool if w != old])])
    return True


def edit_list(sentence, rnd):
    """Adds or drops an item of "X, Y and Z"; adds "and N" after a name where there is no list."""
    after = sentence.after
    lists = [i for i in range(0, len(after) - 4) if is_word(after[i]) and after[i + 1].text == ", " and is_word(after[i + 2])
             and after[i].text[0].isupper() and after[i + 2].text[0].isupper() and untouched(sentence, i + 1, 4)]
    if lists:
        i = rnd.choice(lists)
        if rnd.random() < 0.5 and i + 3 < len(after) and after[i + 3].text == ", ":
            after[i + 2].changed = True
            del after[i + 1:i + 3]
        else:
            after[i + 2:i + 2] = [Piece(rnd.choice(NAMES), True), Piece(", ")]
        return True
    names = [i for i in range(2, len(after) - 1) if is_word(after[i]) and after[i].text[0].isupper()
             and after[i + 1].text == " " and untouched(sentence, i) and after[i + 2].text[0].islower()]
    if not names:
        return False
    i = rnd.choice(names)
    after[i + 1:i + 1] = [Piece(" "), Piece("and", True), Piece(" "), Piece(rnd.choice(NAMES), True)]
    return True


def edit_negation(sentence, rnd):
    drops = places(sentence, lambda w: w == "not")
    if drops and rnd.random() < 0.7:
        i = rnd.choice(drops)
        if i + 1 < len(sentence.after) and sentence.after[i - 1].text == " " and sentence.after[i + 1].text == " ":
            sentence.after[i].changed = True
            del sentence.after[i:i + 2]
            return True
    at = [i for i in places(sentence, lambda w: w in AUXILIARIES) if i + 2 < len(sentence.after)
          and sentence.after[i + 1].text == " " and sentence.after[i + 2].text not in ("not", "no")]
    if not at:
        return False
    i = rnd.choice(at)
    sentence.after[i + 1:i + 1] = [Piece(" "), Piece("not", True)]
    return True


def edit_hedge(sentence, rnd):
    if rnd.random() < 0.4:
        verbs = places(sentence, lambda w: w in ("said", "says", "announced", "confirmed", "showed", "found"))
        if verbs:
            replace(sentence, rnd.choice(verbs), 1, [rnd.choice(["suggested", "hinted", "claimed", "implied"])])
            return True
    at = [i for i in places(sentence, lambda w: w in AUXILIARIES) if i + 1 < len(sentence.after)
          and sentence.after[i + 1].text == " "]
    if not at:
        return False
    sentence.after[(i := rnd.choice(at)) + 1:i + 1] = [Piece(" "), Piece(rnd.choice(HEDGES), True)]
    return True


def edit_quotation(sentence, rnd):
    """Replaces one to six words in a row within quotation marks."""
    text = "".join(p.text for p in sentence.after)
    if not re.search(r"[\"“][^\"”]{20,}", text):
        return False
    opened = next(i for i, p in enumerate(sentence.after) if re.search(r"[\"“]", p.text))
    runs = []
    for count in range(1, 7):
        for i in range(opened + 1, len(sentence.after) - 2 * count):
            span = sentence.after[i:i + 2 * count - 1]
            if is_word(span[0]) and all(p.text == " " for p in span[1::2]) and all(untouched(sentence, i + k) for k in
                                                                                    range(0, 2 * count - 1, 2)):
                runs.append((i, count))
    if not runs:
        return False
    longest = [r for r in runs if r[1] == rnd.choice([c for _, c in runs])] or runs
    i, count = rnd.choice(longest)
    start = rnd.randrange(len(FILLERS) - 7)
    olds = {p.text.lower() for p in sentence.after[i:i + 2 * count - 1]}
    new = [w for w in FILLERS[start:start + rnd.randint(max(1, count - 1), count + 1)] if w not in olds] or ["otherwise"]
    replace(sentence, i, count, new)
    return True


EDITS = {"number": edit_number, "date": edit_date, "list": edit_list, "negation": edit_negation, "hedge": edit_hedge,
         "quotation": edit_quotation}


def words_of(sentence):
    return sum(is_word(p) for p in sentence.before)


def plant_moves(parts, rnd, count):
    """Gives the order of the after side; a block moves over more words than it has, so that no diff may take what it
    jumped over for the block."""
    order, moved, number = list(range(len(parts))), set(), 0
    for _ in range(count * 6):
        if number == count:
            break
        size = rnd.choice([1, 1, 1, 2, 3])
        start = rnd.randrange(0, max(1, len(parts) - size))
        block = list(range(start, min(start + size, len(parts))))
        near = set(range(start - 1, start + size + 1))
        if near & moved or not all(words_of(parts[i]) >= 8 for i in block):
            continue
        if any("\n" in parts[i].space for i in block[:-1]):
            continue
        rest = [i for i in order if i not in block]
        home = rest.index(start - 1) + 1 if start > 0 else 0
        weight = sum(words_of(parts[i]) for i in block)
        spots = []
        for at in range(1, len(rest)):
            jumped = rest[min(at, home):max(at, home)]
            beside = {rest[at - 1], rest[at]} & moved
            if sum(words_of(parts[i]) for i in jumped if i not in moved) > 1.5 * weight + 10 and not beside:
                spots.append(at)
        if not spots:
            continue
        at = rnd.choice(spots)
        order = rest[:at] + block + rest[at:]
        for i in block:
            parts[i].moved = number
            moved.add(i)
        number += 1
    return order


def plant_edits(parts, rnd, share_of_sentences):
    kinds = []
    names = list(EDITS)
    for part in parts:
        inside = part.moved >= 0
        if rnd.random() > (0.5 if inside else share_of_sentences):
            continue
        for _ in range(rnd.choice([1, 1, 2])):
            rnd.shuffle(names)
            for name in names:
                if EDITS[name](part, rnd):
                    kinds.append(name)
                    break
    return kinds


def written(parts, side, changed, spans):
    """Joins one side; collects spans of changed words and of moved blocks."""
    text, blocks = "", {}
    for n, part in enumerate(parts):
        begin = len(text)
        for piece in getattr(part, side):
            if piece.changed and is_word(piece):
                changed.append((len(text), len(text) + len(piece.text)))
            text += piece.text
        if part.moved >= 0:
            old = blocks.get(part.moved, (begin, begin))
            blocks[part.moved] = (old[0], len(text))
        if n + 1 < len(parts):
            text += part.space or " "
    spans.update(blocks)
    return text


def plant(text, rnd, moves=2, share_of_sentences=0.35):
    parts = sentences(text)
    for part in parts:
        share(part)
    order = plant_moves(parts, rnd, moves) if moves else list(range(len(parts)))
    kinds = plant_edits(parts, rnd, share_of_sentences)
    changed_a, changed_b, blocks_a, blocks_b = [], [], {}, {}
    a = written(parts, "before", changed_a, blocks_a)
    b = written([parts[i] for i in order], "after", changed_b, blocks_b)
    return Pair(a, b, changed_a, changed_b, [blocks_a[m] + blocks_b[m] for m in sorted(blocks_a)], kinds)
