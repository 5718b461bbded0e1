# Run by crossdate_words() and crossdate_models() at build time: -DFOLDER=words|models -DNAME=... -DSOURCE=list.txt
# -DHEADER=list.h
file(STRINGS ${SOURCE} lines ENCODING UTF-8)
set(entries "")
foreach(line IN LISTS lines)
    if(line MATCHES "^#" OR line MATCHES "^[ \t]*$")
        continue()
    endif()
    string(REPLACE "\\" "\\\\" line "${line}")
    string(REPLACE "\"" "\\\"" line "${line}")
    string(APPEND entries "    \"${line}\",\n")
endforeach()
file(WRITE ${HEADER}
"// Generated from resources/${FOLDER}/${NAME}.txt by packaging/cmake/EmbedWords.cmake.
#pragma once

#include <string_view>

namespace crossdate::${FOLDER} {
inline constexpr std::string_view ${NAME}[] = {
${entries}};
} // namespace crossdate::${FOLDER}
")
