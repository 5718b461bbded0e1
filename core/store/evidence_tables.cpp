#include "core/store/evidence_tables.h"

#include "core/store/seal.h"

#include <algorithm>
#include <unordered_map>

namespace crossdate::store {

namespace {

std::vector<Outlet> loadOutlets(const Connection& connection) {
    std::vector<Outlet> outlets;
    Statement rows(connection, "SELECT id, name FROM evidence_outlet ORDER BY position");
    while (rows.next()) outlets.push_back({idAt<OutletTag>(rows, 0), rows.string(1)});
    return outlets;
}

Sha256 digestAt(const Statement& row, int column) {
    Sha256 digest;
    const std::string_view bytes = row.blob(column);
    if (bytes.size() == digest.bytes.size())
        std::transform(bytes.begin(), bytes.end(), digest.bytes.begin(),
                       [](char byte) { return static_cast<std::uint8_t>(byte); });
    return digest;
}

using ByDocument = std::unordered_map<DocumentId, Document*>;

std::vector<std::shared_ptr<Document>> loadRows(const Connection& connection) {
    Statement rows(
        connection,
        "SELECT d.id, d.outlet, d.version, d.file_name, d.origin, d.imported_at, d.charset, d.language,"
        " d.title, d.published_edtf, d.published_earliest, d.published_latest, d.published_from,"
        " d.title_start, d.title_end, d.body_start, d.body_end, d.text, b.hash"
        " FROM evidence_document d JOIN evidence_bytes b ON b.document = d.id ORDER BY d.position");
    std::vector<std::shared_ptr<Document>> documents;
    while (rows.next()) {
        auto document = std::make_shared<Document>();
        document->id = idAt<DocumentTag>(rows, 0);
        document->outlet = idAt<OutletTag>(rows, 1);
        document->version = static_cast<int>(rows.integer(2));
        document->fileName = rows.text(3);
        document->origin = rows.text(4);
        document->importedAt = rows.text(5);
        document->charset = rows.text(6);
        document->language = rows.text(7);
        document->title = rows.text(8);
        document->published = datingAt(rows, 9);
        document->publishedFrom = kindAt<PublishedFrom>(rows, 12);
        document->titleSpan = spanAt(rows, 13);
        document->body = spanAt(rows, 15);
        document->text = rows.text(17);
        document->hash = digestAt(rows, 18);
        documents.push_back(std::move(document));
    }
    return documents;
}

void loadAuthors(const Connection& connection, const ByDocument& documents) {
    Statement rows(connection, "SELECT document, name FROM evidence_author ORDER BY document, position");
    while (rows.next())
        if (const auto found = documents.find(idAt<DocumentTag>(rows, 0)); found != documents.end())
            found->second->authors.push_back(rows.string(1));
}

void loadBoilerplate(const Connection& connection, const ByDocument& documents) {
    Statement rows(connection,
                   "SELECT document, start, end FROM evidence_boilerplate ORDER BY document, position");
    while (rows.next())
        if (const auto found = documents.find(idAt<DocumentTag>(rows, 0)); found != documents.end())
            found->second->boilerplate.push_back(spanAt(rows, 1));
}

/// From the code points of the file to the bytes of core.
void convertSpans(Document& document, const TextOffsets& offsets) {
    const auto convert = [&](Span& span) { span = offsets.toBytes(document.id, span); };
    convert(document.titleSpan);
    convert(document.body);
    std::ranges::for_each(document.boilerplate, convert);
}

} // namespace

Evidence loadEvidence(const Connection& connection) {
    Evidence evidence;
    evidence.outlets = loadOutlets(connection);
    const auto documents = loadRows(connection);
    ByDocument byId;
    for (const auto& document : documents) byId.emplace(document->id, document.get());
    loadAuthors(connection, byId);
    loadBoilerplate(connection, byId);
    for (const auto& document : documents) {
        evidence.offsets.add(document);
        convertSpans(*document, evidence.offsets);
        evidence.documents.push_back(document);
    }
    return evidence;
}

// ---- writing -------------------------------------------------------------------------------------------

EvidenceWriter::EvidenceWriter(const Connection& connection, Evidence& evidence)
    : connection_(connection), evidence_(evidence),
      row_(connection,
           "INSERT INTO evidence_document (id, position, outlet, version, file_name, origin, imported_at,"
           " charset, language, title, published_edtf, published_earliest, published_latest,"
           " published_from, title_start, title_end, body_start, body_end, text, text_hash)"
           " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      bytes_(connection, "INSERT INTO evidence_bytes (document, bytes, hash) VALUES (?, ?, ?)"),
      author_(connection, "INSERT INTO evidence_author (document, position, name) VALUES (?, ?, ?)"),
      cut_(connection,
           "INSERT INTO evidence_boilerplate (document, position, start, end) VALUES (?, ?, ?, ?)") {
    for (const DocumentPtr& document : evidence.documents) {
        int& latest = versions_[{document->outlet, document->title}];
        latest = std::max(latest, document->version);
    }
}

void EvidenceWriter::insert(const NewDocument& added) {
    auto document = std::make_shared<Document>(added.document);
    document->version = ++versions_[{document->outlet, document->title}];
    // Counted here rather than taken on trust: verify compares the stored bytes with it for ever after.
    document->hash = sha256(added.bytes);
    insertOutlet({document->outlet, added.outletName});
    evidence_.offsets.add(document);
    insertRow(*document);
    insertParts(*document, added.bytes);
    inserted_.push_back(document->id.value);
    evidence_.documents.push_back(std::move(document));
}

void EvidenceWriter::seal() const {
    store::seal(connection_, {"evidence_outlet"});
    sealRows(connection_, "evidence_document", "id", inserted_);
    for (const char* table : {"evidence_bytes", "evidence_author", "evidence_boilerplate"})
        sealRows(connection_, table, "document", inserted_);
}

void EvidenceWriter::insertOutlet(const Outlet& outlet) {
    if (std::ranges::find(evidence_.outlets, outlet.id, &Outlet::id) != evidence_.outlets.end()) return;
    Statement(connection_, "INSERT INTO evidence_outlet (id, position, name) VALUES (?, ?, ?)")
        .run(outlet.id, evidence_.outlets.size(), outlet.name);
    evidence_.outlets.push_back(outlet);
}

void EvidenceWriter::insertRow(const Document& document) {
    const TextOffsets& offsets = evidence_.offsets;
    row_.rewind();
    row_.bind(document.id)
        .bind(evidence_.documents.size())
        .bind(document.outlet)
        .bind(document.version)
        .bind(document.fileName);
    row_.bind(document.origin).bind(document.importedAt).bind(document.charset).bind(document.language);
    row_.bind(document.title);
    bindDating(row_, document.published);
    row_.bind(nameOf(document.publishedFrom));
    bindSpan(row_, offsets.toCodePoints(document.id, document.titleSpan));
    bindSpan(row_, offsets.toCodePoints(document.id, document.body));
    row_.bind(document.text).bind(sha256(document.text));
    (void)row_.next();
}

void EvidenceWriter::insertParts(const Document& document, std::string_view bytes) {
    bytes_.run(document.id, Blob{bytes}, document.hash);
    for (std::size_t i = 0; i < document.authors.size(); ++i)
        author_.run(document.id, i, document.authors[i]);
    for (std::size_t i = 0; i < document.boilerplate.size(); ++i) {
        const Span span = evidence_.offsets.toCodePoints(document.id, document.boilerplate[i]);
        cut_.run(document.id, i, span.begin, span.end);
    }
}

} // namespace crossdate::store
