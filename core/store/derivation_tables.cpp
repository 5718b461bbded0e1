#include "core/store/derivation_tables.h"

namespace crossdate::store {

namespace {

void clear(const Connection& connection) {
    for (const char* table :
         {"derived_origin", "derived_claim", "derived_event_claim", "derived_event_name", "derived_event",
          "derived_conflict", "derived_shared_passage", "derived_shared_copy", "derived_inferred_date",
          "derived_revision_change", "derived_revision"})
        connection.run(std::string("DELETE FROM ") + table);
}

// ---- claims --------------------------------------------------------------------------------------------

void saveClaims(const Connection& connection, const std::vector<Claim>& claims, const TextOffsets& offsets) {
    Statement insert(connection, "INSERT INTO derived_claim VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    Statement origin(connection, "INSERT INTO derived_origin VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Claim& claim = claims[i];
        const DocumentId home = claim.passage.document;
        insert.rewind();
        insert.bind(i).bind(claim.id).bind(home);
        bindSpan(insert, offsets.toCodePoints(home, claim.passage.span));
        bindDating(insert, claim.date);
        insert.bind(claim.dateReason);
        bindSpan(insert, offsets.toCodePoints(home, claim.dateSpan));
        insert.bind(nameOf(claim.modality)).bind(claim.modalityReason);
        bindSpan(insert, offsets.toCodePoints(home, claim.modalitySpan));
        insert.bind(nameOf(claim.polarity));
        (void)insert.next();
        for (std::size_t k = 0; k < claim.origins.size(); ++k) {
            const Span span = offsets.toCodePoints(home, claim.origins[k].span);
            origin.run(i, k, claim.origins[k].name, claim.origins[k].via, span.begin, span.end);
        }
    }
}

std::vector<Claim> loadClaims(const Connection& connection, const TextOffsets& offsets) {
    std::vector<Claim> claims;
    Statement rows(connection, "SELECT * FROM derived_claim ORDER BY position");
    while (rows.next()) {
        Claim claim;
        claim.id = idAt<ClaimTag>(rows, 1);
        const auto home = idAt<DocumentTag>(rows, 2);
        claim.passage = {home, offsets.toBytes(home, spanAt(rows, 3))};
        claim.date = datingAt(rows, 5);
        claim.dateReason = rows.text(8);
        claim.dateSpan = offsets.toBytes(home, spanAt(rows, 9));
        claim.modality = kindAt<Modality>(rows, 11);
        claim.modalityReason = rows.text(12);
        claim.modalitySpan = offsets.toBytes(home, spanAt(rows, 13));
        claim.polarity = kindAt<Polarity>(rows, 15);
        claims.push_back(std::move(claim));
    }
    Statement origins(connection,
                      "SELECT claim, name, via, start, end FROM derived_origin ORDER BY claim, position");
    while (origins.next()) {
        const auto place = static_cast<std::size_t>(origins.integer(0));
        if (place >= claims.size()) continue;
        const DocumentId home = claims[place].passage.document;
        claims[place].origins.push_back(
            {origins.string(1), origins.string(2), offsets.toBytes(home, spanAt(origins, 3))});
    }
    return claims;
}

// ---- events --------------------------------------------------------------------------------------------

void saveEvents(const Connection& connection, const std::vector<SuggestedEvent>& events) {
    Statement insert(connection, "INSERT INTO derived_event VALUES (?,?,?,?,?,?,?,?,?)");
    Statement claim(connection, "INSERT INTO derived_event_claim VALUES (?,?,?)");
    Statement name(connection, "INSERT INTO derived_event_name VALUES (?,?,?)");
    for (std::size_t i = 0; i < events.size(); ++i) {
        const SuggestedEvent& event = events[i];
        insert.rewind();
        insert.bind(i).bind(event.id).bind(event.title);
        bindDating(insert, event.date);
        insert.bind(event.dateReason).bind(event.independentOrigins).bind(event.corroborationReason);
        (void)insert.next();
        for (std::size_t k = 0; k < event.claims.size(); ++k) claim.run(i, k, event.claims[k]);
        for (std::size_t k = 0; k < event.names.size(); ++k) name.run(i, k, event.names[k]);
    }
}

std::vector<SuggestedEvent> loadEvents(const Connection& connection) {
    std::vector<SuggestedEvent> events;
    Statement rows(connection, "SELECT * FROM derived_event ORDER BY position");
    while (rows.next()) {
        SuggestedEvent event;
        event.id = idAt<EventTag>(rows, 1);
        event.title = rows.text(2);
        event.date = datingAt(rows, 3);
        event.dateReason = rows.text(6);
        event.independentOrigins = static_cast<int>(rows.integer(7));
        event.corroborationReason = rows.text(8);
        events.push_back(std::move(event));
    }
    Statement claims(connection, "SELECT event, claim FROM derived_event_claim ORDER BY event, position");
    while (claims.next())
        if (const auto place = static_cast<std::size_t>(claims.integer(0)); place < events.size())
            events[place].claims.push_back(idAt<ClaimTag>(claims, 1));
    Statement names(connection, "SELECT event, name FROM derived_event_name ORDER BY event, position");
    while (names.next())
        if (const auto place = static_cast<std::size_t>(names.integer(0)); place < events.size())
            events[place].names.push_back(names.string(1));
    return events;
}

// ---- conflicts -----------------------------------------------------------------------------------------

void bindSide(Statement& insert, const ConflictSide& side, const TextOffsets& offsets) {
    insert.bind(side.passage.document);
    bindSpan(insert, offsets.toCodePoints(side.passage.document, side.passage.span));
    insert.bind(side.value);
}

ConflictSide sideAt(const Statement& row, int column, const TextOffsets& offsets) {
    const auto document = idAt<DocumentTag>(row, column);
    return {{document, offsets.toBytes(document, spanAt(row, column + 1))}, row.string(column + 3)};
}

void saveConflicts(const Connection& connection, const std::vector<SuggestedConflict>& conflicts,
                   const TextOffsets& offsets) {
    Statement insert(connection, "INSERT INTO derived_conflict VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        const SuggestedConflict& conflict = conflicts[i];
        insert.rewind();
        insert.bind(i).bind(conflict.id).bind(nameOf(conflict.kind)).bind(nameOf(conflict.relation));
        insert.bind(conflict.score).bind(conflict.title).bind(conflict.why).bind(conflict.event);
        bindSide(insert, conflict.a, offsets);
        bindSide(insert, conflict.b, offsets);
        (void)insert.next();
    }
}

std::vector<SuggestedConflict> loadConflicts(const Connection& connection, const TextOffsets& offsets) {
    std::vector<SuggestedConflict> conflicts;
    Statement rows(connection, "SELECT * FROM derived_conflict ORDER BY position");
    while (rows.next()) {
        SuggestedConflict conflict;
        conflict.id = idAt<ConflictTag>(rows, 1);
        conflict.kind = kindAt<ConflictKind>(rows, 2);
        conflict.relation = kindAt<Relation>(rows, 3);
        conflict.score = rows.real(4);
        conflict.title = rows.text(5);
        conflict.why = rows.text(6);
        if (!rows.isNull(7)) conflict.event = idAt<EventTag>(rows, 7);
        conflict.a = sideAt(rows, 8, offsets);
        conflict.b = sideAt(rows, 12, offsets);
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

// ---- between documents ---------------------------------------------------------------------------------

void saveCopies(const Connection& connection, const std::vector<SharedCopy>& copies,
                const TextOffsets& offsets) {
    Statement insert(connection, "INSERT INTO derived_shared_copy VALUES (?,?,?,?,?)");
    Statement passage(connection, "INSERT INTO derived_shared_passage VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const SharedCopy& copy = copies[i];
        insert.run(i, copy.a, copy.b, copy.shareA, copy.shareB);
        for (std::size_t k = 0; k < copy.passages.size(); ++k) {
            const Span a = offsets.toCodePoints(copy.a, copy.passages[k].a);
            const Span b = offsets.toCodePoints(copy.b, copy.passages[k].b);
            passage.run(i, k, a.begin, a.end, b.begin, b.end);
        }
    }
}

std::vector<SharedCopy> loadCopies(const Connection& connection, const TextOffsets& offsets) {
    std::vector<SharedCopy> copies;
    Statement rows(connection, "SELECT a, b, share_a, share_b FROM derived_shared_copy ORDER BY position");
    while (rows.next())
        copies.push_back(
            {idAt<DocumentTag>(rows, 0), idAt<DocumentTag>(rows, 1), rows.real(2), rows.real(3), {}});
    Statement passages(connection, "SELECT copy, a_start, a_end, b_start, b_end FROM derived_shared_passage"
                                   " ORDER BY copy, position");
    while (passages.next()) {
        const auto place = static_cast<std::size_t>(passages.integer(0));
        if (place >= copies.size()) continue;
        SharedCopy& copy = copies[place];
        copy.passages.push_back(
            {offsets.toBytes(copy.a, spanAt(passages, 1)), offsets.toBytes(copy.b, spanAt(passages, 3))});
    }
    return copies;
}

void saveInferredDates(const Connection& connection, const std::vector<InferredDate>& dates) {
    Statement insert(connection, "INSERT INTO derived_inferred_date VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < dates.size(); ++i) {
        insert.rewind();
        insert.bind(i).bind(dates[i].document);
        bindDating(insert, dates[i].date);
        insert.bind(dates[i].why);
        (void)insert.next();
    }
}

std::vector<InferredDate> loadInferredDates(const Connection& connection) {
    std::vector<InferredDate> dates;
    Statement rows(connection, "SELECT document, date_edtf, date_earliest, date_latest, why"
                               " FROM derived_inferred_date ORDER BY position");
    while (rows.next())
        dates.push_back({idAt<DocumentTag>(rows, 0), datingAt(rows, 1).value_or(Dating{}), rows.string(4)});
    return dates;
}

void saveRevisions(const Connection& connection, const std::vector<ArticleRevision>& revisions,
                   const TextOffsets& offsets) {
    Statement insert(connection, "INSERT INTO derived_revision VALUES (?,?,?)");
    Statement change(connection, "INSERT INTO derived_revision_change VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        const ArticleRevision& revision = revisions[i];
        insert.run(i, revision.before, revision.after);
        for (std::size_t k = 0; k < revision.changes.size(); ++k) {
            const Span before = offsets.toCodePoints(revision.before, revision.changes[k].before);
            const Span after = offsets.toCodePoints(revision.after, revision.changes[k].after);
            change.run(i, k, before.begin, before.end, after.begin, after.end);
        }
    }
}

std::vector<ArticleRevision> loadRevisions(const Connection& connection, const TextOffsets& offsets) {
    std::vector<ArticleRevision> revisions;
    Statement rows(connection, "SELECT before, after FROM derived_revision ORDER BY position");
    while (rows.next()) revisions.push_back({idAt<DocumentTag>(rows, 0), idAt<DocumentTag>(rows, 1), {}});
    Statement changes(connection, "SELECT revision, before_start, before_end, after_start, after_end"
                                  " FROM derived_revision_change ORDER BY revision, position");
    while (changes.next()) {
        const auto place = static_cast<std::size_t>(changes.integer(0));
        if (place >= revisions.size()) continue;
        ArticleRevision& revision = revisions[place];
        revision.changes.push_back({offsets.toBytes(revision.before, spanAt(changes, 1)),
                                    offsets.toBytes(revision.after, spanAt(changes, 3))});
    }
    return revisions;
}

std::string loadEngine(const Connection& connection) {
    Statement rows(connection, "SELECT value FROM case_property WHERE name = 'engine'");
    return rows.next() ? rows.string(0) : std::string{};
}

} // namespace

void saveDerivation(const Connection& connection, const Derivation& derivation, const TextOffsets& offsets) {
    clear(connection);
    saveClaims(connection, derivation.claims, offsets);
    saveEvents(connection, derivation.events);
    saveConflicts(connection, derivation.conflicts, offsets);
    saveCopies(connection, derivation.sharedCopies, offsets);
    saveInferredDates(connection, derivation.inferredDates);
    saveRevisions(connection, derivation.revisions, offsets);
    Statement(connection, "INSERT INTO case_property VALUES ('engine', ?)"
                          " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .run(derivation.engine);
}

Derivation loadDerivation(const Connection& connection, const TextOffsets& offsets) {
    Derivation derivation;
    derivation.engine = loadEngine(connection);
    derivation.claims = loadClaims(connection, offsets);
    derivation.events = loadEvents(connection);
    derivation.conflicts = loadConflicts(connection, offsets);
    derivation.sharedCopies = loadCopies(connection, offsets);
    derivation.inferredDates = loadInferredDates(connection);
    derivation.revisions = loadRevisions(connection, offsets);
    return derivation;
}

} // namespace crossdate::store
