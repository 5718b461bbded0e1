#include "core/analysis/inferred_dates.h"

#include "core/analysis/likeness.h"
#include "core/analysis/similarity.h"
#include "core/date/calendar.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace crossdate::analysis {

namespace {

constexpr std::int64_t kReach = 3; // days a sibling may have been published earlier or later
constexpr double kAlike = 0.35;    // of two sentences whose dates are held against each other

struct Sibling {
    std::size_t document = 0;
    double likeness = 0;
    std::size_t passages = 0;
};

std::optional<Day> publishedDay(const ReadDocument& document) {
    if (!document.published) return std::nullopt;
    return document.published->earliest;
}

std::vector<std::vector<Term>> documentTerms(const Story& story) {
    std::vector<std::vector<Term>> all(story.documents.size());
    for (const Statement& s : story.statements) {
        std::vector<Term>& terms = all[s.document];
        terms.insert(terms.end(), s.terms.begin(), s.terms.end());
    }
    for (std::vector<Term>& terms : all) {
        std::sort(terms.begin(), terms.end());
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    }
    return all;
}

using Passages = std::map<std::pair<DocumentId, DocumentId>, std::size_t>;

Passages passagesOf(const std::vector<SharedCopy>& copies) {
    Passages passages;
    for (const SharedCopy& copy : copies) passages[{copy.a, copy.b}] = copy.passages.size();
    return passages;
}

std::string titleOf(const ReadDocument& document) {
    return document.document->title.empty() ? document.document->fileName : document.document->title;
}

/// Dated expressions of a sentence, counted from `published`.
std::vector<Dating> datesOf(const ReadDocument& document, const text::SentenceReading& sentence,
                            Day published) {
    std::vector<Dating> dates;
    const std::string_view text = slice(document.document->text, sentence.sentence);
    for (const date::TemporalMention& mention : date::tagDates(text, {published, false})) {
        if (mention.dating && mention.type != date::TimexType::duration) dates.push_back(*mention.dating);
    }
    return dates;
}

struct AlignedSentences {
    const text::SentenceReading* own;
    const ReadDocument* other;
    const text::SentenceReading* theirs;
};

class Inference {
public:
    Inference(Story& story, const std::vector<SharedCopy>& copies)
        : story_(story), terms_(documentTerms(story)), passages_(passagesOf(copies)) {}

    std::vector<InferredDate> run(Progress& progress) {
        std::vector<InferredDate> found;
        while (!progress.cancelled()) {
            const auto best = nextBest();
            if (!best) break;
            found.push_back(infer(best->first, best->second));
        }
        std::sort(found.begin(), found.end(),
                  [](const InferredDate& a, const InferredDate& b) { return a.document < b.document; });
        return found;
    }

private:
    [[nodiscard]] Sibling likenessOf(std::size_t a, std::size_t b) const {
        const DocumentId idA = story_.documents[a].document->id;
        const DocumentId idB = story_.documents[b].document->id;
        const auto copied = passages_.find(std::minmax(idA, idB));
        const std::size_t passages = copied == passages_.end() ? 0 : copied->second;
        return {b,
                cosine(story_, terms_[a], terms_[b]) +
                    0.05 * static_cast<double>(std::min<std::size_t>(passages, 6)),
                passages};
    }

    /// The undated document that is most like a dated one, with that one. Likeness to a date that was itself
    /// inferred counts a little less, so that stated dates spread first.
    [[nodiscard]] std::optional<std::pair<std::size_t, Sibling>> nextBest() {
        refresh();
        std::optional<std::pair<std::size_t, Sibling>> best;
        for (const auto& [document, sibling] : nearest_) {
            if (sibling.likeness < DocumentLikeness::kSameStory || publishedDay(story_.documents[document]))
                continue;
            if (!best || sibling.likeness > best->second.likeness) best = {document, sibling};
        }
        return best;
    }

    void refresh() {
        for (std::size_t dated = 0; dated < story_.documents.size(); ++dated) {
            if (!publishedDay(story_.documents[dated]) || spread_.count(dated) > 0) continue;
            spread_.insert(dated);
            for (std::size_t d = 0; d < story_.documents.size(); ++d) {
                if (publishedDay(story_.documents[d])) continue;
                Sibling sibling = likenessOf(d, dated);
                if (story_.documents[dated].publishedInferred) sibling.likeness *= 0.8;
                Sibling& known = nearest_[d];
                if (sibling.likeness > known.likeness) known = sibling;
            }
        }
    }

