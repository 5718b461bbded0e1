// Who takes part in what a verb tells: its subject, its object, and whom a pronoun stands for. Private to
// core/analysis.
#pragma once

#include "core/analysis/happenings.h"

#include <string>
#include <unordered_map>

namespace crossdate::analysis {

/// Whom "he", "it" and "the company" stand for at a place in a text; fed sentence by sentence. What was the
/// subject of late comes before what was only named (centering: Grosz, Joshi and Weinstein 1995).
class Coreference {
public:
    void nextSentence();
    void nameSeen(const text::Name& name);
    /// `name` is a canonical form.
    void subjectSeen(const std::string& name);
    /// The person or body an expression in lower case stands for; empty where it may be anyone.
    [[nodiscard]] const std::string& standsFor(std::string_view expression) const;

private:
    struct Candidate {
        std::string named, subject;
        std::size_t age = 0; // sentences since it was the subject
        [[nodiscard]] const std::string& best() const;
    };
    Candidate person_, body_;
    std::unordered_map<std::string, text::NameKind> kinds_; // by canonical form
};

/// Tokens [verb group … verb].
struct VerbPlace {
    std::size_t begin = 0, at = 0;
};

class ParticipantReader {
public:
    ParticipantReader(const text::SentenceReading& reading, const Coreference& coreference)
        : reading_(reading), coreference_(coreference) {}

    /// Empty where no subject stands before or, inverted, after the verb.
    [[nodiscard]] std::vector<Participant> subject(VerbPlace verb) const;
    /// "which alleviates", "who was sacked": of what stands before the relative word.
    [[nodiscard]] bool isRelative(VerbPlace verb) const;
    /// What follows the verb up to the end of its phrase, and "by …".
    [[nodiscard]] std::vector<Participant> objects(VerbPlace verb) const;
    /// Whose or what deed a noun names: "Brook's resignation", "the death of Brook".
    [[nodiscard]] std::vector<Participant> ofNoun(std::size_t noun) const;

private:
    [[nodiscard]] std::vector<Participant> in(std::size_t first, std::size_t last) const;
    [[nodiscard]] const text::Name* nameAt(std::size_t token) const;

    const text::SentenceReading& reading_;
    const Coreference& coreference_;
};

} // namespace crossdate::analysis
