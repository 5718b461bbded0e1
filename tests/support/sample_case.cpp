#include "tests/support/sample_case.h"

#include "tests/support/sample_texts.h"

#include <chrono>
#include <stdexcept>

namespace crossdate::test {

namespace {

/// Collects the layers; claims are named by their words, so that every span is a real one.
class SampleBuilder {
public:
    const Document& document(std::string_view outlet, std::string text, std::string fileName) {
        Document document = makeDocument(outlet, std::move(text), std::move(fileName));
        const Outlet home{outletIdOf(outlet), std::string(outlet)};
        if (std::ranges::find(layers.outlets, home) == layers.outlets.end()) layers.outlets.push_back(home);
        return *layers.documents.emplace_back(std::make_shared<const Document>(std::move(document)));
    }

    Claim& claim(const Document& document, std::string_view words, std::optional<Dating> date,
                 std::string_view dateWords = {}) {
        Claim claim;
        claim.passage = passageIn(document, words);
        claim.id = claimIdOf(claim.passage);
        claim.date = std::move(date);
        if (!dateWords.empty()) {
            claim.dateSpan = within(document, claim.passage, dateWords);
            claim.dateReason = "“" + std::string(dateWords) + "”, as written";
        }
        return layers.derivation.claims.emplace_back(std::move(claim));
    }

    void mode(const Document& document, Claim& claim, Modality modality, std::string_view cue) {
        claim.modality = modality;
        claim.modalitySpan = within(document, claim.passage, cue);
        claim.modalityReason = cue;
    }

    void origin(const Document& document, Claim& claim, std::string_view name, std::string via = {}) {
        claim.origins.push_back({std::string(name), std::move(via), within(document, claim.passage, name)});
    }

    SuggestedEvent& event(std::string title, std::optional<Dating> date, std::vector<ClaimId> claims,
                          int origins) {
        SuggestedEvent event;
        event.id = eventIdOf(claims.front());
        event.title = std::move(title);
        event.dateReason = date ? "stated in the text" : "";
        event.date = std::move(date);
        event.claims = std::move(claims);
        event.independentOrigins = origins;
        event.names = {"Kestrel Bridge"};
        return layers.derivation.events.emplace_back(std::move(event));
    }

    void conflict(ConflictKind kind, double score, std::string title, const EventId& event, ConflictSide a,
                  ConflictSide b, Relation relation = Relation::conflict) {
        SuggestedConflict conflict;
        conflict.id = conflictIdOf(kind, a.passage, b.passage);
        conflict.kind = kind;
        conflict.relation = relation;
        conflict.score = score;
        conflict.why =
            std::string(nameOf(kind)) + " rule: “" + a.value + "” and “" + b.value + "” exclude each other";
        conflict.title = std::move(title);
        conflict.event = event;
        conflict.a = std::move(a);
        conflict.b = std::move(b);
        layers.derivation.conflicts.push_back(std::move(conflict));
    }

