# How a library of this project is declared: crossdate_library(NAME SOURCES ... LINKS ... [PRIVATE ...] [QT])
# The link lists are the arrows of ARCHITECTURE.md; tests/support/house_rules.sh checks the includes against them.
add_library(crossdate_options INTERFACE)
target_compile_options(crossdate_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wnull-dereference -Wformat=2)
if(CROSSDATE_WERROR)
    # What GCC's optimiser guesses about inlined library code differs with every version of it and of Qt: these
    # stay warnings. (GCC 14 sees a null pointer in Qt 6.8's QHash.)
    target_compile_options(crossdate_options INTERFACE -Werror
        -Wno-error=null-dereference -Wno-error=maybe-uninitialized -Wno-error=array-bounds
        -Wno-error=stringop-overflow -Wno-error=stringop-overread)
endif()
foreach(sanitizer IN LISTS CROSSDATE_SANITIZE)
    target_compile_options(crossdate_options INTERFACE -fsanitize=${sanitizer} -fno-omit-frame-pointer)
    target_link_options(crossdate_options INTERFACE -fsanitize=${sanitizer})
endforeach()
if("undefined" IN_LIST CROSSDATE_SANITIZE)
    target_compile_options(crossdate_options INTERFACE -fno-sanitize-recover=undefined)
endif()

set(CROSSDATE_CORE_PCH
    <algorithm> <cstdint> <functional> <map> <memory> <optional> <string> <string_view>
    <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)
set(CROSSDATE_UI_PCH ${CROSSDATE_CORE_PCH} <QAction> <QPainter> <QVBoxLayout> <QWidget>)

function(crossdate_library name)
    cmake_parse_arguments(A "QT" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
    add_library(crossdate_${name} STATIC ${A_SOURCES})
    target_include_directories(crossdate_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_include_directories(crossdate_${name} SYSTEM PUBLIC ${TL_EXPECTED_INCLUDE})
    target_link_libraries(crossdate_${name} PUBLIC ${A_LINKS} PRIVATE crossdate_options ${A_PRIVATE})
    if(A_QT)
        crossdate_qt(crossdate_${name})
    endif()
    crossdate_precompile(crossdate_${name} "${A_QT}")
endfunction()

function(crossdate_qt target)
    # moc 6.4 cannot parse GCC 12's <concepts>; its include guard, defined beforehand, makes moc pass over it.
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH)
endfunction()

# The first target of each group owns the precompiled header; the others reuse it.
function(crossdate_precompile target qt)
    if(qt)
        set(group ui)
        set(headers ${CROSSDATE_UI_PCH})
    else()
        set(group core)
        set(headers ${CROSSDATE_CORE_PCH})
    endif()
    get_property(owner GLOBAL PROPERTY crossdate_pch_${group})
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    else()
        target_precompile_headers(${target} PRIVATE ${headers})
        set_property(GLOBAL PROPERTY crossdate_pch_${group} ${target})
    endif()
endfunction()
