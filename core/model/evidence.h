// Layer 1, evidence: what came in. Immutable once stored.
#pragma once

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/base/span.h"
#include "core/model/dating.h"
#include "core/model/kinds.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace crossdate {

/// Who publishes. The id comes from the name first seen; a later rename is a judgement.
struct Outlet {
    OutletId id;
    std::string name;
    bool operator==(const Outlet&) const = default;
};

/// One article by one outlet as it was at one time. `text` is valid UTF-8 with LF line ends, and everything
/// the file said: `body` is the part that is the report, `boilerplate` the stretches inside and outside of
/// it that are not (share buttons, "read also", bylines). Claims are made only from body minus boilerplate.
struct Document {
    DocumentId id;
    OutletId outlet;
    int version = 1;        // n of the same article (same outlet and title) when it changed
    std::string fileName;   // the imported file's own name, without folders
    std::string origin;     // where it came from: path or address, as given
    std::string importedAt; // UTC, ISO 8601
    Sha256 hash;            // of the bytes as they came in
    std::string charset;    // what the bytes were decoded from, "UTF-8"
    std::string title;
    std::vector<std::string> authors;
    std::optional<Dating> published; // as stated by the document itself
    PublishedFrom publishedFrom = PublishedFrom::unknown;
    std::string language; // BCP 47, "en"; empty when not known
    std::string text;
    Span titleSpan; // empty when the title is not in the text
    Span body;
    std::vector<Span> boilerplate; // ascending, disjoint
    bool operator==(const Document&) const = default;
};

/// Documents are shared between snapshots: their texts are never copied.
using DocumentPtr = std::shared_ptr<const Document>;

/// Reading order everywhere: by publication where known, then by title, then by id.
[[nodiscard]] bool publishedBefore(const Document& a, const Document& b);

} // namespace crossdate
