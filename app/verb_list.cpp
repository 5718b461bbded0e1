#include "app/console.h"
#include "app/verbs.h"
#include "core/date/edtf.h"
#include "core/report/report.h"

namespace crossdate::app {

namespace {

std::string dateOf(const std::optional<Dating>& dating) {
    return dating ? date::humanDate(*dating) : "undated";
}

std::string outletOf(const CaseSnapshot& snapshot, OutletId id) {
    const OutletView* outlet = snapshot.find(id);
    return outlet == nullptr ? std::string("?") : outlet->name;
}

std::string sourcesText(const CaseSnapshot& snapshot) {
    std::string text;
    for (const DocumentView& view : snapshot.documents)
        text += dateOf(view.published) + "  " + outletOf(snapshot, view.outlet) + "  " +
                view.document->title + "  (" + view.document->fileName + ")\n";
    return text;
}

std::string eventsText(const CaseSnapshot& snapshot) {
    std::string text;
    for (const EventView& event : snapshot.events) {
        text += dateOf(event.date) + "  " + event.title + "  [" + std::string(nameOf(event.status)) +
                ", outlets " + std::to_string(event.outlets.size()) + ", independent " +
                std::to_string(event.independentOrigins) + ", conflicts " +
                std::to_string(event.conflicts.size()) + "]\n";
    }
    return text;
}

std::string conflictsText(const CaseSnapshot& snapshot) {
    std::string text;
    for (const ConflictView& conflict : snapshot.conflicts) {
        text += std::string(nameOf(conflict.kind)) + " " + std::string(nameOf(conflict.relation)) + ": " +
                conflict.why + " [" + std::string(nameOf(conflict.verdict)) + "]\n";
        for (const ConflictSide* side : {&conflict.a, &conflict.b}) {
            const DocumentView* document = snapshot.find(side->passage.document);
            text += "    " + (document == nullptr ? std::string("?") : outletOf(snapshot, document->outlet)) +
                    ": " + std::string(snapshot.textOf(side->passage)) + '\n';
        }
    }
    return text;
}

int list(const Arguments& arguments, std::string (*json)(const CaseSnapshot&),
         std::string (*text)(const CaseSnapshot&)) {
    const auto snapshot = loadSnapshot(arguments.names().front());
    if (!snapshot) return complained(snapshot.error());
    const bool printed = arguments.has("--json") ? printLine(json(*snapshot)) : print(text(*snapshot));
    return printed ? kDone : kNotDone;
}

} // namespace

int runSources(const Arguments& arguments) {
    return list(arguments, report::sourcesJson, sourcesText);
}
int runEvents(const Arguments& arguments) {
    return list(arguments, report::eventsJson, eventsText);
}
int runConflicts(const Arguments& arguments) {
    return list(arguments, report::conflictsJson, conflictsText);
}

} // namespace crossdate::app
