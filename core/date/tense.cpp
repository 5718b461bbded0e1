#include "core/date/tense.h"

namespace crossdate::date {

namespace {

/// "be signed", "be formally signed": the participle says nothing, what stands before "be" does.
std::size_t passiveBefore(const View& view, std::size_t i) {
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
        if (view.isText(i - back, "be")) return back;
    }
    return 0;
}

int cueAt(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::mark)) return 0;
    const bool past = token.is(Kind::tense) ? token.word.value < 0 : token.is(Kind::none) && token.pastForm;
    if (past) {
        const std::size_t be = passiveBefore(view, i);
        if (be == 0) return -1;
        return i > be && view.is(i - be - 1, Kind::to) ? 1 : 0;
    }
    if (token.is(Kind::tense)) return token.word.value;
    return view.isText(i, "may") && !token.capital ? 1 : 0;
}

/// "has until Friday", "gave the firm until June": a deadline lies ahead, whatever the verb.
bool isDeadline(const View& view, std::size_t until) {
    if (!view.isText(until, "until") || until == 0) return false;
    if (view.isText(until - 1, "has") || view.isText(until - 1, "have") || view.isText(until - 1, "had"))
        return true;
    constexpr std::size_t kReach = 4; // "gave the car maker until"
    for (std::size_t back = 1; back <= kReach && back <= until; ++back) {
        if (view.is(until - back, Kind::mark)) return false;
        if (view.isText(until - back, "gave") || view.isText(until - back, "given")) return true;
    }
    return false;
}

} // namespace

bool endsSentence(const View& view, std::size_t i) {
    if (view.isMark(i, '\n') || view.isMark(i, '!') || view.isMark(i, '?')) return true;
    return view.isMark(i, '.') && view.at(i + 1).spaced && view.at(i + 1).capital;
}

// The verb a date belongs to mostly stands before it ("was arrested on Friday"); only a date that opens its
// sentence is followed by it.
int TenseReader::around(std::size_t begin, std::size_t end) {
    if (begin > read_ + kReach) read_ = begin - kReach; // what stands farther back does not count
    for (; read_ < begin; ++read_) {
        const int cue = cueAt(view_, read_);
        if (cue == 0 && !endsSentence(view_, read_)) continue;
        before_ = read_ + 1;
        cueBefore_ = cue;
    }
    if (begin > 0 && view_.isText(begin - 1, "by")) return 1; // "by early June"
    if (begin > 0 && isDeadline(view_, begin - 1)) return 1;
    if (cueBefore_ != 0 && before_ + kReach > begin) return cueBefore_;
    const std::size_t last = std::min(end + kReach, view_.size());
    for (ahead_ = std::max(ahead_, end); ahead_ < last; ++ahead_) {
        if (const int cue = cueAt(view_, ahead_)) return cue;
        if (endsSentence(view_, ahead_)) return 0;
    }
    return 0;
}

} // namespace crossdate::date
