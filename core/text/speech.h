// Verbs of saying and the stance they carry. Private to core/text.
#pragma once

#include "core/text/reading.h"

#include <optional>

namespace crossdate::text {

struct SpeechVerb {
    Stance stance = Stance::neutral;
    bool sure = true; // false: the form is as often a noun or another verb ("report", "state")
};

[[nodiscard]] std::optional<SpeechVerb> speechVerb(std::string_view lower);
[[nodiscard]] bool isAnySpeechVerb(std::string_view lower);
/// A form that is hardly anything but a verb of saying.
[[nodiscard]] bool isSpeechVerb(std::string_view lower);
/// Whether the denial at `verb` is of something said: any "denied", but of "rejected" and "dismissed" only
/// those of a claim, a report and the like, or of "it".
[[nodiscard]] bool deniesClaim(const std::vector<Token>& tokens, std::size_t verb);
/// "saying", "adding", "warning": goes on with the subject of the sentence.
[[nodiscard]] std::optional<SpeechVerb> speechParticiple(std::string_view lower);

} // namespace crossdate::text
