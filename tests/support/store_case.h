// The sample case as documents to be stored.
#pragma once

#include "core/store/case_file.h"
#include "tests/support/sample_case.h"

#include <vector>

namespace crossdate::test {

/// The documents of `layers` with their outlets' names; the bytes are the text.
inline std::vector<store::NewDocument> newDocuments(const CaseLayers& layers) {
    std::vector<store::NewDocument> documents;
    for (const DocumentPtr& document : layers.documents) {
        store::NewDocument added{*document, {}, document->text};
        for (const Outlet& outlet : layers.outlets)
            if (outlet.id == document->outlet) added.outletName = outlet.name;
        documents.push_back(std::move(added));
    }
    return documents;
}

} // namespace crossdate::test
