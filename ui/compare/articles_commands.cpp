// What is done in the two articles by key and by menu.
#include "ui/compare/article_pane.h"
#include "ui/compare/articles_state.h"
#include "ui/compare/find_bar.h"
#include "ui/compare/ribbons.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/session/case_session.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace crossdate::ui {

bool ArticlesView::State::command(const QKeyEvent& event) {
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) return false;
    const int direction = shift ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_D:
        step(StopKind::difference, direction);
        return true;
    case Qt::Key_C:
        step(StopKind::conflict, direction);
        return true;
    case Qt::Key_S:
        step(StopKind::copied, direction);
        return true;
    case Qt::Key_O:
        goToOtherSide();
        return true;
    case Qt::Key_L:
        pairSentences();
        return true;
    case Qt::Key_U:
        partPair();
        return true;
    case Qt::Key_F:
        shift ? foldAll() : foldAtCaret();
        return true;
    case Qt::Key_X:
        setDocuments(documents[1], documents[0]);
        return true;
    case Qt::Key_F3:
        find->isVisible() ? showFound(direction) : openFind();
        return true;
    case Qt::Key_Escape:
        if (!find->isVisible()) return false;
        closeFind();
        return true;
    default:
        return false;
    }
}

// ---- going through what differs --------------------------------------------------------------------------

void ArticlesView::State::tellStops(std::size_t at) {
    const auto& here = stops[static_cast<std::size_t>(kind)];
    const std::array<QString, 3> names{tr("Differences"), tr("Conflicts"), tr("Shared copy")};
    const QString count =
        at == kNone ? QString::number(here.size()) : QStringLiteral("%1/%2").arg(at + 1).arg(here.size());
    kindButton->setText(QStringLiteral("%1 %2 ▾").arg(names[static_cast<std::size_t>(kind)], count));
}

void ArticlesView::State::step(StopKind wanted, int direction) {
    if (!comparison) return;
    const auto& list = stops[static_cast<std::size_t>(wanted)];
    const std::array<std::size_t, 2> carets{panes[0]->byteAtCursor(), panes[1]->byteAtCursor()};
    std::size_t next = kNone;
    if (wanted == kind && lastStop < list.size() && carets == placeOfLastStop)
        next = (lastStop + list.size() + static_cast<std::size_t>(direction)) % list.size();
    else
        next = nextStop(list, active, carets[static_cast<std::size_t>(active)], direction);
    kind = wanted;
    tellStops(next);
    lastStop = next;
    if (next == kNone) return;
    goTo(list[next]);
    placeOfLastStop = {panes[0]->byteAtCursor(), panes[1]->byteAtCursor()};
}

void ArticlesView::State::goTo(const ArticleStop& stop) {
    const Side from = stop.span(active) ? active : other(active);
    {
        const QScopedValueRollback<bool> guard(scrolling, true);
        paneOf(from)->goTo(*stop.span(from), true);
    }
    follow(from);
    if (const auto& there = stop.span(other(from))) {
        const QScopedValueRollback<bool> guard(scrolling, true);
        paneOf(other(from))->goTo(*there, true);
        ribbons->update();
    }
    const auto sentence = paneOf(from)->sentenceAtCursor();
    const auto pair = sentence == kNone ? kNone : comparison->text(from).pairOf[sentence];
    ribbons->setCurrentPair(pair);
    for (auto* pane : panes) pane->setCurrentPair(pair);
}

// ---- pairing ---------------------------------------------------------------------------------------------

std::optional<std::array<Passage, 2>> ArticlesView::State::markedSentences() const {
    if (!comparison) return std::nullopt;
    std::array<Passage, 2> marked;
    for (std::size_t side = 0; side < 2; ++side) {
        const auto sentence = panes[side]->sentenceAtCursor();
        if (sentence == kNone) return std::nullopt;
        marked[side] = {documents[side], comparison->texts[side].sentences[sentence]};
    }
    return marked;
}

/// What the analyst decided about these two stretches before.
const Pairing* ArticlesView::State::decisionOn(Span left, Span right) const {
    for (const auto& pairing : snapshot->pairings) {
        const bool as = pairing.a.document == documents[0] && pairing.b.document == documents[1];
        const bool exchanged = pairing.a.document == documents[1] && pairing.b.document == documents[0];
        if (as && pairing.a.span.overlaps(left) && pairing.b.span.overlaps(right)) return &pairing;
        if (exchanged && pairing.b.span.overlaps(left) && pairing.a.span.overlaps(right)) return &pairing;
    }
    return nullptr;
}

void ArticlesView::State::pairSentences() {
    const auto marked = markedSentences();
    if (!marked) return;
    const auto& [left, right] = *marked;
    const auto* before = decisionOn(left.span, right.span);
    if (before && before->paired) return;
    if (before && before->a.span != left.span && before->b.span != left.span)
        session->execute(SetPairing{before->a, before->b, std::nullopt});
    session->execute(SetPairing{left, right, true});
}

