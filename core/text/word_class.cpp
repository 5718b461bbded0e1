#include "core/text/word_class.h"

#include "core/text/attribution.h"
#include "core/text/clauses.h"
#include "core/text/gazetteer.h"
#include "core/text/modality.h"
#include "core/text/numbers.h"
#include "core/text/phrases.h"
#include "core/text/quantities.h"
#include "core/text/speech.h"

namespace crossdate::text {

namespace {

struct Question {
    WordClass answer;
    bool (*asks)(std::string_view lower);
};

constexpr Question kQuestions[] = {
    {WordClass::stop, isStopWord},
    {WordClass::adverb, isAdverb},
    {WordClass::auxiliary, isAuxiliary},
    {WordClass::clauseOpener, mayOpenClause},
    {WordClass::speechVerb, isAnySpeechVerb},
    {WordClass::sureSpeech, isSpeechVerb},
    {WordClass::attribution, mayAttribute},
    {WordClass::modality, mayBeginModality},
    {WordClass::negation, mayBeginNegation},
    {WordClass::number, mayBeginNumber},
    {WordClass::vagueNumber, isVagueNumber},
    {WordClass::bound, mayBeginBound},
    {WordClass::title, mayBeginTitle},
    {WordClass::knownName, mayBeginKnownName},
    {WordClass::organisation, isOrganisationWord},
    {WordClass::organisationKind, isOrganisationKind},
    {WordClass::placeNoun, isPlaceNoun},
    {WordClass::calendar, isCalendarWord},
};
static_assert(std::size(kQuestions) == static_cast<std::size_t>(WordClass::count_));

} // namespace

WordClasses classesOf(std::string_view lower) {
    WordClasses classes;
    for (const Question& question : kQuestions)
        if (question.asks(lower)) classes.add(question.answer);
    return classes;
}

} // namespace crossdate::text
