#include "ui/style/english_plurals.h"

#include <cstring>

namespace crossdate::ui {

QString EnglishPlurals::translate(const char*, const char* source, const char*, int n) const {
    if (n < 0 || !source || !std::strstr(source, "(s)")) return {}; // none of ours: the source text is used
    return QString::fromUtf8(source).replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
}

} // namespace crossdate::ui
