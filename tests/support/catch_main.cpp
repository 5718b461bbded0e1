// Catch2's own main, compiled once for all core tests.
#ifndef CROSSDATE_CATCH2_3
#define CATCH_CONFIG_MAIN
#endif
#include "tests/support/catch.h"

#ifdef CROSSDATE_CATCH2_3
int main(int argc, char* argv[]) {
    return Catch::Session().run(argc, argv);
}
#endif
