#!/usr/bin/env bash
# Measures `crossdate annotate --jsonl` beside npm's chrono-node on the same text: the WikiWars set repeated.
# usage: tests/bench/annotate_vs_chrono.sh CROSSDATE [MEGABYTES] [SHARED]
# Prints, for each, MB of text a second (wall clock and processor time), the ratio, and peak memory. For twice the
# text memory should be the same. Says "skipped" and exits 0 where npm or the set is absent.
set -eu
program=${1:?usage: annotate_vs_chrono.sh CROSSDATE [MEGABYTES] [SHARED]}
megabytes=${2:-50}
here=$(cd "$(dirname "$0")" && pwd)
set_file=${3:-$here/../../../shared}/eval/temporal/wikiwars.dev.jsonl

for needed in npm node python3; do
    command -v "$needed" >/dev/null || { echo "skipped: no $needed here"; exit 0; }
done
[ -r "$set_file" ] || { echo "skipped: no $set_file"; exit 0; }
[ -x "$program" ] || { echo "$program: not a program" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm install --silent --no-audit --no-fund --ignore-scripts chrono-node >npm.log 2>&1) ||
    { echo "skipped: npm could not install chrono-node: $(tail -1 "$folder/npm.log")"; exit 0; }

cat >"$folder/parse.js" <<'JS'
// Each line {"id","dct","text"}; writes what chrono finds, as annotate does.
const chrono = require("chrono-node");
const lines = require("readline").createInterface({ input: process.stdin });
lines.on("line", (line) => {
    const item = JSON.parse(line);
    const found = chrono.parse(item.text, new Date(item.dct));
    const timexes = found.map((f) => ({ start: f.index, text: f.text, value: f.start.date().toISOString() }));
    process.stdout.write(JSON.stringify({ id: item.id, timexes }) + "\n");
});
JS

python3 - "$program" "$megabytes" "$set_file" "$folder" <<'PY'
import json, os, subprocess, sys, time

program, megabytes, source, folder = sys.argv[1], float(sys.argv[2]), sys.argv[3], sys.argv[4]
items = [json.loads(line) for line in open(source, encoding="utf8")]
size = sum(len(item["text"].encode()) for item in items)


def repeated(name, wanted):
    """A file of whole rounds through the set; returns its path and the bytes of text in it."""
    path, rounds = os.path.join(folder, name), max(1, round(wanted * 1e6 / size))
    with open(path, "w", encoding="utf8") as out:
        for n in range(rounds):
            for item in items:
                line = {"id": f"{item['id']}.{n}", "dct": (item.get("dct") or "")[:10], "text": item["text"]}
                out.write(json.dumps(line) + "\n")
    return path, rounds * size


def measure(label, words, text):
    path, count = text
    with open(path, "rb") as given:
        begin = time.monotonic()
        child = subprocess.Popen(words, stdin=given, stdout=subprocess.DEVNULL, cwd=folder)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - begin
    if status:
        sys.exit(f"{label} ended with status {status}")
    busy = used.ru_utime + used.ru_stime
    print(f"{label:28} {count / 1e6:6.1f} MB {wall:7.1f} s {count / 1e6 / wall:7.2f} MB/s "
          f"{count / 1e6 / busy:7.2f} MB per processor second  peak {used.ru_maxrss / 1024:6.0f} MB", flush=True)
    return count / busy


program = os.path.abspath(program)
whole, half = repeated("whole.jsonl", megabytes), repeated("half.jsonl", megabytes / 2)
own = measure("crossdate annotate, half", [program, "annotate", "--jsonl"], half)
own = measure("crossdate annotate", [program, "annotate", "--jsonl"], whole)
peer = measure("chrono-node", ["node", "parse.js"], whole)
print(f"ratio (processor time) {own / peer:.2f} times chrono-node's speed")
PY
