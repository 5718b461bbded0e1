#include "core/model/judgement.h"

namespace crossdate {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

std::string labelOf(const JudgementCommand& command) {
    return std::visit(
        Overloaded{
            [](const SetEventTitle&) -> std::string { return "change title of event"; },
            [](const SetEventDate&) -> std::string { return "change date of event"; },
            [](const SetEventStatus& c) -> std::string {
                switch (c.status) {
                case EventStatus::confirmed:
                    return "confirm event";
                case EventStatus::dismissed:
                    return "dismiss event";
                case EventStatus::suggested:
                    break;
                }
                return "reopen event";
            },
            [](const SetEventNote&) -> std::string { return "change note on event"; },
            [](const SetEventTags&) -> std::string { return "change tags of event"; },
            [](const SetVerdict& c) -> std::string { return "verdict: " + std::string(nameOf(c.verdict)); },
            [](const SetConflictNote&) -> std::string { return "change note on conflict"; },
            [](const SetOutletGrade&) -> std::string { return "change grade of outlet"; },
            [](const RenameOutlet&) -> std::string { return "rename outlet"; },
            [](const SetPublished&) -> std::string { return "change publication date"; },
            [](const SetPairing& c) -> std::string {
                if (!c.paired) return "leave pairing to alignment";
                return *c.paired ? "pair passages" : "keep passages apart";
            },
            [](const MergeEvents&) -> std::string { return "merge events"; },
            [](const SplitEvent&) -> std::string { return "split event"; },
        },
        command);
}

} // namespace crossdate
