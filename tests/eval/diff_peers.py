"""Runs diff programs over pairs of texts and says which characters they mark and which blocks they say moved.

A peer is a list of settings; each setting is a function of a list of (a, b) that gives a list of Marks. The best setting
counts. Absent programs are left out.
"""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field

SENTENCE = re.compile(r"(?<=[.!?])([\"”’)]*)(\s+)(?=[\"“‘(]?[A-Z0-9])")


@dataclass
class Marks:
    changed_a: list = field(default_factory=list)  # spans in code points
    changed_b: list = field(default_factory=list)
    moves: list = field(default_factory=list)  # (a_start, a_end, b_start, b_end)


class Walker:
    """Follows output that repeats both texts, character by character, white space left aside."""

    def __init__(self, a, b):
        self.texts, self.at, self.marks = (a, b), [0, 0], Marks()

    def take(self, side, text, changed):
        whole, spans = self.texts[side], (self.marks.changed_a, self.marks.changed_b)[side]
        for c in text:
            if c.isspace():
                continue
            while self.at[side] < len(whole) and whole[self.at[side]] != c:
                assert whole[self.at[side]].isspace(), (whole[self.at[side]:][:40], text[:40])
                self.at[side] += 1
            if changed:
                if spans and spans[-1][1] == self.at[side]:
                    spans[-1] = (spans[-1][0], self.at[side] + 1)
                else:
                    spans.append((self.at[side], self.at[side] + 1))
            self.at[side] += 1

    def both(self, text):
        self.take(0, text, False)
        self.take(1, text, False)


def crossdate(program):
    def run(pairs):
        found = []
        with tempfile.TemporaryDirectory() as folder:
            for a, b in pairs:
                names = [pathlib.Path(folder, n) for n in "ab"]
                for name, text in zip(names, (a, b)):
                    name.write_bytes(text.encode())
                out = subprocess.run([program, "diff", *names, "--json"], capture_output=True, check=True).stdout
                item = json.loads(out)
                spans = [[(m["start"], m["end"]) for m in item[s]["marks"] if m["mark"] in ("changed", "only")] for s in "ab"]
                found.append(Marks(*spans, [tuple(m) for m in item["moves"]]))
        return found
    return {"crossdate": run}


def with_markers(words):
    """wdiff and dwdiff: both print the new text with what was deleted and inserted between markers."""
    marks = ["\x01", "\x02", "\x03", "\x04"]

    def run(pairs):
        found = []
        with tempfile.TemporaryDirectory() as folder:
            for a, b in pairs:
                names = [pathlib.Path(folder, n) for n in "ab"]
                for name, text in zip(names, (a, b)):
                    name.write_bytes(text.encode())
                options = [x for pair in zip(("-w", "-x", "-y", "-z"), marks) for x in pair]
                out = subprocess.run([*words, *options, *names], capture_output=True, check=False).stdout.decode()
                walker = Walker(a, b)
                for part in re.split("(\x01[^\x02]*\x02|\x03[^\x04]*\x04)", out):
                    if part[:1] == "\x01":
                        walker.take(0, part[1:-1], True)
                    elif part[:1] == "\x03":
                        walker.take(1, part[1:-1], True)
                    else:
                        walker.both(part)
                found.append(walker.marks)
        return found
    return run


NODE = r"""
const [module, how] = process.argv.slice(1);
const pairs = JSON.parse(require("fs").readFileSync(0, "utf8"));
const lib = require(module);
function npmDiff(a, b) {
    const call = { words: lib.diffWords, spaces: lib.diffWordsWithSpace }[how];
    if (call) return call(a, b).map((c) => [c.added ? 1 : c.removed ? -1 : 0, c.value]);
    const segmenter = new Intl.Segmenter("en", { granularity: "word" });
    return lib.diffWords(a, b, { intlSegmenter: segmenter }).map((c) => [c.added ? 1 : c.removed ? -1 : 0, c.value]);
}
function dmp(a, b) {
    const d = new lib.diff_match_patch();
    d.Diff_Timeout = 0;
    let diffs;
    if (how.startsWith("words")) {  // its own advice: words to characters, as it does with lines
        const words = [""], index = new Map();
        const code = (text) => text.match(/\w+|\s+|[^\w\s]/gu).map((w) => {
            if (!index.has(w)) { index.set(w, words.length); words.push(w); }
            return String.fromCharCode(index.get(w));
        }).join("");
        const codedA = code(a), codedB = code(b);
        diffs = d.diff_main(codedA, codedB, false);
        if (how === "words first") d.diff_cleanupSemantic(diffs);
        d.diff_charsToLines_(diffs, words);
    } else {
        diffs = d.diff_main(a, b);
    }
    if (how === "words" || how === "characters") d.diff_cleanupSemantic(diffs);
    return diffs.map((x) => [x[0], x[1]]);
}
process.stdout.write(JSON.stringify(pairs.map(([a, b]) => (lib.diffWords ? npmDiff : dmp)(a, b))));
"""


def node(folder, module, how):
    def run(pairs):
        path = str(pathlib.Path(folder).resolve() / "node_modules" / module)
        out = subprocess.run(["node", "-e", NODE, path, how], input=json.dumps(pairs), capture_output=True, text=True, check=True)
        found = []
        for (a, b), parts in zip(pairs, json.loads(out.stdout)):
            walker = Walker(a, b)
            for kind, text in parts:
                if kind == 0:
                    # npm diff ignores white space: an equal part is b's, its words are a's too
                    walker.both(text)
                else:
                    walker.take(0 if kind < 0 else 1, text, True)
            found.append(walker.marks)
        return found
    return run


