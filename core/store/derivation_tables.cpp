#include "core/store/derivation_tables.h"

#include "core/store/seal.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace crossdate::store {

namespace {

constexpr std::array kTables = {"derived_origin",          "derived_claim",       "derived_event_claim",
                                "derived_event_name",      "derived_event",       "derived_conflict",
                                "derived_shared_passage",  "derived_shared_copy", "derived_inferred_date",
                                "derived_revision_change", "derived_revision",    "derived_story"};

using Positions = std::vector<std::int64_t>;

/// Positions of `count` new rows, after all there are.
Positions newPositions(const Connection& connection, const char* table, std::size_t count) {
    Positions positions(count);
    std::iota(positions.begin(), positions.end(),
              connection.integer(std::string("SELECT coalesce(max(position), -1) + 1 FROM ") + table));
    return positions;
}

// ---- claims --------------------------------------------------------------------------------------------

Positions saveClaims(const Connection& connection, const std::vector<Claim>& claims,
                     const TextOffsets& offsets) {
    Positions positions = newPositions(connection, "derived_claim", claims.size());
    Statement insert(connection, "INSERT INTO derived_claim VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    Statement origin(connection, "INSERT INTO derived_origin VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Claim& claim = claims[i];
        const DocumentId home = claim.passage.document;
        insert.rewind();
        insert.bind(positions[i]).bind(claim.id).bind(home);
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
            origin.run(positions[i], k, claim.origins[k].name, claim.origins[k].via, span.begin, span.end);
        }
    }
    return positions;
}

std::vector<Claim> loadClaims(const Connection& connection, const TextOffsets& offsets,
                              Positions& positions) {
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
        positions.push_back(rows.integer(0));
        claims.push_back(std::move(claim));
    }
    Statement origins(connection,
                      "SELECT claim, name, via, start, end FROM derived_origin ORDER BY claim, position");
    while (origins.next()) {
        const auto place = placeOf(positions, origins.integer(0));
        if (!place) continue;
        const DocumentId home = claims[*place].passage.document;
        claims[*place].origins.push_back(
            {origins.string(1), origins.string(2), offsets.toBytes(home, spanAt(origins, 3))});
    }
    return claims;
}

// ---- events --------------------------------------------------------------------------------------------

Positions saveEvents(const Connection& connection, const std::vector<SuggestedEvent>& events) {
    Positions positions = newPositions(connection, "derived_event", events.size());
    Statement insert(connection, "INSERT INTO derived_event VALUES (?,?,?,?,?,?,?,?,?)");
    Statement claim(connection, "INSERT INTO derived_event_claim VALUES (?,?,?)");
    Statement name(connection, "INSERT INTO derived_event_name VALUES (?,?,?)");
    for (std::size_t i = 0; i < events.size(); ++i) {
        const SuggestedEvent& event = events[i];
        insert.rewind();
        insert.bind(positions[i]).bind(event.id).bind(event.title);
        bindDating(insert, event.date);
        insert.bind(event.dateReason).bind(event.independentOrigins).bind(event.corroborationReason);
        (void)insert.next();
        for (std::size_t k = 0; k < event.claims.size(); ++k) claim.run(positions[i], k, event.claims[k]);
        for (std::size_t k = 0; k < event.names.size(); ++k) name.run(positions[i], k, event.names[k]);
    }
    return positions;
}

std::vector<SuggestedEvent> loadEvents(const Connection& connection, Positions& positions) {
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
        positions.push_back(rows.integer(0));
        events.push_back(std::move(event));
    }
    Statement claims(connection, "SELECT event, claim FROM derived_event_claim ORDER BY event, position");
    while (claims.next())
        if (const auto place = placeOf(positions, claims.integer(0)))
            events[*place].claims.push_back(idAt<ClaimTag>(claims, 1));
    Statement names(connection, "SELECT event, name FROM derived_event_name ORDER BY event, position");
    while (names.next())
        if (const auto place = placeOf(positions, names.integer(0)))
            events[*place].names.push_back(names.string(1));
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

