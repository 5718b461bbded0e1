#include "ui/compare/document_heading.h"

#include "ui/models/wording.h"

#include <QStringList>

namespace crossdate::ui {

DocumentHeading headingOf(const CaseSnapshot& snapshot, const DocumentView& view) {
    DocumentHeading heading;
    heading.document = view.document->id;
    const auto* outlet = snapshot.find(view.outlet);
    heading.outlet = outlet ? shownText(outlet->name) : QObject::tr("Unknown outlet");
    heading.colour = outlet ? outlet->colour : 0;
    heading.headline = shownText(view.document->title);
    heading.date = view.published ? dateText(view.published) : QObject::tr("no date");
    if (view.publishedFrom == PublishedFrom::inferred) heading.date += QObject::tr(" (inferred)");
    QStringList parts;
    if (outlet) parts += QObject::tr("grade %1").arg(QLatin1Char(outlet->grade));
    parts += heading.date;
    if (view.document->version > 1) parts += QObject::tr("version %1").arg(view.document->version);
    if (!heading.headline.isEmpty()) parts += heading.headline;
    heading.subtitle = parts.join(QStringLiteral(" · "));
    heading.citation =
        QStringList{heading.outlet, QStringLiteral("“%1”").arg(heading.headline), heading.date}.join(
            QStringLiteral(", "));
    return heading;
}

QString quotationOf(const QString& words, const QString& citation) {
    return QStringLiteral("“%1”\n— %2").arg(words.trimmed(), citation);
}

} // namespace crossdate::ui