    InferredDate infer(std::size_t document, const Sibling& sibling) {
        const Day anchor = *publishedDay(story_.documents[sibling.document]);
        const auto [day, agreeing] = bestDay(document, anchor);
        ReadDocument& read = story_.documents[document];
        const Dating exact = date::datingOfDay(day);
        const auto approximate = date::parseEdtf(exact.edtf + "~");
        read.published = approximate ? *approximate : exact;
        read.publishedInferred = true;
        return {read.document->id, *read.published, reason(sibling, agreeing, day - anchor)};
    }

    [[nodiscard]] std::string reason(const Sibling& sibling, int agreeing, std::int64_t shift) const {
        const ReadDocument& other = story_.documents[sibling.document];
        std::string why = "no date of its own; tells the same story as “" + titleOf(other) + "” (";
        why += other.publishedInferred ? "itself inferred as " : "published ";
        why += date::isoDay(*publishedDay(other)) + ")";
        if (sibling.passages > 0) {
            why += ", with " + std::to_string(sibling.passages) +
                   (sibling.passages == 1 ? " passage" : " passages") + " word for word";
        }
        if (agreeing > 0) {
            why += "; " + std::to_string(agreeing) +
                   (agreeing == 1 ? " date expression agrees" : " date expressions agree");
        }
        if (shift != 0) why += "; moved by " + std::to_string(shift) + " days so that they do";
        return why;
    }

    /// Days near the anchor, tried for agreement between what both documents say of the same happening.
    [[nodiscard]] std::pair<Day, int> bestDay(std::size_t document, Day anchor) const {
        const std::vector<AlignedSentences> aligned = alignedSentences(document);
        std::tuple<int, std::int64_t> best{-1000, 0};
        Day day = anchor;
        for (std::int64_t shift = -kReach; shift <= kReach; ++shift) {
            const int agreement = agreementAt(document, aligned, anchor + shift);
            const std::tuple<int, std::int64_t> score{agreement, -std::abs(shift)};
            if (score <= best) continue;
            best = score;
            day = anchor + shift;
        }
        return {day, std::max(std::get<0>(best), 0)};
    }

    [[nodiscard]] std::vector<AlignedSentences> alignedSentences(std::size_t document) const {
        std::vector<AlignedSentences> aligned;
        const ReadDocument& own = story_.documents[document];
        for (std::size_t s = own.firstStatement; s < own.endStatement; ++s) {
            for (std::size_t d = 0; d < story_.documents.size(); ++d) {
                if (d == document || !publishedDay(story_.documents[d])) continue;
                if (likenessOf(document, d).likeness < DocumentLikeness::kSameStory) continue;
                const ReadDocument& other = story_.documents[d];
                for (std::size_t t = other.firstStatement; t < other.endStatement; ++t) {
                    const Statement& a = story_.statements[s];
                    const Statement& b = story_.statements[t];
                    if (cosine(story_, a.terms, b.terms) < kAlike) continue;
                    aligned.push_back({&own.sentences[a.sentence], &other, &other.sentences[b.sentence]});
                }
            }
        }
        return aligned;
    }

    [[nodiscard]] int agreementAt(std::size_t document, const std::vector<AlignedSentences>& aligned,
                                  Day published) const {
        int score = 0;
        for (const AlignedSentences& pair : aligned) {
            const auto own = datesOf(story_.documents[document], *pair.own, published);
            const auto theirs = datesOf(*pair.other, *pair.theirs, *publishedDay(*pair.other));
            if (own.size() != 1 || theirs.size() != 1) continue;
            score += date::compatible(own.front(), theirs.front()) ? 1 : -2;
        }
        return score;
    }

    Story& story_;
    std::vector<std::vector<Term>> terms_;
    Passages passages_;
    std::map<std::size_t, Sibling> nearest_; // undated document: its nearest dated one
    std::set<std::size_t> spread_;           // dated documents already held against the undated
};

} // namespace

std::vector<InferredDate> inferDates(Story& story, const std::vector<SharedCopy>& copies,
                                     Progress& progress) {
    return Inference(story, copies).run(progress);
}

} // namespace crossdate::analysis