Positions saveConflicts(const Connection& connection, const std::vector<SuggestedConflict>& conflicts,
                        const TextOffsets& offsets) {
    Positions positions = newPositions(connection, "derived_conflict", conflicts.size());
    Statement insert(connection, "INSERT INTO derived_conflict VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        const SuggestedConflict& conflict = conflicts[i];
        insert.rewind();
        insert.bind(positions[i])
            .bind(conflict.id)
            .bind(nameOf(conflict.kind))
            .bind(nameOf(conflict.relation));
        insert.bind(conflict.score).bind(conflict.title).bind(conflict.why).bind(conflict.event);
        bindSide(insert, conflict.a, offsets);
        bindSide(insert, conflict.b, offsets);
        (void)insert.next();
    }
    return positions;
}

std::vector<SuggestedConflict> loadConflicts(const Connection& connection, const TextOffsets& offsets,
                                             Positions& positions) {
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
        positions.push_back(rows.integer(0));
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

// ---- between documents ---------------------------------------------------------------------------------

Positions saveCopies(const Connection& connection, const std::vector<SharedCopy>& copies,
                     const TextOffsets& offsets) {
    Positions positions = newPositions(connection, "derived_shared_copy", copies.size());
    Statement insert(connection, "INSERT INTO derived_shared_copy VALUES (?,?,?,?,?,?,?,?,?)");
    Statement passage(connection, "INSERT INTO derived_shared_passage VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const SharedCopy& copy = copies[i];
        insert.run(positions[i], copy.a, copy.b, copy.shareA, copy.shareB, nameOf(copy.classA),
                   nameOf(copy.classB), nameOf(copy.direction), copy.why);
        for (std::size_t k = 0; k < copy.passages.size(); ++k) {
            const Span a = offsets.toCodePoints(copy.a, copy.passages[k].a);
            const Span b = offsets.toCodePoints(copy.b, copy.passages[k].b);
            passage.run(positions[i], k, a.begin, a.end, b.begin, b.end);
        }
    }
    return positions;
}

std::vector<SharedCopy> loadCopies(const Connection& connection, const TextOffsets& offsets,
                                   Positions& positions) {
    std::vector<SharedCopy> copies;
    Statement rows(connection, "SELECT position, a, b, share_a, share_b, class_a, class_b, direction, why"
                               " FROM derived_shared_copy ORDER BY position");
    while (rows.next()) {
        positions.push_back(rows.integer(0));
        copies.push_back({idAt<DocumentTag>(rows, 1),
                          idAt<DocumentTag>(rows, 2),
                          rows.real(3),
                          rows.real(4),
                          {},
                          kindAt<CopyClass>(rows, 5),
                          kindAt<CopyClass>(rows, 6),
                          kindAt<CopyDirection>(rows, 7),
                          rows.string(8)});
    }
    Statement passages(connection, "SELECT copy, a_start, a_end, b_start, b_end FROM derived_shared_passage"
                                   " ORDER BY copy, position");
    while (passages.next()) {
        const auto place = placeOf(positions, passages.integer(0));
        if (!place) continue;
        SharedCopy& copy = copies[*place];
        copy.passages.push_back(
            {offsets.toBytes(copy.a, spanAt(passages, 1)), offsets.toBytes(copy.b, spanAt(passages, 3))});
    }
    return copies;
}

Positions saveInferredDates(const Connection& connection, const std::vector<InferredDate>& dates) {
    Positions positions = newPositions(connection, "derived_inferred_date", dates.size());
    Statement insert(connection, "INSERT INTO derived_inferred_date VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < dates.size(); ++i) {
        insert.rewind();
        insert.bind(positions[i]).bind(dates[i].document);
        bindDating(insert, dates[i].date);
        insert.bind(dates[i].why);
        (void)insert.next();
    }
    return positions;
}

std::vector<InferredDate> loadInferredDates(const Connection& connection, Positions& positions) {
    std::vector<InferredDate> dates;
    Statement rows(connection, "SELECT position, document, date_edtf, date_earliest, date_latest, why"
                               " FROM derived_inferred_date ORDER BY position");
    while (rows.next()) {
        positions.push_back(rows.integer(0));
        dates.push_back({idAt<DocumentTag>(rows, 1), datingAt(rows, 2).value_or(Dating{}), rows.string(5)});
    }
    return dates;
}

Positions saveRevisions(const Connection& connection, const std::vector<ArticleRevision>& revisions,
                        const TextOffsets& offsets) {
    Positions positions = newPositions(connection, "derived_revision", revisions.size());
    Statement insert(connection, "INSERT INTO derived_revision VALUES (?,?,?)");
    Statement change(connection, "INSERT INTO derived_revision_change VALUES (?,?,?,?,?,?)");
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        const ArticleRevision& revision = revisions[i];
        insert.run(positions[i], revision.before, revision.after);
        for (std::size_t k = 0; k < revision.changes.size(); ++k) {
            const Span before = offsets.toCodePoints(revision.before, revision.changes[k].before);
            const Span after = offsets.toCodePoints(revision.after, revision.changes[k].after);
            change.run(positions[i], k, before.begin, before.end, after.begin, after.end);
        }
    }
    return positions;
}

