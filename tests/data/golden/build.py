#!/usr/bin/env python3
"""Makes the golden *.jsonl from markup/*.txt. Offsets (code points) come from the markup, never from hand."""
import json, pathlib, re

HERE = pathlib.Path(__file__).parent
ITEM = re.compile(r"\[\[(.*?)\]\]", re.S)


def parts(line):
    text, items, at = "", [], 0
    for m in ITEM.finditer(line):
        text += line[at:m.start()]
        fields = m.group(1).split("|")
        start = len(text)
        text += fields[0]
        items.append((start, len(text), fields[1:]))
        at = m.end()
    return text + line[at:], items


def split_alt(s):
    a = s.split("/")
    return a[0], a[1:]


def get(f, i):
    return f[i] if len(f) > i else ""


def quantity(s, e, f, text):
    if f[0] == "?":
        return {"start": s, "end": e, "optional": True}
    value = None if f[0] == "*" else float(f[0])
    of, also = split_alt(get(f, 2))
    g = {"start": s, "end": e, "value": value, "low": None, "high": None, "unit": get(f, 1), "of": of}
    if also:
        g["of_also"] = also
    b = get(f, 3) or "="
    if b == "=":
        g["low"] = g["high"] = value
    elif b == ">":
        g["low"] = value
    elif b == "<":
        g["high"] = value
    elif b == "<~":
        g["high"], g["low_open"] = value, True
    elif b == "~":
        g["bounds_open"] = True
    else:
        g["low"], g["high"] = map(float, b.split(".."))
    return g


KIND = {"p": "person", "o": "organisation", "l": "place"}


def name(s, e, f, text):
    code = f[0]
    kinds = [KIND[c] for c in code.lstrip("?")]
    canonical, also = split_alt(get(f, 1) or text[s:e])
    g = {"start": s, "end": e, "kind": kinds[0], "canonical": canonical}
    if kinds[1:]:
        g["kind_also"] = kinds[1:]
    if also:
        g["canonical_also"] = also
    if code[0] == "?":
        g["optional"] = True
    return g


def quotation(s, e, f, text):
    if f[0] == "scare":
        return {"start": s, "end": e, "scare": True}
    speaker, also = split_alt(f[0])
    g = {"start": s, "end": e, "speaker": speaker, "direct": get(f, 2) != "i", "cue": f[1]}
    if also:
        g["speaker_also"] = also
    if get(f, 2) == "m":
        g["paragraphs"] = True
    return g


def attribution(s, e, f, text):
    if f[0] == "?":
        return {"start": s, "end": e, "optional": True}
    source, also = split_alt(f[0])
    g = {"start": s, "end": e, "source": source, "via": get(f, 1).replace("*", ""), "cue": f[2]}
    if also:
        g["source_also"] = also
    return g


MODAL = {"e": "expected", "r": "reported", "d": "denied"}


def modal(s, e, f, text):
    code, g = f[0], {"start": s, "end": e}
    letters = code.lstrip("?")
    if letters == "n":
        g["polarity"] = "negative"
    else:
        g["modality"] = MODAL[letters[0]]
        if letters[1:]:
            g["modality_also"] = [MODAL[c] for c in letters[1:]]
    if code[0] == "?":
        g["optional"] = True
    return g


SETS = {"quantities": quantity, "names": name, "quotations": quotation, "attribution": attribution, "modality": modal}
PREFIX = {"quantities": "qty", "names": "nam", "quotations": "quo", "attribution": "att", "modality": "mod"}
for which, make in SETS.items():
    out, seen, n = [], set(), 0
    for line in (HERE / "markup" / f"{which}.txt").read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        record = {"id": f"{PREFIX[which]}-{n + 1:03d}", "part": "aside" if n % 2 else "dev"}
        if which == "modality":
            line, _, claim = line.rpartition(" @@ ")
            m, p = claim.split()
        text, items = parts(line.replace("\\n", "\n"))
        assert "[[" not in text and "]]" not in text and "|" not in text and text not in seen, text
        seen.add(text)
        record["text"] = text
        record["gold"] = [make(s, e, f, text) for s, e, f in items]
        if which == "modality":
            record["claim_modality"] = MODAL.get(m, "asserted")
            record["claim_polarity"] = "negative" if p == "-" else "positive"
        out.append(json.dumps(record, ensure_ascii=False))
        n += 1
    (HERE / f"{which}.jsonl").write_text("\n".join(out) + "\n")
    print(which, n, sum(len(json.loads(o)["gold"]) for o in out))
