#include "app/console.h"
#include "app/verbs.h"

namespace crossdate::app {

int runVerify(const Arguments& arguments) {
    auto file = openCase(arguments.names().front());
    if (!file) return complained(file.error());
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const auto report = (*file)->verify(progress);
    if (!report) return complained(report.error());
    for (const Error& damage : report->damage) complain(damage);
    if (!report->damage.empty()) return kNotDone;
    return printLine(std::to_string(report->checked) + " checked, nothing damaged") ? kDone : kNotDone;
}

} // namespace crossdate::app
