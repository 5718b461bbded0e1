# Every library the project uses, found once. All are in Debian 12 and Ubuntu 24.04.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS i18n uc data)
find_package(SQLite3 3.37 REQUIRED)
find_package(nlohmann_json 3.10 REQUIRED)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)

find_path(TL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)

# libstemmer ships neither a CMake nor a pkg-config file.
find_path(STEMMER_INCLUDE libstemmer.h PATH_SUFFIXES libstemmer REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
if(NOT TARGET Stemmer::Stemmer)
    add_library(Stemmer::Stemmer UNKNOWN IMPORTED)
    set_target_properties(Stemmer::Stemmer PROPERTIES
        IMPORTED_LOCATION ${STEMMER_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${STEMMER_INCLUDE})
endif()

if(CROSSDATE_UI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts)
    qt_standard_project_setup()
endif()

if(BUILD_TESTING)
    # Catch2 2 (Debian 12) and 3 (Ubuntu 24.04, Debian 13); tests/support/catch.h hides the difference.
    find_package(Catch2 REQUIRED)
    if(Catch2_VERSION VERSION_GREATER_EQUAL 3)
        set(CROSSDATE_CATCH2_3 ON)
    endif()
endif()
if(CROSSDATE_BENCH)
    find_package(benchmark REQUIRED)
endif()
