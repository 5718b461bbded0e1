// The sample case as documents to be stored, and as a case file.
#pragma once

#include "core/store/case_file.h"
#include "tests/support/sample_case.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string_view>
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

/// Throws what a judgement or a change was refused with.
inline void must(const Status& status) {
    if (!status) throw std::runtime_error(toLine(status.error()));
}

inline void addSample(store::CaseFile& file) {
    const CaseLayers sample = makeSampleLayers();
    must(file.addDocuments(newDocuments(sample), sample.derivation));
}

/// A new case file with the sample's documents and derivation; nothing is judged.
inline std::unique_ptr<store::CaseFile> makeSampleCase(const std::filesystem::path& path) {
    auto file = store::CaseFile::create(path, "The Kestrel Bridge", true).value();
    addSample(*file);
    return file;
}

/// What the analyst sees of it.
inline CaseSnapshot seen(const store::CaseFile& file) {
    return project(file.load().value());
}

} // namespace crossdate::test
