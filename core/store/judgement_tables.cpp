#include "core/store/judgement_tables.h"

#include <unordered_map>

namespace crossdate::store {

namespace {

void bindSelector(Statement& statement, const Selector& selector, const TextOffsets& offsets) {
    statement.bind(selector.document).bind(selector.exact).bind(selector.prefix).bind(selector.suffix);
    bindSpan(statement, offsets.toCodePoints(selector.document, selector.position));
}

Selector selectorAt(const Statement& row, int column, const TextOffsets& offsets) {
    const auto document = idAt<DocumentTag>(row, column);
    return {document, row.string(column + 1), row.string(column + 2), row.string(column + 3),
            offsets.toBytes(document, spanAt(row, column + 4))};
}

// ---- reading -------------------------------------------------------------------------------------------

std::vector<EventJudgement> loadEvents(const Connection& connection, const TextOffsets& offsets) {
    std::vector<EventJudgement> events;
    std::unordered_map<EventId, std::size_t> places;
    Statement rows(connection, "SELECT event, title, date_edtf, date_earliest, date_latest, status, note"
                               " FROM judged_event ORDER BY event");
    while (rows.next()) {
        EventJudgement event;
        event.event = idAt<EventTag>(rows, 0);
        event.title = optionalTextAt(rows, 1);
        event.date = datingAt(rows, 2);
        if (!rows.isNull(5)) event.status = kindAt<EventStatus>(rows, 5);
        event.note = rows.text(6);
        places.emplace(event.event, events.size());
        events.push_back(std::move(event));
    }
    Statement anchors(connection, "SELECT event, document, exact, prefix, suffix, start, end"
                                  " FROM judged_event_anchor ORDER BY event, position");
    while (anchors.next())
        if (const auto place = places.find(idAt<EventTag>(anchors, 0)); place != places.end())
            events[place->second].anchors.push_back(selectorAt(anchors, 1, offsets));
    Statement tags(connection, "SELECT event, tag FROM judged_event_tag ORDER BY event, position");
    while (tags.next())
        if (const auto place = places.find(idAt<EventTag>(tags, 0)); place != places.end())
            events[place->second].tags.push_back(tags.string(1));
    return events;
}

std::vector<ConflictJudgement> loadConflicts(const Connection& connection, const TextOffsets& offsets) {
    std::vector<ConflictJudgement> conflicts;
    Statement rows(connection, "SELECT * FROM judged_conflict ORDER BY conflict");
    while (rows.next())
        conflicts.push_back({idAt<ConflictTag>(rows, 0), kindAt<ConflictKind>(rows, 1),
                             selectorAt(rows, 2, offsets), selectorAt(rows, 8, offsets),
                             kindAt<Verdict>(rows, 14), rows.string(15)});
    return conflicts;
}

std::vector<OutletJudgement> loadOutlets(const Connection& connection) {
    std::vector<OutletJudgement> outlets;
    Statement rows(connection, "SELECT outlet, grade, name FROM judged_outlet ORDER BY outlet");
    while (rows.next()) {
        OutletJudgement outlet{idAt<OutletTag>(rows, 0), std::nullopt, optionalTextAt(rows, 2)};
        if (const auto grade = rows.text(1); !grade.empty()) outlet.grade = grade.front();
        outlets.push_back(std::move(outlet));
    }
    return outlets;
}

std::vector<DocumentJudgement> loadDocuments(const Connection& connection) {
    std::vector<DocumentJudgement> documents;
    Statement rows(connection, "SELECT document, published_edtf, published_earliest, published_latest, outlet"
                               " FROM judged_document ORDER BY document");
    while (rows.next()) {
        DocumentJudgement document{idAt<DocumentTag>(rows, 0), datingAt(rows, 1), std::nullopt};
        if (!rows.isNull(4)) document.outlet = idAt<OutletTag>(rows, 4);
        documents.push_back(std::move(document));
    }
    return documents;
}

std::vector<PairingJudgement> loadPairings(const Connection& connection, const TextOffsets& offsets) {
    std::vector<PairingJudgement> pairings;
    Statement rows(connection,
                   "SELECT a_document, a_exact, a_prefix, a_suffix, a_start, a_end,"
                   " b_document, b_exact, b_prefix, b_suffix, b_start, b_end, paired"
                   " FROM judged_pairing ORDER BY a_document, a_start, a_end, b_document, b_start, b_end");
    while (rows.next())
        pairings.push_back(
            {selectorAt(rows, 0, offsets), selectorAt(rows, 6, offsets), rows.integer(12) != 0});
    return pairings;
}

std::vector<MembershipJudgement> loadMemberships(const Connection& connection, const TextOffsets& offsets) {
    std::vector<MembershipJudgement> memberships;
    Statement rows(connection, "SELECT document, exact, prefix, suffix, start, end, event"
                               " FROM judged_membership ORDER BY document, start, end");
    while (rows.next()) memberships.push_back({selectorAt(rows, 0, offsets), idAt<EventTag>(rows, 6)});
    return memberships;
}

// ---- writing -------------------------------------------------------------------------------------------

struct Writer {
    const Connection& connection;
    const TextOffsets& offsets;