    CaseLayers layers;

private:
    static Span within(const Document& document, const Passage& passage, std::string_view words) {
        const std::size_t at = document.text.find(words, passage.span.begin);
        if (at == std::string::npos || at + words.size() > passage.span.end)
            throw std::logic_error("sample: not in the claim: " + std::string(words));
        return {at, at + words.size()};
    }
};

ConflictSide side(const Document& document, std::string_view words) {
    return {passageIn(document, words), std::string(words)};
}

struct Documents {
    const Document &wire, &ledger, &daily, &channel, &inland, &year;
};

Documents addDocuments(SampleBuilder& b) {
    const auto dated = [&b](std::string_view outlet, const char* text, const char* file,
                            Dating date) -> const Document& {
        const Document& added = b.document(outlet, text, file);
        Document copy = added;
        copy.published = std::move(date);
        copy.publishedFrom = PublishedFrom::text;
        return *(b.layers.documents.back() = std::make_shared<const Document>(std::move(copy)));
    };
    b.layers.documents.reserve(6);
    return {dated("Northwire", sample::kNorthwire, "northwire.txt", singleDay(2018, 4, 12)),
            dated("The Harbour Ledger", sample::kLedgerClosure, "ledger-closure.txt", singleDay(2018, 8, 21)),
            dated("Velmar Daily", sample::kDaily, "daily.txt", singleDay(2018, 8, 22)),
            dated("Channel Nine Online", sample::kChannel, "channel-nine.txt", singleDay(2018, 12, 3)),
            b.document("The Inland Post", sample::kInland, "inland.txt"),
            dated("The Harbour Ledger", sample::kLedgerYear, "ledger-year.txt", singleDay(2019, 5, 15))};
}

void addSpring(SampleBuilder& b, const Documents& d) {
    const auto day = singleDay(2018, 4, 9);
    Claim& first = b.claim(d.wire,
                           "Inspectors found cracks in two piers of the Kestrel Bridge on 9 April 2018, the "
                           "port authority of Velmar said.",
                           day, "9 April 2018");
    b.origin(d.wire, first, "the port authority of Velmar");
    const ClaimId found = first.id;
    Claim& copied = b.claim(d.channel,
                            "Inspectors found cracks in two piers of the Kestrel Bridge on 9 April 2018, the "
                            "port authority of Velmar said.",
                            day, "9 April 2018");
    b.origin(d.channel, copied, "the port authority of Velmar");
    auto& event = b.event("Inspectors find cracks in the Kestrel Bridge", day, {found, copied.id}, 1);
    event.corroborationReason = "Northwire and Channel Nine Online both rest on the port authority of Velmar";

    Claim& denial =
        b.claim(d.wire, "Orrin Works, which built the bridge, denied that its concrete was at fault.",
                singleDay(2018, 4, 12));
    b.mode(d.wire, denial, Modality::denied, "denied");
    b.event("Orrin Works denies fault", singleDay(2018, 4, 12), {denial.id}, 1);
}

void addAugust(SampleBuilder& b, const Documents& d) {
    const ClaimId ledger =
        b.claim(d.ledger,
                "The Kestrel Bridge was closed on 14 August 2018 after a pier moved by 11 centimetres.",
                singleDay(2018, 8, 14), "14 August 2018")
            .id;
    const ClaimId daily =
        b.claim(d.daily, "The Kestrel Bridge was closed on 15 August 2018 after one of its piers moved.",
                singleDay(2018, 8, 15), "15 August 2018")
            .id;
    const EventId closed =
        b.event("Kestrel Bridge closed",
                between("2018-08-14/2018-08-15", dayOf(2018, 8, 14), dayOf(2018, 8, 15)), {ledger, daily}, 2)
            .id;
    b.conflict(ConflictKind::date, 0.9, "Date: 14 August 2018 ↔ 15 August 2018", closed,
               side(d.ledger, "14 August 2018"), side(d.daily, "15 August 2018"));

    const Dating august = between("2018-08", dayOf(2018, 8, 1), dayOf(2018, 8, 31));
    Claim& many =
        b.claim(d.ledger, "About 26,000 people cross it every day, the mayor’s office said.", august);
    b.origin(d.ledger, many, "the mayor’s office");
    const ClaimId first = many.id;
    const ClaimId fewer = b.claim(d.daily, "Some 18,000 people cross it every day.", august).id;
    const EventId crossing = b.event("Thousands cross the bridge every day", august, {first, fewer}, 2).id;
    b.conflict(ConflictKind::number, 0.95, "Number: 26,000 ↔ 18,000", crossing,
               side(d.ledger, "26,000 people"), side(d.daily, "18,000 people"));

    const Dating week = between("2018-W33", dayOf(2018, 8, 13), dayOf(2018, 8, 19));
    Claim& three = b.claim(d.ledger,
                           "Officials from Velmar, Aldane and Tress met the ministry last week, according to "
                           "two people who were there.",
                           week, "last week");
    b.origin(d.ledger, three, "two people who were there");
    const ClaimId met = three.id;
    const ClaimId four =
        b.claim(d.daily, "Officials from Velmar, Aldane, Tress and Corve met the ministry last week.", week,
                "last week")
            .id;
    const EventId meeting = b.event("Towns meet the ministry", week, {met, four}, 2).id;
    b.conflict(ConflictKind::scope, 0.6, "List: without Corve ↔ with Corve", meeting,
               side(d.ledger, "Velmar, Aldane and Tress"), side(d.daily, "Velmar, Aldane, Tress and Corve"));

    Claim& knew = b.claim(d.daily, "Orrin Works reportedly knew of the cracks in the spring.",
                          between("2018-21", dayOf(2018, 3, 1), dayOf(2018, 5, 31)), "the spring");
    b.mode(d.daily, knew, Modality::reported, "reportedly");
}

void addWinter(SampleBuilder& b, const Documents& d) {
    const Dating november = between("2018-11", dayOf(2018, 11, 1), dayOf(2018, 11, 30));
    Claim& plan = b.claim(
        d.ledger, "The mayor is expected to sign an order against Orrin Works within weeks.", std::nullopt);
    b.mode(d.ledger, plan, Modality::expected, "is expected to");
    const ClaimId planned = plan.id;
    const ClaimId signedOrder =
        b.claim(d.channel, "The mayor signed the order against Orrin Works in November 2018.", november,
                "November 2018")
            .id;
    const EventId order =
        b.event("Mayor signs order against Orrin Works", november, {planned, signedOrder}, 2).id;
    b.conflict(ConflictKind::status, 0.5, "Status: expected ↔ signed", order,
               side(d.ledger, "is expected to sign"), side(d.channel, "signed the order"),
               Relation::development);

    const Dating week = between("2018-W47", dayOf(2018, 11, 19), dayOf(2018, 11, 25));
    Claim& arrest = b.claim(
        d.channel,
        "The chief engineer of the builder, Ilva Märn, was arrested in the week of 19 November, police said.",
        week, "the week of 19 November");
    b.mode(d.channel, arrest, Modality::reported, "police said");
    b.origin(d.channel, arrest, "police");
    const ClaimId arrested = arrest.id;
    Claim& denial = b.claim(d.inland, "Orrin Works denied that anyone had been arrested.", std::nullopt);
    b.mode(d.inland, denial, Modality::denied, "denied");
    const EventId event = b.event("Chief engineer arrested", week, {arrested, denial.id}, 2).id;
    b.conflict(ConflictKind::denial, 0.8, "Denial: arrested ↔ denied", event, side(d.channel, "was arrested"),
               side(d.inland, "denied that anyone had been arrested"));

    const Dating winter = between("2018-10/2019-01", dayOf(2018, 10, 1), dayOf(2019, 1, 31));
    const ClaimId forty =
        b.claim(d.inland,
                "The council asked the ministry for 40 million crowns between October 2018 and January 2019.",
                winter, "between October 2018 and January 2019")
            .id;
    Claim& fifty = b.claim(
        d.year,
        "The council had asked the ministry for 52 million crowns over the winter, Northwire reported.",
        winter, "the winter");
    b.origin(d.year, fifty, "Northwire");
    b.event("Council asks the ministry for money", winter, {forty, fifty.id}, 2);
}

void addEnd(SampleBuilder& b, const Documents& d) {
    Claim& first = b.claim(
        d.inland, "The chief engineer was dismissed after an inquiry, two colleagues said.", std::nullopt);
    b.origin(d.inland, first, "two colleagues");
    const ClaimId said = first.id;
    Claim& second = b.claim(d.year, "The company itself said it had dismissed Ilva Märn.", std::nullopt);
    b.origin(d.year, second, "The company");
    b.event("Chief engineer dismissed", std::nullopt, {said, second.id}, 2).names = {"Ilva Märn"};

    Claim& pier = b.claim(d.inland, "A new pier is to be built in spring 2019.",
                          between("2019-21", dayOf(2019, 3, 1), dayOf(2019, 5, 31)), "spring 2019");
    b.mode(d.inland, pier, Modality::expected, "is to be");

    const ClaimId open =
        b.claim(d.year,
                "The Kestrel Bridge reopened on 6 May 2019 with one lane – ten months after it was closed.",
                singleDay(2019, 5, 6), "6 May 2019")
            .id;
    b.event("Kestrel Bridge reopens", singleDay(2019, 5, 6), {open}, 1);
}

void addAround(SampleBuilder& b, const Documents& d) {
    constexpr std::string_view copy =
        "Inspectors found cracks in two piers of the Kestrel Bridge on 9 April 2018, the port authority of "
        "Velmar said. The bridge will stay open, it added.";
    SharedCopy shared{d.wire.id,
                      d.channel.id,
                      0.55,
                      0.45,
                      {{passageIn(d.wire, copy).span, passageIn(d.channel, copy).span}}};
    if (shared.b < shared.a) {
        std::swap(shared.a, shared.b);
        std::swap(shared.shareA, shared.shareB);
        std::swap(shared.passages.front().a, shared.passages.front().b);
    }
    b.layers.derivation.sharedCopies.push_back(std::move(shared));
    b.layers.derivation.inferredDates.push_back(
        {d.inland.id, between("2019-02~", dayOf(2019, 2, 1), dayOf(2019, 2, 28)),
         "tells of January 2019 as past and of spring 2019 as to come"});

    const SuggestedEvent& closed = b.layers.derivation.events[2];
    EventJudgement judged;
    judged.event = closed.id;
    judged.anchors = {
        makeSelector(
            passageIn(
                d.ledger,
                "The Kestrel Bridge was closed on 14 August 2018 after a pier moved by 11 centimetres."),
            d.ledger.text),
        makeSelector(
            passageIn(d.daily,
                      "The Kestrel Bridge was closed on 15 August 2018 after one of its piers moved."),
            d.daily.text)};
    judged.status = EventStatus::confirmed;
    judged.note = "Both papers had a reporter at the bridge.";
    judged.tags = {"key", "to check"};
    b.layers.judgements.events.push_back(std::move(judged));
    b.layers.judgements.outlets.push_back({d.wire.outlet, 'B', std::nullopt});
    b.layers.judgements.outlets.push_back({d.ledger.outlet, 'C', std::nullopt});
}

} // namespace

Day dayOf(int year, unsigned month, unsigned day) {
    const std::chrono::sys_days days{std::chrono::year(year) / std::chrono::month(month) /
                                     std::chrono::day(day)};
    return {days.time_since_epoch().count()};
}

Dating singleDay(int year, unsigned month, unsigned day) {
    const auto two = [](unsigned n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    const Day at = dayOf(year, month, day);
    return {std::to_string(year) + two(month) + two(day), at, at};
}

Dating between(std::string edtf, Day earliest, Day latest) {
    return {std::move(edtf), earliest, latest};
}

OutletId outletIdOf(std::string_view name) {
    return {hashedId("outlet " + std::string(name))};
}

Document makeDocument(std::string_view outletName, std::string text, std::string fileName) {
    Document document;
    document.hash = sha256(text);
    document.id = DocumentId{hashedId("document " + toHex(document.hash))};
    document.outlet = outletIdOf(outletName);
    document.origin = "folder/" + fileName;
    document.fileName = std::move(fileName);
    document.importedAt = "2020-01-01T12:00:00Z";
    document.charset = "UTF-8";
    document.language = "en";
    const std::size_t line = std::min(text.find('\n'), text.size());
    document.title = text.substr(0, line);
    document.titleSpan = {0, line};
    document.body = {std::min(line + 1, text.size()), text.size()};
    document.text = std::move(text);
    return document;
}

Passage passageIn(const Document& document, std::string_view words) {
    const std::size_t at = document.text.find(words);
    if (at == std::string::npos) throw std::logic_error("sample: not in the text: " + std::string(words));
    return {document.id, {at, at + words.size()}};
}

CaseLayers makeSampleLayers() {
    SampleBuilder builder;
    builder.layers.info.title = "The Kestrel Bridge";
    builder.layers.info.isSample = true;
    builder.layers.derivation.engine = "sample 1";
    const Documents documents = addDocuments(builder);
    addSpring(builder, documents);
    addAugust(builder, documents);
    addWinter(builder, documents);
    addEnd(builder, documents);
    addAround(builder, documents);
    return std::move(builder.layers);
}

SnapshotPtr makeSampleSnapshot() {
    return std::make_shared<const CaseSnapshot>(project(makeSampleLayers()));
}

const EventView& eventTitled(const CaseSnapshot& snapshot, std::string_view title) {
    for (const EventView& event : snapshot.events)
        if (event.title.starts_with(title)) return event;
    throw std::logic_error("no event titled " + std::string(title));
}

const ConflictView& conflictTitled(const CaseSnapshot& snapshot, std::string_view title) {
    for (const ConflictView& conflict : snapshot.conflicts)
        if (conflict.title.starts_with(title)) return conflict;
    throw std::logic_error("no conflict titled " + std::string(title));
}

} // namespace crossdate::test
