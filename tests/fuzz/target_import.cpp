#include "core/base/utf8.h"
#include "core/import/importer.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

#include <string>

namespace crossdate::fuzz {

void importText(std::string_view bytes) {
    const auto imported = importer::importBytes(std::string(bytes), "fuzz.txt", {});
    if (!imported) {
        promise(!toLine(imported.error()).empty(), "an error says something");
        return;
    }
    const Document& document = imported->document;
    promise(imported->bytes == bytes, "the bytes are kept as they came");
    promise(utf8::isValid(document.text), "the text is UTF-8");
    promise(document.text.find('\r') == std::string::npos, "line ends are LF");
    promise(utf8::isValid(document.title) && utf8::isValid(imported->outletName),
            "title and outlet are UTF-8");
    promiseWithin(document.body, document.text, "body within the text");
    promiseWithin(document.titleSpan, document.text, "title within the text");
    promiseRow(document.boilerplate, document.text, "boilerplate in order, disjoint");
}

} // namespace crossdate::fuzz
