#include "app/console.h"
#include "app/side_by_side.h"
#include "app/verbs.h"

namespace crossdate::app {

namespace {

/// By id as `sources` prints it, or by the name of its file where only one has it.
Result<const DocumentView*> documentNamed(const CaseSnapshot& snapshot, const std::string& name) {
    if (const auto id = idFromHex(name))
        if (const DocumentView* view = snapshot.find(DocumentId{*id})) return view;
    const DocumentView* found = nullptr;
    for (const DocumentView& view : snapshot.documents) {
        if (view.document->fileName != name) continue;
        if (found != nullptr)
            return fail(ErrorCode::invalid, name, "several documents have this file name", "give the id");
        found = &view;
    }
    if (found == nullptr)
        return fail(ErrorCode::not_found, name, "the case has no such document",
                    "crossdate sources CASE --json lists their ids");
    return found;
}

Result<SideBySide> compareEvent(const CaseSnapshot& snapshot, const std::string& name, Progress& progress) {
    const auto id = idFromHex(name);
    const EventView* event = id ? snapshot.find(EventId{*id}) : nullptr;
    if (event == nullptr)
        return fail(ErrorCode::not_found, name, "the case has no such event",
                    "crossdate events CASE --json lists their ids; of documents, give two or more");
    return sideBySide(snapshot, *event, progress);
}

Result<SideBySide> compareNamed(const CaseSnapshot& snapshot, const std::vector<std::string>& names,
                                Progress& progress) {
    if (names.size() == 1) return compareEvent(snapshot, names.front(), progress);
    std::vector<const DocumentView*> documents;
    for (const std::string& name : names) {
        const auto document = documentNamed(snapshot, name);
        if (!document) return tl::make_unexpected(document.error());
        documents.push_back(*document);
    }
    return sideBySide(snapshot, documents, progress);
}

} // namespace

int runCompare(const Arguments& arguments) {
    const auto snapshot = loadSnapshot(arguments.names().front());
    if (!snapshot) return complained(snapshot.error());
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const std::vector<std::string> names(arguments.names().begin() + 1, arguments.names().end());
    const auto table = compareNamed(*snapshot, names, progress);
    if (!table) return complained(table.error());
    const bool printed = arguments.has("--json") ? printLine(sideBySideJson(*table))
                                                 : print(sideBySideText(*snapshot, *table));
    return printed ? kDone : kNotDone;
}

} // namespace crossdate::app
