// Whether a sentence looks back or ahead: decides where an incomplete date lies. Private to core/date.
#pragma once

#include "core/date/rules.h"

namespace crossdate::date {

/// Asked in the order of the text, so that each token is looked at twice at most.
class TenseReader {
public:
    /// `first`: no question will be about what lies before this token.
    explicit TenseReader(const View& view, std::size_t first = 0)
        : view_(view), read_(first > kReach ? first - kReach : 0) {}

    /// -1 back, 1 ahead, 0 no cue. Looks at a bounded stretch of the sentence around tokens [begin, end).
    /// Neither may lie before that of the last call.
    [[nodiscard]] int around(std::size_t begin, std::size_t end);

private:
    static constexpr std::size_t kReach = 14; // tokens

    const View& view_;
    std::size_t read_;       // tokens before this one are behind
    std::size_t before_ = 0; // the last cue or sentence end behind, and one
    int cueBefore_ = 0;      // 0: a sentence end
    std::size_t ahead_ = 0;  // nothing between the last `end` and here
};

/// Whether a sentence ends at token i.
[[nodiscard]] bool endsSentence(const View& view, std::size_t i);

} // namespace crossdate::date
