#include "core/import/article.h"

#include "core/base/utf8.h"
#include "core/import/byline.h"
#include "core/import/lines.h"
#include "core/import/outlet_name.h"
#include "core/import/title.h"
#include "core/import/vocabulary.h"

#include <algorithm>

namespace crossdate::importer {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kEdgeLines = 12;     // so far from either end a line may speak about the article
constexpr std::size_t kLongestTitle = 120; // bytes of a title made of the first sentence

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text), lines_(splitLines(text)) {}

    Article read() {
        for (Line& line : lines_) classify(line);
        const auto title = findTitle(text_, lines_);
        title_ = title.value_or(kNone);
        readEdges();
        readNameAlone();
        markDuplicates();
        findBody();
        markRelatedLists();
        markSubheads();
        nameTitle();
        article_.outlet = outletFromText(text_, lines_, bylineOutlet_);
        collectBoilerplate();
        return std::move(article_);
    }

private:
    [[nodiscard]] std::string_view content(const Line& line) const { return slice(text_, line.span); }
    [[nodiscard]] bool isBodyLine(const Line& line) const {
        return line.kind == LineKind::text && isProse(text_, line);
    }
    [[nodiscard]] bool isAtEdge(std::size_t i) const {
        return i < kEdgeLines || i + kEdgeLines >= lines_.size();
    }

    void classify(Line& line) const {
        if (const auto kind = knownKind(content(line))) line.kind = *kind;
    }

    /// Bylines and dates on the first and last lines.
    void readEdges() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i == title_ || !isAtEdge(i)) continue;
            Line& line = lines_[i];
            if (line.kind == LineKind::text || line.kind == LineKind::notice) readDate(line);
            if (line.kind == LineKind::text) readAuthors(line);
            if (line.kind == LineKind::text && isProse(text_, line)) readFirstWords(line);
        }
    }

    void readDate(Line& line) {
        const auto stated = readStatedDate(content(line));
        if (!stated) return;
        line.kind = LineKind::date;
        if (const auto byline = readByline(stated->rest))
            addByline(*byline);
        else if (looksLikePersonName(stated->rest))
            addByline({{stated->rest}, {}});
        if (article_.published && (stated->isUpdate || !publishedIsUpdate_)) return;
        article_.published = stated->date;
        publishedIsUpdate_ = stated->isUpdate;
    }

    void readAuthors(Line& line) {
        const auto byline = readByline(content(line));
        if (!byline) return;
        line.kind = LineKind::byline;
        addByline(*byline);
    }

    void addByline(const Byline& byline) {
        for (const std::string& author : byline.authors)
            if (std::find(article_.authors.begin(), article_.authors.end(), author) == article_.authors.end())
                article_.authors.push_back(author);
        if (bylineOutlet_.empty()) bylineOutlet_ = byline.outlet;
    }

    /// A dateline; only the first prose line can have one.
    void readFirstWords(const Line& line) {
        if (sawProse_) return;
        sawProse_ = true;
        const auto dateline = readDateline(content(line));
        if (!dateline) return;
        article_.agency = dateline->agency;
        if (!article_.published) article_.published = dateline->date;
    }

    /// "Cheryl Sanders" between title and report: a name whose words the report never writes small.
    void readNameAlone() {
        if (title_ == kNone || !article_.authors.empty()) return;
        for (std::size_t i = title_ + 1; i < std::min(lines_.size(), title_ + 5); ++i) {
            Line& line = lines_[i];
            if (line.kind != LineKind::text) continue;
            const bool dated = i + 1 < lines_.size() && lines_[i + 1].kind == LineKind::date;
            if (!looksLikePersonName(content(line)) || (!dated && writtenSmall(content(line)))) {
                if (isProse(text_, line)) return;
                continue;
            }
            line.kind = LineKind::byline;
            addByline({{flattened(content(line))}, {}});
            return;
        }
    }

    /// Whether a word of `name` stands in the text in small letters, as the words of a heading do.
    [[nodiscard]] bool writtenSmall(std::string_view name) const {
        std::string lower = plainForm(name);
        for (std::size_t begin = 0; begin < lower.size();) {
            const std::size_t end = std::min(lower.find(' ', begin), lower.size());
            const std::string word = " " + lower.substr(begin, end - begin);
            if (text_.substr(0, 1U << 16U).find(word) != std::string_view::npos) return true;
            begin = end + 1;
        }
        return false;
    }

    void markDuplicates() {
        if (title_ == kNone) return;
        const std::string title = plainForm(content(lines_[title_]));
        for (std::size_t i = 0; i < std::min(lines_.size(), title_ + 8); ++i)
            if (i != title_ && lines_[i].kind == LineKind::text && plainForm(content(lines_[i])) == title)
                lines_[i].kind = LineKind::duplicate;
    }

    void findBody() {
        const std::size_t from = title_ == kNone ? 0 : title_ + 1;
        first_ = kNone;
        for (std::size_t i = from; i < lines_.size(); ++i) {
            if (!isBodyLine(lines_[i])) continue;
            first_ = std::min(first_, i);
            last_ = i;
        }
        if (first_ == kNone && from < lines_.size()) { // a list of headings: all of it is the report
            first_ = from;
            last_ = lines_.size() - 1;
        } else if (first_ == kNone) { // a title alone
            first_ = last_ = 0;
        }
        article_.body = {lines_[first_].span.begin, lines_[last_].span.end};
    }

    /// Behind the last sentence, headlines under "Recent articles" are other articles'.
    void markRelatedLists() {
        std::size_t lastSentence = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (lines_[i].kind == LineKind::text && lines_[i].words >= 6 && endsSentence(content(lines_[i])))
                lastSentence = i;
        bool related = false;
        for (std::size_t i = lastSentence + 1; i < lines_.size(); ++i) {
            related = related || lines_[i].kind == LineKind::related;
            if (related && lines_[i].kind == LineKind::text) lines_[i].kind = LineKind::related;
        }
        while (last_ > first_ && lines_[last_].kind != LineKind::text) --last_;
        article_.body.end = lines_[last_].span.end;
    }

    void markSubheads() {
        for (std::size_t i = first_ + 1; i < last_; ++i) {
            Line& line = lines_[i];
            const std::string_view words = content(line);
            const bool heading = line.kind == LineKind::text && line.blankBefore && line.words <= 10 &&
                                 !endsSentence(words) && !isListItem(words) && words.back() != ':' &&
                                 words.back() != ',' && !mentionsDay(words);
            if (heading && isProse(text_, lines_[i + 1])) line.kind = LineKind::subhead;
        }
    }

    void nameTitle() {
        if (title_ != kNone) {
            article_.titleSpan = lines_[title_].span;
            article_.title = flattened(content(lines_[title_]));
            return;
        }
        std::string sentence = flattened(content(lines_[first_]).substr(0, 4 * kLongestTitle));
        const std::size_t stop = sentence.find(". ");
        if (stop != std::string::npos && stop < kLongestTitle) sentence.resize(stop);
        if (sentence.size() > kLongestTitle) {
            sentence.resize(
                utf8::floorBoundary(sentence, std::min(sentence.rfind(' ', kLongestTitle), kLongestTitle)));
            sentence += "\u2026";
        }
        while (sentence.ends_with('.')) sentence.pop_back();
        article_.title = sentence;
    }

    void collectBoilerplate() {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (i != title_ && lines_[i].kind != LineKind::text)
                article_.boilerplate.push_back(lines_[i].span);
    }

    std::string_view text_;
    std::vector<Line> lines_;
    Article article_;
    std::size_t title_ = kNone;
    std::size_t first_ = 0; // of the body
    std::size_t last_ = 0;
    bool publishedIsUpdate_ = false;
    bool sawProse_ = false;
    std::string bylineOutlet_;
};

} // namespace

Article readArticle(std::string_view text) {
    if (trimmed(text, {0, text.size()}).empty()) return {};
    return Reader(text).read();
}

} // namespace crossdate::importer
