// Who and what is named, under one form a document.
#include "tests/core/text_dump.h"
#include "tests/support/catch.h"

using crossdate::test::Lines;
using crossdate::test::namesOf;

TEST_CASE("countries, peoples and cities", "[text][names]") {
    CHECK(namesOf("Britain, the UK and the U.K. agreed with British and US envoys; it hurt us.") ==
          Lines{"Britain = place United Kingdom", "UK = place United Kingdom", "U.K. = place United Kingdom",
                "British = place United Kingdom", "US = place United States"});
    CHECK(namesOf("They met in Salzburg, Austria.") ==
          Lines{"Salzburg = place Salzburg, Austria", "Austria = place Austria"});
    CHECK(namesOf("They left for New Zealand and Hong Kong.") ==
          Lines{"New Zealand = place New Zealand", "Hong Kong = place Hong Kong"});
}

TEST_CASE("persons keep one form", "[text][names]") {
    CHECK(namesOf("The chairman Moen Lars left. Moen said so. Lars Moen is ill. Mr Moen slept.") ==
          Lines{"Moen Lars = person Moen Lars", "Moen = person Moen Lars", "Lars Moen = person Moen Lars",
                "Moen = person Moen Lars"});
    CHECK(namesOf("Prime Minister Erna Lund met Dr Ada K. Brook. Later Ada Brook left, and Lund wept.") ==
          Lines{"Erna Lund = person Erna Lund", "Ada K. Brook = person Ada K. Brook",
                "Ada Brook = person Ada Brook", "Lund = person Erna Lund"});
    CHECK(namesOf("The ferry's owner, Tom Hale, paid Theresa May.") ==
          Lines{"Tom Hale = person Tom Hale", "Theresa May = person Theresa May"});
}

TEST_CASE("organisations", "[text][names]") {
    CHECK(namesOf("Kestrel Lines Ltd sank. Shares of Kestrel fell.") ==
          Lines{"Kestrel Lines Ltd = organisation Kestrel Lines", "Kestrel = organisation Kestrel Lines"});
    CHECK(namesOf("The National Pier Council (NPC) met. The NPC voted.") ==
          Lines{"National Pier Council = organisation National Pier Council",
                "NPC = organisation National Pier Council", "NPC = organisation National Pier Council"});
    CHECK(namesOf("A letter to the Bank of England and the Fjord Gazette.") ==
          Lines{"Bank of England = organisation Bank of England",
                "Fjord Gazette = organisation Fjord Gazette"});
    CHECK(namesOf("The UN told the BBC.") ==
          Lines{"UN = organisation United Nations", "BBC = organisation BBC"});
    CHECK(namesOf("At Ovik and its plants, Ovik employees wept.") ==
          Lines{"Ovik = organisation Ovik", "Ovik = organisation Ovik"});
}

TEST_CASE("capitals that name nobody", "[text][names]") {
    CHECK(namesOf("Officials left on Monday. Two boats sank in May.").empty());
    CHECK(namesOf("Earlier this week it rained. Executive orders followed.").empty());
    CHECK(namesOf("Kestrel Ready To Sell Old Boats As Storm Nears\n\nThe shares of Kestrel fell.") ==
          Lines{"Kestrel = other Kestrel", "Kestrel = other Kestrel"});
}
