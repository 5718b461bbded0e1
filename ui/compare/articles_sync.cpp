// Two articles that scroll together by what is paired, and the pair that is being read.
#include "ui/compare/article_pane.h"
#include "ui/compare/articles_state.h"
#include "ui/compare/mark_strip.h"
#include "ui/compare/ribbons.h"

#include <QScopedValueRollback>

namespace crossdate::ui {

/// Made anew when heights became known: what was guessed is then laid out.
const ScrollMap& ArticlesView::State::currentMap() {
    const qreal left = panes[0]->contentHeight();
    const qreal right = panes[1]->contentHeight();
    if (left == scrollMap.left && right == scrollMap.right) return scrollMap.map;
    std::vector<ScrollMap::Anchor> anchors;
    for (const auto& pair : comparison->pairs) {
        if (pair.moved) continue;
        const Span a = pair.span(Side::left);
        const Span b = pair.span(Side::right);
        anchors.push_back({panes[0]->heightAt(a.begin), panes[1]->heightAt(b.begin)});
        anchors.push_back({panes[0]->heightAtEnd(a.end), panes[1]->heightAtEnd(b.end)});
    }
    scrollMap = {ScrollMap(anchors, left, right), left, right};
    return scrollMap.map;
}

void ArticlesView::State::follow(Side moved) {
    if (scrolling || !comparison) return;
    const QScopedValueRollback<bool> guard(scrolling, true);
    const qreal here = paneOf(moved)->readingHeight();
    const auto& map = currentMap();
    paneOf(other(moved))->scrollToReading(moved == Side::left ? map.toRight(here) : map.toLeft(here));
    ribbons->update();
    for (auto* strip : strips) strip->update();
}

/// The caret of a side moved: its pair lies on a soft ground on both sides.
void ArticlesView::State::readCaret(Side side) {
    if (!comparison) return;
    if (paneOf(side)->hasFocus()) active = side;
    const auto sentence = paneOf(active)->sentenceAtCursor();
    const auto pair = sentence == kNone ? kNone : comparison->text(active).pairOf[sentence];
    ribbons->setCurrentPair(pair);
    for (auto* pane : panes) pane->setCurrentPair(pair);
}

void ArticlesView::State::goToPair(std::size_t pair) {
    if (!comparison || pair >= comparison->pairs.size()) return;
    const QScopedValueRollback<bool> guard(scrolling, true);
    for (const Side side : {Side::left, Side::right})
        paneOf(side)->goTo(comparison->pairs[pair].span(side), false);
    ribbons->setCurrentPair(pair);
    for (auto* pane : panes) pane->setCurrentPair(pair);
    ribbons->update();
}

/// To the paired passage, or where the two scroll together.
void ArticlesView::State::goToOtherSide() {
    if (!comparison) return;
    const Side to = other(active);
    const auto sentence = paneOf(active)->sentenceAtCursor();
    const auto pair = sentence == kNone ? kNone : comparison->text(active).pairOf[sentence];
    paneOf(to)->setFocus(Qt::OtherFocusReason);
    active = to;
    if (pair == kNone) return;
    const QScopedValueRollback<bool> guard(scrolling, true);
    paneOf(to)->goTo(comparison->pairs[pair].span(to), true);
    ribbons->update();
}

} // namespace crossdate::ui
