// Everything core/text reads in one sentence, each with the words it was read from. All spans are UTF-8
// byte offsets into the whole text. English; made from word lists (resources/words) and rules, without a
// model. Pure and thread-safe.
#pragma once

#include "core/base/span.h"
#include "core/model/kinds.h"
#include "core/text/tokens.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::text {

/// A count or measure. "more than 26,000 jobs": value 26000, low 26000, high none, unit "", of "job".
struct Quantity {
    Span span;
    double value = 0;
    std::optional<double> low, high; // inclusive bounds; absent: unbounded
    std::string unit;                // ISO 4217 code, "%", "km" …; empty for a bare count
    std::string of;                  // stem of the counted noun; empty when there is none
};

enum class NameKind { person, organisation, place, other };
[[nodiscard]] std::string_view nameOf(NameKind kind);

struct Name {
    Span span; // without titles
    NameKind kind = NameKind::other;
    std::string canonical; // one form for a document: "United Kingdom" for "UK" and "British", "Ada Brook"
                           // for "Brook"
    std::string within;    // of a city: its country; empty when there is none or not known
};

/// One that runs over several sentences is listed in each of them, with its whole span.
struct Quotation {
    Span span; // with its marks when direct
    bool direct = true;
    std::string speaker; // as written ("he"); empty when not known, and for scare quotes
    Span speakerSpan;
    std::string speakerName; // canonical, a pronoun resolved to the person last named; empty when not known
    std::string cue;         // "said", "told"
};

enum class Stance { neutral, claims, denies, admits, warns };

/// Who says it. "Reuters cited three US officials … as saying": source "Reuters", via "three US officials".
struct Attribution {
    Span span; // from the source to the verb
    std::string
        source; // canonical where it is a name, a pronoun resolved; else as written without its article
    std::string via;
    std::string cue;
    Stance stance = Stance::neutral;
};

/// How firmly a clause is put. `span` is the cue, `scope` what it covers (the clause; of a denial, what is
/// denied).
struct ModalityCue {
    Span span;
    Span scope;
    Modality modality = Modality::reported;
};

struct NegationCue {
    Span span;
    Span scope; // from the cue to the end of its clause
};

struct SentenceReading {
    Span sentence;
    std::vector<Token> tokens;
    std::vector<Quantity> quantities;
    std::vector<Name> names;
    std::vector<Quotation> quotations;
    std::vector<Attribution> attributions;
    std::vector<ModalityCue> modality;
    std::vector<NegationCue> negations;
};

/// Reads the sentences of a text (as splitSentences gives them) in one pass, so that quotations may run over
/// several sentences and later short names find their long form. Time is linear in the text.
[[nodiscard]] std::vector<SentenceReading> readSentences(std::string_view text,
                                                         const std::vector<Span>& sentences);

} // namespace crossdate::text
