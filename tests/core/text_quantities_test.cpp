// Counts, measures and sums: what is read, with its bounds, its unit and what it counts; and what is no
// quantity.
#include "tests/core/text_dump.h"
#include "tests/support/catch.h"

using crossdate::test::Lines;
using crossdate::test::quantitiesOf;

TEST_CASE("quantities with bounds", "[text][quantities]") {
    CHECK(quantitiesOf("The yard supports more than 26,000 jobs.") ==
          Lines{"more than 26,000 = 26000 [26000..] job"});
    CHECK(quantitiesOf("At least three crew and up to 40 passengers left.") ==
          Lines{"At least three = 3 [3..] crew", "up to 40 = 40 [..40] passeng"});
    CHECK(quantitiesOf("Nearly 200 people and about 50 cars.") ==
          Lines{"Nearly 200 = 200 [180..200] peopl", "about 50 = 50 [45..55] car"});
    CHECK(quantitiesOf("It took 107 or more boats.") == Lines{"107 or more = 107 [107..] boat"});
    CHECK(quantitiesOf("Dozens of containers and hundreds of thousands of birds.") ==
          Lines{"Dozens = 36 [24..] contain", "hundreds of thousands = 300000 [200000..] bird"});
}

TEST_CASE("ranges", "[text][quantities]") {
    CHECK(quantitiesOf("He asked for 5 to 10 boats.") == Lines{"5 to 10 = 5 [5..10] boat"});
    CHECK(quantitiesOf("Between 10 and 15 cars were lost.") == Lines{"Between 10 and 15 = 10 [10..15] car"});
    CHECK(quantitiesOf("Some 1,000-1,500 ships pass.") == Lines{"Some 1,000-1,500 = 1000 [900..1650] ship"});
    CHECK(quantitiesOf("It rose from 5 boats to 10 boats.") == Lines{"5 = 5 boat", "10 = 10 boat"});
}

TEST_CASE("money, percent and units", "[text][quantities]") {
    CHECK(quantitiesOf("It cost £1.7bn and US$32.243 billion, or €3m.") ==
          Lines{"£1.7bn = 1700000000 GBP", "US$32.243 billion = 32243000000 USD", "€3m = 3000000 EUR"});
    CHECK(quantitiesOf("He paid two hundred and fifty thousand dollars.") ==
          Lines{"two hundred and fifty thousand dollars = 250000 USD"});
    CHECK(quantitiesOf("Shares fell 3.2% and traffic rose 5.4 per cent.") ==
          Lines{"3.2% = 3.2 %", "5.4 per cent = 5.4 %"});
    CHECK(quantitiesOf("It carried 2,300 tonnes for 800 km.") ==
          Lines{"2,300 tonnes = 2300 t", "800 km = 800 km"});
    CHECK(quantitiesOf("A fund of $9bn-a-year.") == Lines{"$9bn-a-year = 9000000000 USD"});
}

TEST_CASE("what is counted", "[text][quantities]") {
    CHECK(quantitiesOf("Three US officials and two of its units.") ==
          Lines{"Three = 3 offici", "two = 2 unit"});
    CHECK(quantitiesOf("26 dead, 107 injured.") == Lines{"26 = 26 dead", "107 = 107 injur"});
    CHECK(quantitiesOf("The fall killed 107 and a storm wounding 238 passed.") ==
          Lines{"107 = 107 kill", "238 = 238 wound"});
    CHECK(quantitiesOf("About 1.5m people and half a dozen dogs came.") ==
          Lines{"About 1.5m = 1500000 [1350000..1650000] peopl", "half a dozen = 6 dog"});
    CHECK(quantitiesOf("It ended after an 11-year lull.") == Lines{"11-year = 11 year"});
}

TEST_CASE("numbers that are no quantities", "[text][quantities]") {
    CHECK(quantitiesOf("On 5 May 2016, at 5pm, in 2017 and in the 1990s, the 26th boat left.").empty());
    CHECK(quantitiesOf("Flight 370, court No. 3 and the 5G mast of a Kestrel 737 failed.").empty());
    CHECK(quantitiesOf("One of the largest, it is the one he liked; no one knew.").empty());
    CHECK(quantitiesOf("Olaf Berg, 45, left.").empty());
    CHECK(quantitiesOf("It began on 2019-05-15 at 10:30.").empty());
}

TEST_CASE("magnitudes, halves and currencies written before the number", "[text][quantities]") {
    CHECK(quantitiesOf("It cost £1.7bn, US$9 billion or Rs 500 crore.") ==
          Lines{"£1.7bn = 1700000000 GBP", "US$9 billion = 9000000000 USD", "Rs 500 crore = 5000000000 INR"});
    CHECK(quantitiesOf("One and a half million birds cost a million and a half dollars.") ==
          Lines{"One and a half million = 1500000 bird", "a million and a half dollars = 1500000 USD"});
    CHECK(quantitiesOf("It lost tens of millions of dollars.") ==
          Lines{"tens of millions of dollars = 30000000 [20000000..] USD"});
    CHECK(quantitiesOf("Rates rose 0.25 percentage points to 4.5 per cent.") ==
          Lines{"0.25 percentage points = 0.25 percentage point", "4.5 per cent = 4.5 %"});
    CHECK(quantitiesOf("Just over 100 flights and just under 50 trains ran.") ==
          Lines{"Just over 100 = 100 [100..] flight", "just under 50 = 50 [45..50] train"});
}

TEST_CASE("shares, scores and names with numbers are no quantities", "[text][quantities]") {
    CHECK(quantitiesOf("Roughly one in five adults and more than 3 in 10 children agreed.").empty());
    CHECK(quantitiesOf("The bill passed by 52 to 48.").empty());
    CHECK(quantitiesOf("The 44-year-old won with a 737 Max.") == Lines{"44-year-old = 44 year"});
    CHECK(quantitiesOf("Sales fell from 52 to 48 boats.") == Lines{"52 = 52", "48 = 48 boat"});
    CHECK(quantitiesOf("More than a dozen of the 35 crew left.") ==
          Lines{"More than a dozen = 12 [12..] crew", "35 = 35 crew"});
}
