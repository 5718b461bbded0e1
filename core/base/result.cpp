#include "core/base/result.h"

namespace crossdate {

std::string toLine(const Error& error) {
    std::string line = error.what;
    if (!error.why.empty()) line += ": " + error.why;
    if (!error.hint.empty()) line += " (" + error.hint + ")";
    for (char& c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) c = ' ';
    }
    return line;
}

} // namespace crossdate
