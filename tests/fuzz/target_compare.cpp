#include "core/base/utf8.h"
#include "core/compare/shared_copy.h"
#include "core/compare/word_diff.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

#include <algorithm>

namespace crossdate::fuzz {

namespace {

using compare::DiffMark;
using compare::DiffPart;
using compare::WordDiff;

std::vector<Span> spansOf(const std::vector<DiffPart>& parts) {
    std::vector<Span> spans;
    for (const DiffPart& part : parts) spans.push_back(part.span);
    return spans;
}

/// Every byte that is no control and no space of ASCII stands in a part.
void promiseCovered(const std::vector<DiffPart>& parts, std::string_view text) {
    auto part = parts.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte <= ' ' || byte >= 0x7F) continue;
        while (part != parts.end() && part->span.end <= i) ++part;
        promise(part != parts.end() && part->span.contains(i), "every word is in a part");
    }
}

void promisePartners(const std::vector<DiffPart>& own, const std::vector<DiffPart>& other) {
    for (std::size_t i = 0; i < own.size(); ++i) {
        const std::size_t partner = own[i].partner;
        promise((own[i].mark == DiffMark::only) == (partner == compare::kNoPartner), "who has a partner");
        if (partner == compare::kNoPartner) continue;
        promise(partner < other.size() && other[partner].partner == i, "partners know each other");
        promise(other[partner].mark == own[i].mark, "partners are marked alike");
    }
}

bool mirrors(const WordDiff& x, const WordDiff& y) {
    const auto alike = [](const DiffPart& p, const DiffPart& q) {
        return p.span == q.span && p.mark == q.mark && p.partner == q.partner;
    };
    return std::equal(x.a.begin(), x.a.end(), y.b.begin(), y.b.end(), alike) &&
           std::equal(x.b.begin(), x.b.end(), y.a.begin(), y.a.end(), alike) &&
           x.moves.size() == y.moves.size();
}

WordDiff diffOf(std::string_view a, std::string_view b) {
    Progress silent;
    return compare::diffWords(a, b, {}, silent).value();
}

DocumentPtr documentOf(std::int64_t id, std::string_view text) {
    auto document = std::make_shared<Document>();
    document->id = {id};
    document->outlet = {id};
    document->text = text;
    document->body = {0, text.size()};
    return document;
}

void checkCopies(std::string_view a, std::string_view b) {
    Progress silent;
    const auto found = compare::findSharedCopy({documentOf(1, a), documentOf(2, b)}, silent).value();
    for (const SharedCopy& copy : found) {
        promise(copy.shareA > 0 && copy.shareA <= 1 && copy.shareB > 0 && copy.shareB <= 1,
                "shares are shares");
        std::vector<Span> inA;
        for (const SharedPassage& passage : copy.passages) {
            inA.push_back(passage.a);
            promiseWithin(passage.b, b, "passages within the text");
        }
        promiseRow(inA, a, "passages in order of a");
        promiseRow(compare::ownAdditions(*documentOf(1, a), inA), a, "additions in order");
    }
}

} // namespace

void diff(std::string_view bytes) {
    const std::size_t end = bytes.find('\f');
    const std::size_t middle = end == std::string_view::npos ? bytes.size() / 2 : end;
    const std::string_view a = bytes.substr(0, middle);
    const std::string_view b = bytes.substr(end == std::string_view::npos ? middle : end + 1);
    const WordDiff found = diffOf(a, b);
    promiseRow(spansOf(found.a), a, "parts of a in order");
    promiseRow(spansOf(found.b), b, "parts of b in order");
    promiseCovered(found.a, a);
    promiseCovered(found.b, b);
    promisePartners(found.a, found.b);
    promisePartners(found.b, found.a);
    promise(mirrors(found, diffOf(b, a)), "diff(b, a) mirrors diff(a, b)");
    for (const DiffPart& part : diffOf(a, a).a) promise(part.mark == DiffMark::same, "a text equals itself");
    checkCopies(a, b);
}

} // namespace crossdate::fuzz
