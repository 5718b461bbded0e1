#include "core/analysis/read_story.h"

#include "core/analysis/parallel.h"
#include "core/analysis/statements.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace crossdate::analysis {

namespace {

constexpr std::ptrdiff_t kLongestSource = 5; // words

bool mostlyIn(const Span& part, const std::vector<Span>& wholes) {
    std::size_t covered = 0;
    for (const Span& whole : wholes) {
        if (!whole.overlaps(part)) continue;
        covered += std::min(whole.end, part.end) - std::max(whole.begin, part.begin);
    }
    return covered * 2 > part.size();
}

/// A source of many words is a misreading ("in the state of …"), and so is a verb that names a deed here: a
/// company that "recalled" cars says nothing.
bool isImplausible(const text::Attribution& attribution) {
    if (std::count(attribution.source.begin(), attribution.source.end(), ' ') >= kLongestSource) return true;
    const std::vector<text::Token> cue = text::tokenize(attribution.cue);
    if (cue.size() != 1) return false;
    const Lexicon& lexicon = Lexicon::instance();
    const auto& senses = lexicon.sensesOf(cue.front());
    return !senses.empty() && std::none_of(senses.begin(), senses.end(), [&](const KindSense& sense) {
        return lexicon.isSpeech(sense.kind) || lexicon.nameOf(sense.kind) == "offer" ||
               lexicon.nameOf(sense.kind) == "charge";
    });
}

void dropImplausible(std::vector<text::SentenceReading>& sentences) {
    for (text::SentenceReading& sentence : sentences) std::erase_if(sentence.attributions, isImplausible);
}

/// The “no fly” of a “no fly” zone denies nothing beyond its quotation marks.
void narrowQuotedNegations(std::string_view text, std::vector<text::SentenceReading>& sentences) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> marks{
        {{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}}};
    for (text::SentenceReading& sentence : sentences) {
        for (text::NegationCue& cue : sentence.negations) {
            for (const auto& [open, close] : marks) {
                if (!text.substr(0, cue.span.begin).ends_with(open)) continue;
                const std::size_t end = text.find(close, cue.span.end);
                if (end != std::string_view::npos && end < cue.scope.end) cue.scope.end = end;
            }
        }
    }
}

ReadDocument readDocument(const DocumentPtr& document) {
    ReadDocument read;
    read.document = document;
    std::vector<Span> kept;
    for (const Span& sentence : text::splitSentences(document->text)) {
        const bool inBody = document->body.empty() || document->body.overlaps(sentence);
        const bool isTitle = !document->titleSpan.empty() && document->titleSpan.overlaps(sentence);
        if (inBody && !isTitle && !mostlyIn(sentence, document->boilerplate)) kept.push_back(sentence);
    }
    read.sentences = text::readSentences(document->text, kept);
    dropImplausible(read.sentences);
    narrowQuotedNegations(document->text, read.sentences);
    return read;
}

std::vector<DocumentPtr> sorted(std::vector<DocumentPtr> documents) {
    std::sort(documents.begin(), documents.end(),
              [](const DocumentPtr& a, const DocumentPtr& b) { return a->id < b->id; });
    documents.erase(std::unique(documents.begin(), documents.end(),
                                [](const DocumentPtr& a, const DocumentPtr& b) { return a->id == b->id; }),
                    documents.end());
    return documents;
}

/// Inverse document frequency, with the words of speech and of the news trade itself counting little.
void weighTerms(Story& story) {
    std::vector<std::size_t> documentsWith(story.vocabulary.size(), 0);
    for (const ReadDocument& document : story.documents) {
        std::vector<Term> all;
        for (std::size_t s = document.firstStatement; s < document.endStatement; ++s) {
            const std::vector<Term>& terms = story.statements[s].terms;
            all.insert(all.end(), terms.begin(), terms.end());
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        for (const Term term : all) ++documentsWith[term];
    }
    const double count = static_cast<double>(story.documents.size());
    story.weight.assign(story.vocabulary.size(), 0.0);
    for (Term term = 1; term < story.weight.size(); ++term) {
        const double df = static_cast<double>(std::max<std::size_t>(documentsWith[term], 1));
        story.weight[term] =
            std::log(1.0 + (count + 1.0) / df) * (isNewsWord(story.vocabulary.textOf(term)) ? 0.3 : 1.0);
    }
}

} // namespace

Result<StoryReading> readStory(const AnalysisInput& input, Progress& progress) {
    StoryReading reading;
    Story& story = reading.story;
    progress.stage("Reading reports", input.documents.size());
    const std::vector<DocumentPtr> documents = sorted(input.documents);
    story.documents.resize(documents.size());
    forEachParallel(documents.size(), threadsOr(input.threads), progress, [&](std::size_t d, Progress&) {
        story.documents[d] = readDocument(documents[d]);
        const auto given = input.published.find(documents[d]->id);
        story.documents[d].published =
            given != input.published.end() ? given->second : documents[d]->published;
    });
    if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    for (const ReadDocument& document : story.documents) {
        for (const text::SentenceReading& sentence : document.sentences) {
            for (const text::Name& name : sentence.names) reading.names.learn(name);
        }
    }
    for (std::size_t d = 0; d < story.documents.size(); ++d) {
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        addStatements(story, d, reading.names);
    }
    weighTerms(story);
    progress.report(input.documents.size());
    return reading;
}

} // namespace crossdate::analysis
