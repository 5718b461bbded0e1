// Catch2 2 (Debian 12) and 3 (Ubuntu 24.04, Debian 13) behind one include.
#pragma once

#ifdef CROSSDATE_CATCH2_3
#include <catch2/catch_approx.hpp>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
