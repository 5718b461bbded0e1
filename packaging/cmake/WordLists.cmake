# crossdate_words(TARGET NAME...): compiles resources/words/NAME.txt into TARGET as words/NAME.h, which holds
#   namespace crossdate::words { inline constexpr std::string_view NAME = …; }
# core/base/word_list.h reads it. The lists travel inside the program, so nothing is looked for at run time, and
# a changed list configures anew.
function(crossdate_words target)
    foreach(name IN LISTS ARGN)
        set(source ${CMAKE_SOURCE_DIR}/resources/words/${name}.txt)
        file(READ ${source} CROSSDATE_WORDS_TEXT)
        set(CROSSDATE_WORDS_NAME ${name})
        configure_file(${CMAKE_SOURCE_DIR}/packaging/cmake/words.h.in
                       ${CMAKE_CURRENT_BINARY_DIR}/words/words/${name}.h @ONLY)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    endforeach()
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/words)
endfunction()
