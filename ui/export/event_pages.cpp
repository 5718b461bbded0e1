#include "ui/export/event_pages.h"

#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <unordered_map>

namespace crossdate::ui {

namespace {

constexpr double kReadingWidth = 860; // longer lines are hard to read
constexpr double kClaimIndent = 30;

QString say(const char* text) {
    return QCoreApplication::translate("Export", text);
}

QString counted(int count, const char* one, const char* many) {
    return count == 1 ? say(one) : say(many).arg(count);
}

class ListWriter {
public:
    ListWriter(TextFlow& flow, const ExportContent& content, const CaseSnapshot& snapshot, const Theme& theme)
        : flow_(flow), content_(content), snapshot_(snapshot), theme_(theme) {
        int number = 0;
        for (const auto& document : snapshot.documents) numbers_.emplace(document.document->id, ++number);
        for (const auto& conflict : snapshot.conflicts) conflicts_.emplace(conflict.id, &conflict);
    }

    void heading(const QString& text) {
        FlowBlock block;
        block.runs = {{text, content_.font(16, QFont::Bold), theme_.ink}};
        block.spaceBefore = 22;
        block.keepWithNext = true;
        flow_.add(std::move(block));
    }

    void event(const EventView& event) {
        const QColor ink = event.status == EventStatus::dismissed ? theme_.muted : theme_.ink;
        FlowBlock title;
        title.runs = {{shownText(event.title), content_.font(13, QFont::DemiBold), ink}};
        title.spaceBefore = 12;
        title.keepWithNext = true;
        flow_.add(std::move(title));
        FlowBlock facts;
        facts.runs = {{dateText(event.date), content_.font(11, QFont::DemiBold), theme_.accent},
                      {factsOf(event), content_.font(11), theme_.muted}};
        facts.keepWithNext = !event.claims.empty();
        flow_.add(std::move(facts));
        for (const auto& claim : event.claims) addClaim(claim);
        for (const auto id : event.conflicts) addConflict(id);
        if (!event.note.empty()) addNote(event.note);
    }

    void source(const DocumentView& view) {
        const auto& document = *view.document;
        const auto* outlet = snapshot_.find(view.outlet);
        FlowBlock block;
        block.indent = kClaimIndent;
        block.spaceBefore = 5;
        block.width = kReadingWidth;
        if (outlet) block.swatch = theme_.outlet(outlet->colour);
        QStringList facts{view.published ? dateText(view.published) : say("undated"),
                          wordFor(view.publishedFrom), shownText(document.fileName),
                          say("SHA-256 %1").arg(QString::fromStdString(toHex(document.hash)).left(16))};
        block.runs = {{QStringLiteral("[%1] ").arg(numbers_.at(document.id)),
                       content_.font(11, QFont::DemiBold), theme_.ink},
                      {outlet
                           ? shownText(outlet->name) + QStringLiteral(" (%1)").arg(QLatin1Char(outlet->grade))
                           : QString(),
                       content_.font(11, QFont::DemiBold), theme_.ink},
                      {QStringLiteral(" \u2014 ") + shownText(document.title), content_.font(11), theme_.ink},
                      {QStringLiteral(" \u00b7 ") + facts.join(QStringLiteral(" \u00b7 ")), content_.font(11),
                       theme_.muted}};
        flow_.add(std::move(block));
    }

private:
    [[nodiscard]] QString factsOf(const EventView& event) const {
        QStringList facts;
        if (!event.dateReason.empty()) facts << shownText(event.dateReason);
        facts << wordFor(event.status).toLower()
              << counted(static_cast<int>(event.outlets.size()), "1 outlet", "%1 outlets")
              << counted(event.independentOrigins, "1 independent origin", "%1 independent origins");
        if (event.orphaned) facts << say("no claim supports it any more");
        return QStringLiteral(" \u00b7 ") + facts.join(QStringLiteral(" \u00b7 "));
    }

    void addClaim(const Claim& claim) {
        const auto* document = snapshot_.find(claim.passage.document);
        const auto* outlet = document ? snapshot_.find(document->outlet) : nullptr;
        FlowBlock block;
        block.indent = kClaimIndent;
        block.spaceBefore = 3;
        block.width = kReadingWidth;
        if (outlet) block.swatch = theme_.outlet(outlet->colour);
        const auto number = numbers_.find(claim.passage.document);
        QString head = outlet ? shownText(outlet->name) : say("source removed");
        if (number != numbers_.end()) head += QStringLiteral(" [%1]").arg(number->second);
        QString how = QStringLiteral(", %1").arg(wordFor(claim.modality));
        if (claim.date) how += QStringLiteral(", ") + dateText(claim.date);
        block.runs = {{head, content_.font(11, QFont::DemiBold), theme_.ink},
                      {how + QStringLiteral(": "), content_.font(11), theme_.muted},
                      {QStringLiteral("\u201c%1\u201d").arg(shownText(snapshot_.textOf(claim.passage))),
                       fontFor(content_.medium, readingFont(12)), theme_.ink}};
        flow_.add(std::move(block));
    }

    void addConflict(ConflictId id) {
        const auto found = conflicts_.find(id);
        if (found == conflicts_.end()) return;
        const auto& conflict = *found->second;
        FlowBlock block;
        block.indent = kClaimIndent;
        block.spaceBefore = 3;
        block.width = kReadingWidth;
        block.runs = {{QStringLiteral("\u25b2 "), content_.font(11, QFont::DemiBold), theme_.conflict},
                      {shownText(conflict.title), content_.font(11, QFont::DemiBold), theme_.conflictInk},
                      {QStringLiteral(" \u2014 %1 \u00b7 %2 \u00b7 %3")
                           .arg(wordFor(conflict.relation).toLower(), wordFor(conflict.verdict).toLower(),
                                shownText(conflict.why)),
                       content_.font(11), theme_.muted}};
        flow_.add(std::move(block));
    }

    void addNote(const std::string& note) {
        FlowBlock block;
        block.indent = kClaimIndent;
        block.spaceBefore = 3;
        block.width = kReadingWidth;
        block.runs = {{say("Note: %1").arg(shownText(note)), content_.font(11), theme_.ink}};
        flow_.add(std::move(block));
    }

    TextFlow& flow_;
    const ExportContent& content_;
    const CaseSnapshot& snapshot_;
    const Theme& theme_;
    std::unordered_map<DocumentId, int> numbers_;
    std::unordered_map<ConflictId, const ConflictView*> conflicts_;
};

} // namespace

void addEventList(TextFlow& flow, const ExportContent& content, const CaseSnapshot& snapshot,
                  const Theme& theme) {
    ListWriter writer(flow, content, snapshot, theme);
    if (!content.events.empty()) writer.heading(say("Events"));
    for (const auto* event : content.events) writer.event(*event);
    if (!snapshot.documents.empty()) writer.heading(say("Sources"));
    for (const auto& document : snapshot.documents) writer.source(document);
}

} // namespace crossdate::ui
