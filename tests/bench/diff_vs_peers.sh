#!/usr/bin/env bash
# Word diff beside other programs on the same two articles of 5,000 words, in one run.
# usage: tests/bench/diff_vs_peers.sh BENCH_DIFF [PEERS]
#   BENCH_DIFF  the built tests/bench/bench_diff
#   PEERS       a folder with node_modules/diff and node_modules/diff-match-patch
# Prints processor time: of ours within the process (texts in memory, marks out), of npm's likewise, of wdiff and dwdiff
# for the whole program, and how many times ours that is. Says which peers are absent.
set -eu
bench=${1:?usage: diff_vs_peers.sh BENCH_DIFF [PEERS]}
peers=${2:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$bench" --write "$folder"
own=$("$bench" "$folder/a.txt" "$folder/b.txt" | awk '{print $(NF-1)}')
printf '%-34s %9.2f ms\n' "crossdate" "$own"

report() { awk -v n="$1" -v t="$2" -v o="$own" 'BEGIN { printf "%-34s %9.2f ms  %7.1f times ours\n", n, t, t / o }'; }

for program in wdiff dwdiff; do
    command -v "$program" >/dev/null || { echo "absent: $program"; continue; }
    spent=$(python3 - "$program" "$folder" <<'PY'
import resource, subprocess, sys
least = 1e9
for _ in range(10):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.argv[1], sys.argv[2] + "/a.txt", sys.argv[2] + "/b.txt"], stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
print(least * 1e3)
PY
)
    report "$program, the program" "$spent"
done

for module in diff diff-match-patch; do
    if [ -z "$peers" ] || ! command -v node >/dev/null || [ ! -d "$peers/node_modules/$module" ]; then
        echo "absent: npm $module"
        continue
    fi
    spent=$(node -e '
        const [path, folder] = process.argv.slice(1), fs = require("fs"), lib = require(path);
        const [a, b] = ["a", "b"].map((n) => fs.readFileSync(folder + "/" + n + ".txt", "utf8"));
        const work = lib.diffWords ? () => lib.diffWords(a, b)
            : () => { const d = new lib.diff_match_patch(); const x = d.diff_main(a, b); d.diff_cleanupSemantic(x); };
        let least = 1e9;
        for (let i = 0; i < 5; ++i) {
            const begin = process.cpuUsage();
            work();
            const used = process.cpuUsage(begin);
            least = Math.min(least, (used.user + used.system) / 1e3);
        }
        console.log(least);' "$(cd "$peers" && pwd)/node_modules/$module" "$folder")
    report "npm $module, in its process" "$spent"
done
