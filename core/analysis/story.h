// What the pipeline works on: every document read once, cut into statements, with all words as small
// numbers. Private to core/analysis; documents are kept in the order of their ids, so that nothing depends on
// the order of import.
#pragma once

#include "core/analysis/lexicon.h"
#include "core/analysis/vocabulary.h"
#include "core/base/span.h"
#include "core/date/tagger.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"
#include "core/text/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace crossdate::analysis {

/// A content word or a name of a statement.
struct Word {
    Term term = kNoTerm;
    Span span;
    std::size_t token = 0; // index among the tokens of its sentence
    bool negated = false;
    bool quoted = false; // inside a direct quotation
};

enum class VerbForm { noun, gerund, infinitive, base, finite };

/// A word that names a kind of happening.
struct Trigger {
    Kind kind = kNoKind;
    VerbForm form = VerbForm::noun;
    Span span;
    std::size_t token = 0;
    bool quoted = false;
};

/// A sentence, or a clause of one that tells several things.
struct Statement {
    std::size_t document = 0;
    std::size_t sentence = 0; // index among the sentences of its document
    Span span;
    std::vector<Word> words;        // in reading order
    std::vector<Term> terms;        // of words: sorted, distinct
    std::vector<Term> names;        // sorted, distinct
    std::vector<Term> contextNames; // of the sentence before, where this one points back ("That decision …")
    std::vector<Trigger> triggers;  // in reading order
    Kind kind = kNoKind;            // what it mainly tells
    Span kindSpan;
    VerbForm kindForm = VerbForm::noun;
    bool pointsBack = false;   // begins with "it", "that decision": its subject stands in the sentence before
    std::vector<Kind> kinds;   // all it mentions: sorted, distinct
    std::vector<Term> matters; // the order, bill, deal it turns on: sorted, distinct
    std::vector<Kind> after;   // kinds it says it followed: "after an investigation"
    bool afterPrevious = false; // "then", "subsequently"
    Term speaker = kNoTerm;     // who says it, when it is an utterance
    std::string speakerText;
    Claim claim; // span, date, modality, polarity, origins
};

struct ReadDocument {
    DocumentPtr document;
    std::optional<Dating> published;
    bool publishedInferred = false;
    std::vector<text::SentenceReading> sentences; // of the body, without boilerplate
    std::vector<date::TemporalMention> mentions;
    std::size_t firstStatement = 0, endStatement = 0;
};

struct Story {
    Vocabulary vocabulary;
    std::vector<ReadDocument> documents; // by id
    std::vector<Statement> statements;   // by document, then by place
    std::vector<double> weight;          // of a term, by how rare it is among the documents

    [[nodiscard]] const Document& documentOf(const Statement& s) const {
        return *documents[s.document].document;
    }
    [[nodiscard]] const text::SentenceReading& readingOf(const Statement& s) const {
        return documents[s.document].sentences[s.sentence];
    }
    [[nodiscard]] std::string_view textOf(const Statement& s, Span span) const {
        return slice(documentOf(s).text, span);
    }
};

} // namespace crossdate::analysis
