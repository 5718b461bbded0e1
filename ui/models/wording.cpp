#include "ui/models/wording.h"

#include "core/date/edtf.h"

#include <QCoreApplication>
#include <QLocale>

namespace crossdate::ui {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Wording", text);
}

// U+202A..202E, U+2066..2069 and the two marks reorder text; the zero-width ones hide in it.
bool isInvisible(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || (u >= 0x200B && u <= 0x200F) ||
           u == 0x2060 || u == 0xFEFF || u == 0x00AD || u == 0x061C;
}

} // namespace

QString wordFor(Modality value) {
    switch (value) {
    case Modality::asserted:
        return say("asserted");
    case Modality::reported:
        return say("reported");
    case Modality::expected:
        return say("expected");
    case Modality::denied:
        return say("denied");
    }
    return {};
}

QString wordFor(ConflictKind value) {
    switch (value) {
    case ConflictKind::number:
        return say("Number");
    case ConflictKind::date:
        return say("Date");
    case ConflictKind::place:
        return say("Place");
    case ConflictKind::name:
        return say("Name");
    case ConflictKind::polarity:
        return say("Yes or no");
    case ConflictKind::denial:
        return say("Denial");
    case ConflictKind::status:
        return say("Status");
    case ConflictKind::modality:
        return say("Certainty");
    case ConflictKind::scope:
        return say("Scope");
    case ConflictKind::quotation:
        return say("Quotation");
    case ConflictKind::attribution:
        return say("Attribution");
    }
    return {};
}

QString wordFor(Relation value) {
    switch (value) {
    case Relation::agreement:
        return say("Agreement");
    case Relation::development:
        return say("Development");
    case Relation::conflict:
        return say("Conflict");
    case Relation::different:
        return say("Different");
    }
    return {};
}

QString wordFor(Verdict value) {
    switch (value) {
    case Verdict::open:
        return say("Open");
    case Verdict::confirmed:
        return say("Conflict");
    case Verdict::development:
        return say("Development");
    case Verdict::different:
        return say("Different things");
    case Verdict::dismissed:
        return say("Dismissed");
    }
    return {};
}

QString wordFor(EventStatus value) {
    switch (value) {
    case EventStatus::suggested:
        return say("Suggested");
    case EventStatus::confirmed:
        return say("Confirmed");
    case EventStatus::dismissed:
        return say("Dismissed");
    }
    return {};
}

QString wordFor(PublishedFrom value) {
    switch (value) {
    case PublishedFrom::unknown:
        return say("not known");
    case PublishedFrom::text:
        return say("stated in the text");
    case PublishedFrom::metadata:
        return say("from the file's metadata");
    case PublishedFrom::analyst:
        return say("set by you");
    case PublishedFrom::inferred:
        return say("inferred from its siblings");
    }
    return {};
}

QString wordForGrade(char grade) {
    switch (grade) {
    case 'A':
        return say("A: completely reliable");
    case 'B':
        return say("B: usually reliable");
    case 'C':
        return say("C: fairly reliable");
    case 'D':
        return say("D: not usually reliable");
    case 'E':
        return say("E: unreliable");
    default:
        return say("F: reliability cannot be judged");
    }
}

QString dateText(const std::optional<Dating>& date) {
    if (!date) return say("undated");
    const QString human = QString::fromStdString(date::humanDate(*date));
    return human.isEmpty() ? QString::fromStdString(date->edtf) : human;
}

QString countText(std::size_t count) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(count));
}

QString shownText(std::string_view utf8) {
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (QChar& c : text) {
        if (isInvisible(c))
            c = QChar(0x2423); // open box: something is here
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
                 c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return text.trimmed();
}

QString plainToolTip(const QString& text) {
    if (text.isEmpty()) return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace crossdate::ui
