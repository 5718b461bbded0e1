#!/usr/bin/env bash
# House rules a machine can check: which room may include which (ARCHITECTURE.md), no Qt in core, SQL only in
# core/store, file sizes, no rich text or nested event loops. Prints every breach; exit 1 if there is one.
set -u
cd "$(dirname "$0")/../.." || exit 2
bad=0
breach() { echo "house rule: $1"; bad=1; }

sources() { find "$@" -name '*.cpp' -o -name '*.h' | sort; }

# room: the rooms it may include besides itself
allowed() {
    case $1 in
        core/base) echo "" ;;
        core/model) echo "core/base" ;;
        core/date) echo "core/base core/model" ;;
        core/text) echo "core/base core/model" ;;
        core/import) echo "core/base core/model core/text core/date" ;;
        core/compare) echo "core/base core/model core/text core/date" ;;
        core/relate) echo "core/base core/model core/date core/text" ;;
        core/analysis) echo "core/base core/model core/date core/text core/compare core/relate" ;;
        core/store) echo "core/base core/model" ;;
        core/report) echo "core/base core/model core/date" ;;
        core/workflow) echo "core/base core/model core/import core/analysis core/store" ;;
        ui/style) echo "" ;;
        ui/session) echo "core/base core/model core/import core/store core/workflow" ;;
        ui/models) echo "core/base core/model core/date ui/session ui/style" ;;
        ui/timeline) echo "core/base core/model core/date ui/models ui/style" ;;
        ui/compare) echo "core/base core/model core/date core/compare ui/session ui/models ui/style" ;;
        ui/export) echo "core/base core/model core/date ui/models ui/timeline ui/style" ;;
        ui/panels) echo "core/base core/model core/date core/store core/import ui/session ui/models ui/timeline ui/compare ui/export ui/style" ;;
        ui/window) echo "core/base core/model core/date core/store core/import core/workflow core/report ui/session ui/models ui/timeline ui/compare ui/export ui/panels ui/style" ;;
        *) echo "*" ;;
    esac
}
for room in core/* ui/*; do
    [ -d "$room" ] || continue
    may=" $room $(allowed "$room") "
    case $may in *"*"*) breach "$room is not in the table of tests/support/house_rules.sh"; continue ;; esac
    while IFS=: read -r file line include; do
        target=$(dirname "$(echo "$include" | sed -E 's/.*"([^"]+)".*/\1/')")
        case $may in *" $target "*) ;; *) breach "$file:$line: $room may not include $target" ;; esac
    done < <(grep -nHE '^#include "(app|core|ui)/' $(sources "$room") /dev/null)
done

while IFS= read -r hit; do breach "Qt in core: $hit"; done < <(grep -nE '#include *[<"]Q[A-Za-z]' $(sources core) /dev/null)
while IFS= read -r hit; do breach "SQL outside core/store: $hit"; done < <(
    grep -nE '"(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA) |sqlite3_' $(sources app core ui) /dev/null | grep -v '^core/store/')
while IFS= read -r hit; do breach "rich text, nested loop or string connect: $hit"; done < <(
    grep -nE 'processEvents\(|setHtml\(|SIGNAL\(|SLOT\(|Qt::RichText|Qt::AutoText' $(sources app ui) /dev/null)
while IFS= read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -gt 600 ] && breach "$file has $lines lines; 600 is the most"
done < <(sources app core ui tests)
exit $bad