PHP = r"""
$pairs = json_decode(stream_get_contents(STDIN), true);
$out = [];
foreach ($pairs as [$a, $b]) $out[] = json_decode(wikidiff2_inline_json_diff($a, $b, 1000000), true);
echo json_encode($out);
"""


def lines_of(text, sentences):
    """The text as lines, each with where its characters stand; one line a paragraph, or a sentence."""
    cut = [(m.start(2), m.end(2)) for m in SENTENCE.finditer(text)] if sentences else []
    cut += [(m.start(), m.end()) for m in re.finditer(r"\n+", text)]
    lines, begin = [], 0
    for start, end in sorted(set(cut)):
        if start < begin:
            continue
        lines.append((begin, text[begin:start]))
        begin = end
    lines.append((begin, text[begin:]))
    return [(at, line) for at, line in lines if line.strip()]


def wikidiff(sentences):
    def spans_of(at, line, ranges, kind):
        raw, found = line.encode(), []
        for r in ranges:
            if r["type"] != kind:
                continue
            begin = len(raw[:r["start"]].decode("utf8", "ignore"))
            end = len(raw[:r["start"] + r["length"]].decode("utf8", "ignore"))
            found.append((at + begin, at + end))
        return found

    def read(a, b, item):
        marks, lines = Marks(), (lines_of(a, sentences), lines_of(b, sentences))
        at, moved = [0, 0], {}
        for line in item["diff"]:
            kind, ranges = line["type"], line.get("highlightRanges") or []
            sides = {0: (0, 1), 1: (1,), 2: (0,), 3: (0, 1), 4: (0,), 5: (1,)}[kind]
            here = {}
            for side in sides:
                here[side] = lines[side][at[side]]
                at[side] += 1
            spans = (marks.changed_a, marks.changed_b)
            if kind in (1, 2):
                begin, text = here[sides[0]]
                spans[sides[0]].append((begin, begin + len(text)))
            elif kind == 3:  # one text that has both: deletions (1) are a's, insertions (0) are b's
                raw = line["text"].encode()
                walker = Walker(here[0][1], here[1][1])
                end = 0
                for r in sorted(ranges, key=lambda r: r["start"]):
                    walker.both(raw[end:r["start"]].decode())
                    end = r["start"] + r["length"]
                    walker.take(0 if r["type"] == 1 else 1, raw[r["start"]:end].decode(), True)
                walker.both(raw[end:].decode())
                for side, got in ((0, walker.marks.changed_a), (1, walker.marks.changed_b)):
                    spans[side].extend((here[side][0] + s, here[side][0] + e) for s, e in got)
            elif kind in (4, 5):
                side = sides[0]
                info = line["moveInfo"]
                moved[info["id"]] = (side, here[side], info["linkId"], line)
        for name, (side, (begin, text), link, line) in moved.items():
            if side == 1 or link not in moved:
                continue
            other_begin, other = moved[link][1]
            marks.moves.append((begin, begin + len(text), other_begin, other_begin + len(other)))
        for name, (side, (begin, text), link, line) in moved.items():
            ranges = line.get("highlightRanges") or []
            if not ranges:
                continue
            other = moved[link][1] if link in moved else (0, "")
            a_line, b_line = ((begin, text), other) if side == 0 else (other, (begin, text))
            raw = line["text"].encode()
            walker = Walker(a_line[1], b_line[1])
            end = 0
            try:
                for r in sorted(ranges, key=lambda r: r["start"]):
                    walker.both(raw[end:r["start"]].decode())
                    end = r["start"] + r["length"]
                    walker.take(0 if r["type"] == 1 else 1, raw[r["start"]:end].decode(), True)
            except AssertionError:
                continue
            for s, got in ((0, walker.marks.changed_a), (1, walker.marks.changed_b)):
                base = (a_line, b_line)[s][0]
                (marks.changed_a, marks.changed_b)[s].extend((base + x, base + y) for x, y in got)
        return marks

    def run(pairs):
        given = [["\n".join(line for _, line in lines_of(t, sentences)) for t in pair] for pair in pairs]
        out = subprocess.run(["php", "-r", PHP], input=json.dumps(given), capture_output=True, text=True, check=True).stdout
        return [read(a, b, item) for (a, b), item in zip(pairs, json.loads(out))]
    return run


def peers(folder):
    """Name to {setting: function}; and the names of those that are not here."""
    known, absent = {}, []
    for name, settings in {"wdiff": {"default": ["wdiff"]},
                           "dwdiff": {"default": ["dwdiff"], "punctuation": ["dwdiff", "-P"],
                                      "punctuation, context 2": ["dwdiff", "-P", "-m", "2"]}}.items():
        if shutil.which(name):
            known[name] = {how: with_markers(words) for how, words in settings.items()}
        else:
            absent.append(name)
    php = shutil.which("php") and "wikidiff2" in subprocess.run(["php", "-m"], capture_output=True, text=True, check=False).stdout
    if php:
        known["php-wikidiff2"] = {"paragraphs": wikidiff(False), "sentences": wikidiff(True)}
    else:
        absent.append("php-wikidiff2")
    for module, settings in {"diff": ("words", "spaces", "segmenter"),
                             "diff-match-patch": ("characters", "words", "words first", "words only")}.items():
        if folder and shutil.which("node") and pathlib.Path(folder, "node_modules", module).is_dir():
            known["npm " + module] = {how: node(folder, module, how) for how in settings}
        else:
            absent.append("npm " + module)
    return known, absent