/// Parts the pair that is read; one that was made by hand is taken back.
void ArticlesView::State::partPair() {
    if (!comparison) return;
    const auto sentence = paneOf(active)->sentenceAtCursor();
    const auto index = sentence == kNone ? kNone : comparison->text(active).pairOf[sentence];
    if (index == kNone) return;
    const auto& pair = comparison->pairs[index];
    const auto* before = decisionOn(pair.span(Side::left), pair.span(Side::right));
    if (before && before->paired)
        session->execute(SetPairing{before->a, before->b, std::nullopt});
    else
        session->execute(SetPairing{Passage{documents[0], pair.span(Side::left)},
                                    Passage{documents[1], pair.span(Side::right)}, false});
}

// ---- folding ---------------------------------------------------------------------------------------------

void ArticlesView::State::foldAtCaret() {
    if (!comparison) return;
    const auto sentence = paneOf(active)->sentenceAtCursor();
    const auto& stretches = comparison->text(active).stretches;
    for (std::size_t i = 0; i < stretches.size(); ++i)
        if (sentence != kNone && stretches[i].first <= sentence && sentence <= stretches[i].last)
            return paneOf(active)->toggleFold(i);
}

void ArticlesView::State::foldAll() {
    if (!comparison) return;
    const bool fold = !panes[0]->anyFolded() && !panes[1]->anyFolded();
    const QScopedValueRollback<bool> guard(scrolling, true);
    for (auto* pane : panes) pane->foldAll(fold);
    ribbons->update();
}

// ---- menu ------------------------------------------------------------------------------------------------

void ArticlesView::State::openMenu(const QPoint& corner) {
    if (!comparison) return;
    auto* menu = new QMenu(self);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool writable = !snapshot->info.readOnly;
    const auto marked = markedSentences();
    const auto sentence = paneOf(active)->sentenceAtCursor();
    const bool paired = sentence != kNone && comparison->text(active).pairOf[sentence] != kNone;
    const auto add = [&](const QString& text, const QString& key, bool enabled, auto run) {
        menu->addAction(text + u'\t' + key, self, run)->setEnabled(enabled);
    };
    QString pairWith = tr("&Pair the two marked sentences");
    if (marked) {
        QString words = shownText(snapshot->textOf((*marked)[static_cast<std::size_t>(other(active))]));
        if (words.size() > 44) words = words.left(42) + u'…';
        pairWith = tr("&Pair with “%1”").arg(words.replace(u'&', QStringLiteral("&&")));
    }
    add(pairWith, QStringLiteral("L"), writable && marked, [this] { pairSentences(); });
    add(tr("Part this &pair"), QStringLiteral("U"), writable && paired, [this] { partPair(); });
    add(tr("To the &other side"), QStringLiteral("O"), true, [this] { goToOtherSide(); });
    menu->addSeparator();
    add(tr("&Fold or unfold these sentences"), QStringLiteral("F"), sentence != kNone && !paired,
        [this] { foldAtCaret(); });
    add(tr("Fold or unfold &all that is unpaired"), QStringLiteral("Shift+F"), true, [this] { foldAll(); });
    menu->addSeparator();
    add(tr("&Copy with its source"), QStringLiteral("Ctrl+C"), !paneOf(active)->selectedText().isEmpty(),
        [this] { paneOf(active)->copy(); });
    add(tr("F&ind…"), QStringLiteral("Ctrl+F"), true, [this] { openFind(); });
    add(tr("E&xchange the sides"), QStringLiteral("X"), true,
        [this] { setDocuments(documents[1], documents[0]); });
    menu->popup(corner);
}

// ---- finding ---------------------------------------------------------------------------------------------

void ArticlesView::State::openFind() {
    const QString selected = paneOf(active)->selectedText();
    find->open(selected.contains(u'\n') || selected.size() > 80 ? QString() : selected);
    search(find->words());
}

void ArticlesView::State::closeFind() {
    find->hide();
    found.clear();
    for (auto* pane : panes) pane->setFound({});
    paneOf(active)->setFocus(Qt::OtherFocusReason);
}

void ArticlesView::State::search(const QString& words) {
    found.clear();
    currentFound = kNone;
    for (const Side side : {Side::left, Side::right}) {
        std::vector<TextRange> ranges;
        for (const int at : placesOf(words, paneOf(side)->text()))
            ranges.push_back({at, at + static_cast<int>(words.size())});
        for (const auto& range : ranges) found.push_back({side, range});
        paneOf(side)->setFound(std::move(ranges));
    }
    showFound(0);
}

/// 0: the first at or after the caret of the side that is read.
void ArticlesView::State::showFound(int direction) {
    if (found.empty()) return find->setPlace(0, 0);
    if (currentFound == kNone) {
        const int caret = std::min(paneOf(active)->cursorPosition(), paneOf(active)->anchorPosition());
        const auto first = std::find_if(found.begin(), found.end(), [&](const Found& hit) {
            return hit.side == active && hit.range.begin >= caret;
        });
        currentFound = first == found.end() ? 0 : static_cast<std::size_t>(first - found.begin());
    } else {
        currentFound = (currentFound + found.size() + static_cast<std::size_t>(direction)) % found.size();
    }
    const auto& [side, range] = found[currentFound];
    paneOf(side)->select(range.end, range.begin);
    paneOf(side)->ensureVisible(range.begin);
    find->setPlace(static_cast<int>(currentFound) + 1, static_cast<int>(found.size()));
}

} // namespace crossdate::ui
