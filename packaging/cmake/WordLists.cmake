# Compiles word lists in: crossdate_words(TARGET NAME...)
# Each resources/words/NAME.txt becomes the generated header "words/NAME.h" with
#   namespace crossdate::words { inline constexpr std::string_view NAME[] = {...}; }
# one string a line, comments (#) and empty lines left out. Editing a list rebuilds only the files that include it.
set(CROSSDATE_WORDS_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedWords.cmake)

function(crossdate_words target)
    foreach(list IN LISTS ARGN)
        set(source ${CMAKE_SOURCE_DIR}/resources/words/${list}.txt)
        set(header ${CMAKE_CURRENT_BINARY_DIR}/generated/words/${list}.h)
        add_custom_command(
            OUTPUT ${header}
            COMMAND ${CMAKE_COMMAND} -DFOLDER=words -DNAME=${list} -DSOURCE=${source} -DHEADER=${header} -P ${CROSSDATE_WORDS_SCRIPT}
            DEPENDS ${source} ${CROSSDATE_WORDS_SCRIPT}
            VERBATIM)
        target_sources(${target} PRIVATE ${header})
    endforeach()
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()

# Fitted models: crossdate_models(TARGET NAME...) does the same with resources/models/NAME.txt, as models/NAME.h and
# crossdate::models::NAME.
function(crossdate_models target)
    foreach(model IN LISTS ARGN)
        set(source ${CMAKE_SOURCE_DIR}/resources/models/${model}.txt)
        set(header ${CMAKE_CURRENT_BINARY_DIR}/generated/models/${model}.h)
        add_custom_command(
            OUTPUT ${header}
            COMMAND ${CMAKE_COMMAND} -DFOLDER=models -DNAME=${model} -DSOURCE=${source} -DHEADER=${header}
                    -P ${CROSSDATE_WORDS_SCRIPT}
            DEPENDS ${source} ${CROSSDATE_WORDS_SCRIPT}
            VERBATIM)
        target_sources(${target} PRIVATE ${header})
    endforeach()
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