std::vector<ArticleRevision> loadRevisions(const Connection& connection, const TextOffsets& offsets,
                                           Positions& positions) {
    std::vector<ArticleRevision> revisions;
    Statement rows(connection, "SELECT position, before, after FROM derived_revision ORDER BY position");
    while (rows.next()) {
        positions.push_back(rows.integer(0));
        revisions.push_back({idAt<DocumentTag>(rows, 1), idAt<DocumentTag>(rows, 2), {}});
    }
    Statement changes(connection, "SELECT revision, before_start, before_end, after_start, after_end"
                                  " FROM derived_revision_change ORDER BY revision, position");
    while (changes.next()) {
        const auto place = placeOf(positions, changes.integer(0));
        if (!place) continue;
        ArticleRevision& revision = revisions[*place];
        revision.changes.push_back({offsets.toBytes(revision.before, spanAt(changes, 1)),
                                    offsets.toBytes(revision.after, spanAt(changes, 3))});
    }
    return revisions;
}

// ---- what it is made of --------------------------------------------------------------------------------

std::string loadEngine(const Connection& connection) {
    Statement rows(connection, "SELECT value FROM case_property WHERE name = 'engine'");
    return rows.next() ? rows.string(0) : std::string{};
}

std::vector<std::int64_t> loadStories(const Connection& connection) {
    std::vector<std::int64_t> stories;
    Statement rows(connection, "SELECT fingerprint FROM derived_story ORDER BY fingerprint");
    while (rows.next()) stories.push_back(rows.integer(0));
    return stories;
}

