// Stretches of one sentence that may be names: runs of capitalised words, with what stands around them.
// Private to core/text.
#pragma once

#include "core/text/clauses.h"
#include "core/text/gazetteer.h"

namespace crossdate::text {

struct NameCandidate {
    TokenRange range;
    const KnownName* known = nullptr;
    bool doubtful = false;    // begins the sentence with a word that may be capital for that alone
    bool afterTitle = false;  // "Dr …", "chairman …"
    bool beforeTitle = false; // "… chairman", "…'s founder"
    bool speaks = false;      // beside a verb of saying
    bool organised = false;   // what follows is told of organisations: "… and its", "… employees"
    bool locative = false;    // after "in", "at", "near"
    bool calledKind = false;  // "the charity …", "…, the club"
    bool calledPlace = false; // "the river …", "the town of …"
    bool lies = false;        // "… in Yemen", "…, Ohio"
    std::string_view within;  // the country of what it lies in
};

/// In order. A sentence in capitals or title case yields known names only: its capitals mean nothing.
[[nodiscard]] std::vector<NameCandidate> nameCandidates(std::string_view text,
                                                        const std::vector<Token>& tokens, bool titleCase);

/// Whether nearly every word is capitalised, as in headings.
[[nodiscard]] bool isTitleCase(const std::vector<Token>& tokens);

} // namespace crossdate::text
