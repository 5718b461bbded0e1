#include "app/console.h"
#include "app/verbs.h"
#include "core/workflow/workflow.h"
#include "ui/window/sample_files.h"

#include <QTemporaryDir>

namespace crossdate::app {

int runSample(const Arguments& arguments) {
    const QTemporaryDir folder;
    const auto reports = ui::unpackSample(folder.path());
    if (!reports) return complained(reports.error());
    auto file =
        store::CaseFile::create(arguments.names().front(), "Sample: an order, an arrest, a sacking", true);
    if (!file) return complained(file.error());
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const auto report = workflow::importSample(**file, reports->toStdString(), progress);
    if (!report) return complained(report.error());
    for (const Error& error : report->failures) complain(error);
    return report->failures.empty() ? kDone : kNotDone;
}

} // namespace crossdate::app