void saveMaking(const Connection& connection, const Derivation& derivation) {
    Statement(connection, "INSERT INTO case_property VALUES ('engine', ?)"
                          " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .run(derivation.engine);
    connection.run("DELETE FROM derived_story");
    Statement story(connection, "INSERT OR IGNORE INTO derived_story VALUES (?)");
    for (const std::int64_t fingerprint : derivation.stories) story.run(fingerprint);
    seal(connection, {"case_property", "derived_story"});
}

DerivationRows append(const Connection& connection, const Derivation& derivation,
                      const TextOffsets& offsets) {
    return {saveClaims(connection, derivation.claims, offsets),
            saveEvents(connection, derivation.events),
            saveConflicts(connection, derivation.conflicts, offsets),
            saveCopies(connection, derivation.sharedCopies, offsets),
            saveInferredDates(connection, derivation.inferredDates),
            saveRevisions(connection, derivation.revisions, offsets)};
}

void sealAdded(const Connection& connection, const DerivationRows& rows) {
    sealRows(connection, "derived_claim", "position", rows.claims);
    sealRows(connection, "derived_origin", "claim", rows.claims);
    sealRows(connection, "derived_event", "position", rows.events);
    sealRows(connection, "derived_event_claim", "event", rows.events);
    sealRows(connection, "derived_event_name", "event", rows.events);
    sealRows(connection, "derived_conflict", "position", rows.conflicts);
    sealRows(connection, "derived_shared_copy", "position", rows.copies);
    sealRows(connection, "derived_shared_passage", "copy", rows.copies);
    sealRows(connection, "derived_inferred_date", "position", rows.dates);
    sealRows(connection, "derived_revision", "position", rows.revisions);
    sealRows(connection, "derived_revision_change", "revision", rows.revisions);
}

void remove(const Connection& connection, const DerivationRows& rows) {
    deleteRows(connection, "derived_origin", "claim", rows.claims);
    deleteRows(connection, "derived_claim", "position", rows.claims);
    deleteRows(connection, "derived_event_claim", "event", rows.events);
    deleteRows(connection, "derived_event_name", "event", rows.events);
    deleteRows(connection, "derived_event", "position", rows.events);
    deleteRows(connection, "derived_conflict", "position", rows.conflicts);
    deleteRows(connection, "derived_shared_passage", "copy", rows.copies);
    deleteRows(connection, "derived_shared_copy", "position", rows.copies);
    deleteRows(connection, "derived_inferred_date", "position", rows.dates);
    deleteRows(connection, "derived_revision_change", "revision", rows.revisions);
    deleteRows(connection, "derived_revision", "position", rows.revisions);
}

/// Takes the positions of the items that belong out of the list.
template <class Item>
Positions takeOut(Positions& positions, const std::vector<Item>& items, const Belonging& belonging) {
    Positions out, kept;
    for (std::size_t i = 0; i < items.size(); ++i)
        (belonging.has(items[i]) ? out : kept).push_back(positions[i]);
    positions = std::move(kept);
    return out;
}

DerivationRows takeOut(StoredDerivation& stored, const std::vector<DocumentId>& documents) {
    const Derivation& derivation = stored.derivation;
    const Belonging belonging(derivation, documents);
    return {takeOut(stored.rows.claims, derivation.claims, belonging),
            takeOut(stored.rows.events, derivation.events, belonging),
            takeOut(stored.rows.conflicts, derivation.conflicts, belonging),
            takeOut(stored.rows.copies, derivation.sharedCopies, belonging),
            takeOut(stored.rows.dates, derivation.inferredDates, belonging),
            takeOut(stored.rows.revisions, derivation.revisions, belonging)};
}

void extend(DerivationRows& rows, const DerivationRows& added) {
    const auto extendOne = [](Positions& all, const Positions& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    extendOne(rows.claims, added.claims);
    extendOne(rows.events, added.events);
    extendOne(rows.conflicts, added.conflicts);
    extendOne(rows.copies, added.copies);
    extendOne(rows.dates, added.dates);
    extendOne(rows.revisions, added.revisions);
}

} // namespace

std::optional<std::size_t> placeOf(const std::vector<std::int64_t>& rows, std::int64_t position) {
    const auto found = std::ranges::lower_bound(rows, position);
    if (found == rows.end() || *found != position) return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

DerivationRows saveDerivation(const Connection& connection, const Derivation& derivation,
                              const TextOffsets& offsets) {
    for (const char* table : kTables) connection.run(std::string("DELETE FROM ") + table);
    DerivationRows rows = append(connection, derivation, offsets);
    seal(connection, {kTables.begin(), kTables.end()});
    saveMaking(connection, derivation);
    return rows;
}

void updateDerivation(const Connection& connection, DerivationUpdate update, StoredDerivation& stored,
                      const TextOffsets& offsets) {
    if (!update.documents) {
        stored.rows = saveDerivation(connection, update.fresh, offsets);
        stored.derivation = std::move(update.fresh);
        return;
    }
    // Positions of deleted rows are given out again: first what goes, then what comes.
    remove(connection, takeOut(stored, *update.documents));
    const DerivationRows added = append(connection, update.fresh, offsets);
    sealAdded(connection, added);
    saveMaking(connection, update.fresh);
    apply(std::move(update), stored.derivation);
    extend(stored.rows, added);
}

StoredDerivation loadDerivation(const Connection& connection, const TextOffsets& offsets) {
    StoredDerivation stored;
    Derivation& derivation = stored.derivation;
    DerivationRows& rows = stored.rows;
    derivation.engine = loadEngine(connection);
    derivation.claims = loadClaims(connection, offsets, rows.claims);
    derivation.events = loadEvents(connection, rows.events);
    derivation.conflicts = loadConflicts(connection, offsets, rows.conflicts);
    derivation.sharedCopies = loadCopies(connection, offsets, rows.copies);
    derivation.inferredDates = loadInferredDates(connection, rows.dates);
    derivation.revisions = loadRevisions(connection, offsets, rows.revisions);
    derivation.stories = loadStories(connection);
    return stored;
}

} // namespace crossdate::store
