// What is read once of every statement before pairs of them are compared. Private to core/analysis.
#pragma once

#include "core/analysis/contrast.h"
#include "core/analysis/place_part.h"
#include "core/analysis/polarity_match.h"

#include <optional>
#include <string>
#include <vector>

namespace crossdate::analysis {

/// A figure of any kind: a count, a share, a sum, a length of time, an age.
struct Figure {
    std::string dimension; // "length", "USD", "%"; "time"; empty for a count
    std::string of;        // the counted noun's stem that stands for all that agree
    bool people = false;   // counts people
    double low = 0, high = 0, value = 0;
    Span span; // with its noun
    std::size_t token = 0;
    bool part = false; // "another three", "including two"
};

enum class PlaceRole : std::uint8_t { at, from, to };

struct PlaceName {
    Term term = kNoTerm;
    std::string key; // as in NameBook
    std::optional<PlaceLevel> level;
    PlaceRole role = PlaceRole::at;
    Span span;
    std::size_t token = 0;
};

/// A word that may turn out to be said the other way round.
struct Charged {
    const Word* word = nullptr;
    std::vector<Term> opposites; // sorted
};

/// "voted for", "ruled against": the word and the token that says which.
struct Stance {
    const Word* word = nullptr;
    const text::Token* mark = nullptr;
};

struct StatementView {
    std::vector<Term> subject;    // sorted: content words before the first verb
    std::vector<Term> verbs;      // sorted
    Term head = kNoTerm;          // of the subject: "road" of "the road to the bridge"
    std::vector<Term> complement; // what follows the head in the subject
    std::size_t firstVerb = 0;    // token
    bool pronoun = false;
    bool otherMarker = false;
    bool longAgo = false;          // dated long before its report
    bool open = false;             // "whether", "if", a question
    std::optional<Span> undecided; // "has not decided", "no decision": the cue
    bool settled = false;          // tells flatly what is, was or will be done
    double weight = 0;
    std::vector<Figure> figures;
    std::vector<PlaceName> places;
    std::vector<Charged> charged;
    std::vector<Denied> denied;
    std::vector<const date::TemporalMention*> days;
    std::vector<const Word*> persons, bodies; // each name once, where it stands first
    const Word* office = nullptr;             // the position named in the subject, without a name beside it
    std::vector<Stance> standsFor, standsAgainst;
};

class ContrastContext {
public:
    explicit ContrastContext(const ConflictInput& input);

    [[nodiscard]] const ConflictInput& input() const { return input_; }
    [[nodiscard]] const StatementView& view(std::size_t statement) const { return views_[statement]; }
    /// How much it tells that two statements share a term, 0..1.
    [[nodiscard]] double weight(Term term) const { return weights_[term]; }
    [[nodiscard]] double weightOf(const std::vector<Term>& terms) const;

private:
    void weighTerms();
    [[nodiscard]] StatementView read(const Statement& s) const;
    void readGrammar(const Statement& s, StatementView& view) const;
    void readCharged(const Statement& s, StatementView& view) const;
    void readDays(const Statement& s, StatementView& view) const;

    const ConflictInput& input_;
    std::vector<double> weights_;
    std::vector<StatementView> views_;
};

[[nodiscard]] std::vector<Figure> readFigures(const Story& story, const Statement& statement);
[[nodiscard]] std::vector<PlaceName> readPlaces(const ConflictInput& input, const Statement& statement);
void readNames(const ConflictInput& input, const Statement& statement, StatementView& view);
void readStances(const Story& story, const Statement& statement, StatementView& view);

/// What differs between two statements, without the traits that tell how much they have in common.
void addFigureContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                        std::vector<Contrast>& contrasts);
void addDayContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                     std::vector<Contrast>& contrasts);
void addSignContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                      std::vector<Contrast>& contrasts);
/// "has not decided whether to" against "will".
void addOpenContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                      std::vector<Contrast>& contrasts);
void addNameContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                      std::vector<Contrast>& contrasts);

} // namespace crossdate::analysis
