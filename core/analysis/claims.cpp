#include "core/analysis/claims.h"

#include "core/analysis/claim_date.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

std::string quote(std::string_view words) {
    return "“" + std::string(words) + "”";
}

/// Denied outweighs expected, expected outweighs reported.
int rank(Modality modality) {
    switch (modality) {
    case Modality::denied:
        return 3;
    case Modality::expected:
        return 2;
    case Modality::reported:
        return 1;
    case Modality::asserted:
        break;
    }
    return 0;
}

/// A cue counts when it governs the word the statement is about, or stands before it in the same clause.
bool governs(const text::ModalityCue& cue, const Statement& s) {
    if (!cue.span.overlaps(s.span)) return false;
    if (s.kind == kNoKind || s.kindSpan.empty()) return true;
    return cue.scope.contains(s.kindSpan.begin) || cue.span.overlaps(s.kindSpan);
}

void judgeModality(Statement& s, const text::SentenceReading& reading, std::string_view text) {
    Claim& claim = s.claim;
    for (const text::ModalityCue& cue : reading.modality) {
        if (!governs(cue, s) || rank(cue.modality) <= rank(claim.modality)) continue;
        claim.modality = cue.modality;
        claim.modalitySpan = cue.span;
        claim.modalityReason = quote(slice(text, cue.span));
    }
    if (claim.modality != Modality::asserted) return;
    for (const text::Attribution& attribution : reading.attributions) {
        if (!attribution.span.overlaps(s.span) || attribution.stance == text::Stance::admits) continue;
        claim.modality = Modality::reported;
        claim.modalitySpan = attribution.span;
        claim.modalityReason = "attributed: " + quote(slice(text, attribution.span));
        return;
    }
}

void judgePolarity(Statement& s, const text::SentenceReading& reading) {
    const std::size_t at = s.kindSpan.empty() ? s.span.begin : s.kindSpan.begin;
    const bool negated = std::any_of(reading.negations.begin(), reading.negations.end(),
                                     [&](const text::NegationCue& cue) { return cue.scope.contains(at); });
    s.claim.polarity = negated ? Polarity::negative : Polarity::positive;
}

void addOrigins(Statement& s, const text::SentenceReading& reading) {
    for (const text::Attribution& attribution : reading.attributions) {
        if (!attribution.span.overlaps(s.span) || attribution.source.empty()) continue;
        const Origin origin{attribution.source, attribution.via, attribution.span};
        const bool known = std::any_of(s.claim.origins.begin(), s.claim.origins.end(), [&](const Origin& o) {
            return o.name == origin.name && o.via == origin.via;
        });
        if (!known) s.claim.origins.push_back(origin);
    }
    for (const text::Quotation& quotation : reading.quotations) {
        const std::string& speaker =
            quotation.speakerName.empty() ? quotation.speaker : quotation.speakerName;
        if (!quotation.span.overlaps(s.span) || speaker.empty()) continue;
        const bool known = std::any_of(s.claim.origins.begin(), s.claim.origins.end(),
                                       [&](const Origin& o) { return o.name == speaker; });
        if (!known) s.claim.origins.push_back({speaker, "", quotation.speakerSpan});
    }
}

} // namespace

void dateAndJudge(Story& story, Progress& progress) {
    for (ReadDocument& document : story.documents) {
        if (progress.cancelled()) return;
        date::TaggerContext context;
        if (document.published) context.published = document.published->earliest;
        const std::string& text = document.document->text;
        document.mentions = date::tagDates(text, context);
        for (std::size_t i = document.firstStatement; i < document.endStatement; ++i) {
            Statement& s = story.statements[i];
            const text::SentenceReading& reading = document.sentences[s.sentence];
            judgeModality(s, reading, text);
            judgePolarity(s, reading);
            addOrigins(s, reading);
            dateStatement(story, s, document);
        }
    }
}

bool isClaim(const Statement& statement) {
    return statement.claim.date.has_value() || statement.kind != kNoKind || statement.speaker != kNoTerm;
}

} // namespace crossdate::analysis
