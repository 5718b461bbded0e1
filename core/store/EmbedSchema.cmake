# Run at build time: -DSOURCES=a.sql,b.sql -DOUTPUT=schema_scripts.cpp. Compiles the scripts in, in order.
string(REPLACE "," ";" sources "${SOURCES}")
set(scripts "")
foreach(source IN LISTS sources)
    file(READ ${source} text)
    string(APPEND scripts "    R\"sql(${text})sql\",\n")
endforeach()
file(WRITE ${OUTPUT}
"// Generated from core/store/schema by EmbedSchema.cmake.
#include \"core/store/schema.h\"

namespace crossdate::store {

namespace {

constexpr std::string_view kScripts[] = {
${scripts}};

} // namespace

std::span<const std::string_view> schemaScripts() { return kScripts; }

} // namespace crossdate::store
")
