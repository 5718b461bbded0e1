// How two articles come to be compared: alignment, the words of each pair, the marks of the case.
#include "ui/compare/article_text.h"
#include "ui/compare/pair_marks.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr std::size_t kMostForWeights = 24; // documents that say how rare a word is

struct Reading {
    std::array<const DocumentView*, 2> views{};
    std::array<ComparablePtr, 2> comparables;
};

/// How rare words are among the reports of the case: two alone cannot tell.
compare::FeatureWeights weightsFor(const CaseSnapshot& snapshot, const Reading& reading,
                                   ComparableStore& store, Progress& progress) {
    std::vector<ComparablePtr> kept(reading.comparables.begin(), reading.comparables.end());
    for (const auto& view : snapshot.documents) {
        if (kept.size() >= kMostForWeights || progress.cancelled()) break;
        if (&view != reading.views[0] && &view != reading.views[1]) kept.push_back(store.get(view));
    }
    std::vector<const compare::Comparable*> all;
    for (const auto& comparable : kept) all.push_back(comparable.get());
    return compare::FeatureWeights(all);
}

ArticleText beginText(const CaseSnapshot& snapshot, const Reading& reading, std::size_t side) {
    ArticleText text;
    const DocumentView& view = *reading.views[side];
    text.heading = headingOf(snapshot, view);
    text.document = view.document;
    for (const auto& sentence : reading.comparables[side]->sentences) text.sentences.push_back(sentence.span);
    text.pairOf.assign(text.sentences.size(), kNone);
    text.marks = documentMarks(snapshot, view.document->id, {reading.views[1 - side]->document->id});
    return text;
}

void addPairs(ArticleComparison& made, const std::vector<compare::AlignedPair>& aligned) {
    for (const auto& found : aligned) {
        if (found.a.empty() || found.b.empty()) continue;
        ArticlePair pair;
        pair.sentences = {found.a, found.b};
        pair.moved = found.moved;
        pair.byHand = found.byHand;
        for (std::size_t side = 0; side < 2; ++side) {
            auto& text = made.texts[side];
            pair.spans[side] = {text.sentences[pair.sentences[side].front()].begin,
                                text.sentences[pair.sentences[side].back()].end};
            for (const auto sentence : pair.sentences[side]) text.pairOf[sentence] = made.pairs.size();
        }
        made.pairs.push_back(std::move(pair));
    }
}

Status addWordMarks(ArticleComparison& made, const Reading& reading, Progress& progress) {
    progress.stage("Comparing words", made.pairs.size());
    const auto sideOf = [&](const ArticlePair& pair, std::size_t side) {
        return PairSide{made.texts[side].document->text, pair.spans[side], publishedDay(*reading.views[side]),
                        made.texts[side].heading.outlet};
    };
    const std::array ofCase{made.texts[0].marks, made.texts[1].marks};
    std::size_t done = 0;
    for (auto& pair : made.pairs) {
        auto marks = pairMarks(sideOf(pair, 0), sideOf(pair, 1), progress);
        if (!marks) return tl::make_unexpected(marks.error());
        pair.alike = marks->alike;
        const auto add = [&](std::size_t side, std::vector<PassageMark>& found) {
            auto words = besideConflicts(made.texts[side].document->text, std::move(found), ofCase[side]);
            auto& all = made.texts[side].marks;
            all.insert(all.end(), std::make_move_iterator(words.begin()),
                       std::make_move_iterator(words.end()));
        };
        add(0, marks->a);
        add(1, marks->b);
        progress.report(++done);
    }
    return {};
}

/// A pair conflicts when one conflict has a side in each of its spans.
void findConflicts(ArticleComparison& made) {
    const auto idsIn = [&made](const ArticlePair& pair, std::size_t side) {
        std::vector<ConflictId> ids;
        for (const auto& mark : made.texts[side].marks)
            if (mark.kind == MarkKind::conflict && mark.span.overlaps(pair.spans[side]))
                ids.push_back(mark.conflict);
        return ids;
    };
    for (auto& pair : made.pairs) {
        const auto right = idsIn(pair, 1);
        for (const auto id : idsIn(pair, 0))
            pair.conflicts = pair.conflicts || std::find(right.begin(), right.end(), id) != right.end();
    }
}

/// What lies between two sentences of one stretch belongs to it.
void assignStretches(ArticleText& text) {
    std::vector<std::size_t> stretchOf(text.sentences.size(), kNone);
    for (std::size_t i = 0; i < text.stretches.size(); ++i)
        for (auto s = text.stretches[i].first; s <= text.stretches[i].last; ++s) stretchOf[s] = i;
    for (auto& paragraph : text.paragraphs)
        for (auto& piece : paragraph.pieces) {
            if (piece.sentence != kNone) {
                piece.stretch = stretchOf[piece.sentence];
                continue;
            }
            const auto before = text.sentenceAt(piece.span.begin);
            if (before != kNone && before + 1 < stretchOf.size() &&
                stretchOf[before] == stretchOf[before + 1])
                piece.stretch = stretchOf[before];
        }
}

void finishText(ArticleText& text) {
    std::sort(text.marks.begin(), text.marks.end(), [](const PassageMark& a, const PassageMark& b) {
        return std::pair(a.span, a.kind) < std::pair(b.span, b.kind);
    });
    text.stretches = unpairedStretches(text.sentences, text.pairOf);
    text.paragraphs = cutParagraphs(*text.document, text.sentences);
    assignStretches(text);
    for (const auto& mark : text.marks)
        for (auto i = text.paragraphAt(mark.span.begin);
             i < text.paragraphs.size() && text.paragraphs[i].span.begin < mark.span.end; ++i)
            text.paragraphs[i].marks.push_back(mark);
}

std::vector<std::array<Span, 2>> sharedBetween(const CaseSnapshot& snapshot, DocumentId left,
                                               DocumentId right) {
    std::vector<std::array<Span, 2>> shared;
    for (const auto& copy : snapshot.sharedCopies) {
        const bool as = copy.a == left && copy.b == right;
        if (!as && !(copy.a == right && copy.b == left)) continue;
        for (const auto& passage : copy.passages)
            shared.push_back(as ? std::array{passage.a, passage.b} : std::array{passage.b, passage.a});
    }
    std::sort(shared.begin(), shared.end());
    return shared;
}

} // namespace

Result<ArticleComparisonPtr> compareArticles(const CaseSnapshot& snapshot, DocumentId left, DocumentId right,
                                             ComparableStore& store, Progress& progress) {
    Reading reading;
    reading.views = {snapshot.find(left), snapshot.find(right)};
    if (!reading.views[0] || !reading.views[1])
        return fail(ErrorCode::not_found, "cannot compare two articles", "one of them is not in the case");
    for (std::size_t side = 0; side < 2; ++side) reading.comparables[side] = store.get(*reading.views[side]);
    const auto& [a, b] = reading.comparables;
    const auto aligned = compare::align(*a, *b, weightsFor(snapshot, reading, store, progress),
                                        decidedBetween(snapshot, *a, *b), progress);
    if (!aligned) return tl::make_unexpected(aligned.error());
    ArticleComparison made;
    for (std::size_t side = 0; side < 2; ++side) made.texts[side] = beginText(snapshot, reading, side);
    addPairs(made, *aligned);
    if (const Status status = addWordMarks(made, reading, progress); !status)
        return tl::make_unexpected(status.error());
    findConflicts(made);
    for (auto& text : made.texts) finishText(text);
    made.sharedCopy = sharedBetween(snapshot, left, right);
    return std::make_shared<const ArticleComparison>(std::move(made));
}

} // namespace crossdate::ui
