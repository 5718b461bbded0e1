#include "core/date/tense.h"

namespace crossdate::date {

namespace {

constexpr std::size_t kReach = 14; // tokens

/// "be signed", "be formally signed": the participle says nothing, what stands before "be" does.
std::size_t passiveBefore(const View& view, std::size_t i) {
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
        if (view.isText(i - back, "be")) return back;
    }
    return 0;
}

int cueAt(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const bool past = token.is(Kind::tense) ? token.word.value < 0 : token.is(Kind::none) && token.pastForm;
    if (past) {
        const std::size_t be = passiveBefore(view, i);
        if (be == 0) return -1;
        return i > be && view.is(i - be - 1, Kind::to) ? 1 : 0;
    }
    if (token.is(Kind::tense)) return token.word.value;
    return view.isText(i, "may") && !token.capital ? 1 : 0;
}

} // namespace

bool endsSentence(const View& view, std::size_t i) {
    if (view.isMark(i, '\n') || view.isMark(i, '!') || view.isMark(i, '?')) return true;
    return view.isMark(i, '.') && view.at(i + 1).spaced && view.at(i + 1).capital;
}

// The verb a date belongs to mostly stands before it ("was arrested on Friday"); only a date that opens its
// sentence is followed by it.
int tenseAround(const View& view, std::size_t begin, std::size_t end) {
    const std::size_t first = begin > kReach ? begin - kReach : 0;
    for (std::size_t i = begin; i-- > first && !endsSentence(view, i);) {
        if (const int cue = cueAt(view, i)) return cue;
    }
    for (std::size_t i = end; i < std::min(end + kReach, view.size()) && !endsSentence(view, i); ++i) {
        if (const int cue = cueAt(view, i)) return cue;
    }
    return 0;
}

} // namespace crossdate::date
