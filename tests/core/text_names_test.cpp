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

TEST_CASE("legal forms belong to a company and not to its name", "[text][names]") {
    CHECK(namesOf("Shares of Kestrel Lines Co., Ltd. fell as Kestrel Lines Co Ltd sank.") ==
          Lines{"Kestrel Lines Co., Ltd = organisation Kestrel Lines",
                "Kestrel Lines Co Ltd = organisation Kestrel Lines"});
    CHECK(namesOf("They sued Apple Inc. and Goldman Sachs Group Inc last year.") ==
          Lines{"Apple Inc = organisation Apple", "Goldman Sachs Group Inc = organisation Goldman Sachs"});
}

TEST_CASE("family name first or last is one person", "[text][names]") {
    CHECK(namesOf("Oram Weilin was held. Weilin Oram, 46, denied it, and Ms Oram wept.") ==
          Lines{"Oram Weilin = person Oram Weilin", "Weilin Oram = person Oram Weilin",
                "Oram = person Oram Weilin"});
}

TEST_CASE("an acronym stands for what is spelled out", "[text][names]") {
    CHECK(namesOf("The case is with the National Pier Safety Council. The NPSC will wait.") ==
          Lines{"National Pier Safety Council = organisation National Pier Safety Council",
                "NPSC = organisation National Pier Safety Council"});
}

TEST_CASE("organisations of two domains, of a place and of a saint", "[text][names]") {
    CHECK(namesOf("He wrote to the Ministry of Trade and Industry and the Supreme Court of Ohio.") ==
          Lines{"Ministry of Trade and Industry = organisation Ministry of Trade and Industry",
                "Supreme Court of Ohio = organisation Supreme Court of Ohio"});
    CHECK(namesOf("She was taken to St Bede's Hospital by boat.") ==
          Lines{"St Bede's Hospital = organisation St Bede's Hospital"});
}

TEST_CASE("places lie in a country that Debian's data or the text names", "[text][names]") {
    CHECK(namesOf("They met in Guntur and in Vancouver.") ==
          Lines{"Guntur = place Guntur", "Vancouver = place Vancouver, Canada"});
    CHECK(namesOf("A pier near Tangerang was lost.") == Lines{"Tangerang = place Tangerang, Indonesia"});
    CHECK(namesOf("Northaven, Ohio, and Elmford in Austria were flooded.") ==
          Lines{"Northaven = place Northaven, United States", "Ohio = place Ohio, United States",
                "Elmford = place Elmford, Austria", "Austria = place Austria"});
    CHECK(namesOf("It crossed the Gulf of Mexico and the Aldern River at night.") ==
          Lines{"Gulf of Mexico = place Gulf of Mexico", "Aldern River = place Aldern River"});
}

TEST_CASE("a person may be called like a place", "[text][names]") {
    CHECK(namesOf("The singer Paris Hale sat in Lyon. Paris said she was tired of Paris.") ==
          Lines{"Paris Hale = person Paris Hale", "Lyon = place Lyon, France", "Paris = person Paris Hale",
                "Paris = person Paris Hale"});
    CHECK(namesOf("The lawyer met Mr Boston.") == Lines{"Boston = person Boston"});
}