    void operator()(const EventJudgement& event) const {
        Statement row(connection,
                      "INSERT INTO judged_event VALUES (?,?,?,?,?,?,?) ON CONFLICT (event) DO UPDATE SET"
                      " title = excluded.title, date_edtf = excluded.date_edtf,"
                      " date_earliest = excluded.date_earliest, date_latest = excluded.date_latest,"
                      " status = excluded.status, note = excluded.note");
        row.bind(event.event).bind(event.title);
        bindDating(row, event.date);
        row.bind(event.status ? std::optional(nameOf(*event.status)) : std::nullopt).bind(event.note);
        (void)row.next();

        Statement(connection, "DELETE FROM judged_event_anchor WHERE event = ?").run(event.event);
        Statement anchor(connection, "INSERT INTO judged_event_anchor VALUES (?,?,?,?,?,?,?,?)");
        for (std::size_t i = 0; i < event.anchors.size(); ++i) {
            anchor.rewind();
            anchor.bind(event.event).bind(i);
            bindSelector(anchor, event.anchors[i], offsets);
            (void)anchor.next();
        }
        Statement(connection, "DELETE FROM judged_event_tag WHERE event = ?").run(event.event);
        Statement tag(connection, "INSERT INTO judged_event_tag VALUES (?,?,?)");
        for (std::size_t i = 0; i < event.tags.size(); ++i) tag.run(event.event, i, event.tags[i]);
    }

    void operator()(const ConflictJudgement& conflict) const {
        Statement row(
            connection,
            "INSERT INTO judged_conflict VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (conflict)"
            " DO UPDATE SET kind = excluded.kind, a_document = excluded.a_document,"
            " a_exact = excluded.a_exact, a_prefix = excluded.a_prefix, a_suffix = excluded.a_suffix,"
            " a_start = excluded.a_start, a_end = excluded.a_end, b_document = excluded.b_document,"
            " b_exact = excluded.b_exact, b_prefix = excluded.b_prefix, b_suffix = excluded.b_suffix,"
            " b_start = excluded.b_start, b_end = excluded.b_end, verdict = excluded.verdict,"
            " note = excluded.note");
        row.bind(conflict.conflict).bind(nameOf(conflict.kind));
        bindSelector(row, conflict.a, offsets);
        bindSelector(row, conflict.b, offsets);
        row.bind(nameOf(conflict.verdict)).bind(conflict.note);
        (void)row.next();
    }

    void operator()(const OutletJudgement& outlet) const {
        if (!outlet.grade && !outlet.name) {
            Statement(connection, "DELETE FROM judged_outlet WHERE outlet = ?").run(outlet.outlet);
            return;
        }
        const auto grade = outlet.grade ? std::optional(std::string(1, *outlet.grade)) : std::nullopt;
        Statement(connection, "INSERT INTO judged_outlet VALUES (?,?,?) ON CONFLICT (outlet)"
                              " DO UPDATE SET grade = excluded.grade, name = excluded.name")
            .run(outlet.outlet, grade, outlet.name);
    }

    void operator()(const DocumentJudgement& document) const {
        if (!document.published && !document.outlet) {
            Statement(connection, "DELETE FROM judged_document WHERE document = ?").run(document.document);
            return;
        }
        Statement row(
            connection,
            "INSERT INTO judged_document VALUES (?,?,?,?,?) ON CONFLICT (document) DO UPDATE SET"
            " published_edtf = excluded.published_edtf, published_earliest = excluded.published_earliest,"
            " published_latest = excluded.published_latest, outlet = excluded.outlet");
        row.bind(document.document);
        bindDating(row, document.published);
        row.bind(document.outlet);
        (void)row.next();
    }

    void operator()(const PairingJudgement& pairing) const {
        Statement row(connection,
                      "INSERT INTO judged_pairing (a_document, a_exact, a_prefix, a_suffix, a_start, a_end,"
                      " b_document, b_exact, b_prefix, b_suffix, b_start, b_end, paired)"
                      " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
                      " ON CONFLICT (a_document, a_start, a_end, b_document, b_start, b_end)"
                      " DO UPDATE SET paired = excluded.paired");
        bindSelector(row, pairing.a, offsets);
        bindSelector(row, pairing.b, offsets);
        row.bind(pairing.paired ? 1 : 0);
        (void)row.next();
    }

    void operator()(const WithdrawnPairing& pairing) const {
        const Span a = offsets.toCodePoints(pairing.a.document, pairing.a.position);
        const Span b = offsets.toCodePoints(pairing.b.document, pairing.b.position);
        Statement(connection, "DELETE FROM judged_pairing WHERE a_document = ? AND a_start = ? AND a_end = ?"
                              " AND b_document = ? AND b_start = ? AND b_end = ?")
            .run(pairing.a.document, a.begin, a.end, pairing.b.document, b.begin, b.end);
    }

    void operator()(const MembershipJudgement& membership) const {
        Statement row(connection,
                      "INSERT INTO judged_membership (document, exact, prefix, suffix, start, end, event)"
                      " VALUES (?,?,?,?,?,?,?)"
                      " ON CONFLICT (document, start, end) DO UPDATE SET event = excluded.event");
        bindSelector(row, membership.claim, offsets);
        row.bind(membership.event);
        (void)row.next();
    }
};

} // namespace

Judgements loadJudgements(const Connection& connection, const TextOffsets& offsets) {
    return {loadEvents(connection, offsets),   loadConflicts(connection, offsets),
            loadOutlets(connection),           loadDocuments(connection),
            loadPairings(connection, offsets), loadMemberships(connection, offsets)};
}

void saveJudgement(const Connection& connection, const Judgement& judgement, const TextOffsets& offsets) {
    std::visit(Writer{connection, offsets}, judgement);
}

} // namespace crossdate::store
