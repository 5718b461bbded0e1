// Hedges, plans, denials and negations with what they cover.
#include "tests/core/text_dump.h"
#include "tests/support/catch.h"

using crossdate::test::Lines;
using crossdate::test::modalityOf;
using crossdate::test::negationsOf;

TEST_CASE("hedges cover their clause", "[text][modality]") {
    CHECK(modalityOf("The bank reportedly lost money, but the yard gained.") ==
          Lines{"reported reportedly | The bank reportedly lost money"});
    CHECK(modalityOf("Moen, who is widely believed to have fled, has slept.") ==
          Lines{"reported is widely believed to | who is widely believed to have fled"});
    CHECK(modalityOf("Operators are said to have used it.") ==
          Lines{"reported are said to | Operators are said to have used it"});
}

TEST_CASE("plans", "[text][modality]") {
    CHECK(modalityOf("Hale is expected to sign it.") ==
          Lines{"expected is expected to | Hale is expected to sign it"});
    CHECK(modalityOf("The rule, which it disliked, may be dropped.") ==
          Lines{"expected may | may be dropped"});
    CHECK(modalityOf("In May the will was read to Will.").empty());
}

TEST_CASE("denials cover what is denied", "[text][modality]") {
    CHECK(modalityOf("Hale denied any part in the affair.") ==
          Lines{"denied denied | any part in the affair"});
    CHECK(modalityOf("It was sold cheaply to a friend (which Hale has always denied).") ==
          Lines{"denied denied | It was sold cheaply to a friend"});
    CHECK(modalityOf("He neither confirmed nor denied it.").empty());
    CHECK(modalityOf("The crew was denied visas.").empty());
    CHECK(modalityOf("France rejected the offer and rejected the allegations.") ==
          Lines{"denied rejected | the allegations"});
}

TEST_CASE("negations reach to the end of their clause", "[text][negation]") {
    CHECK(negationsOf("The U.S. has not signed, but France has.") == Lines{"not | not signed"});
    CHECK(negationsOf("The mayor has not acted and the yard won't close.") ==
          Lines{"not | not acted", "won't | won't close"});
    CHECK(negationsOf("The crew was denied visas.") == Lines{"denied | denied visas"});
    CHECK(negationsOf("He signed a 'no spying' deal with everybody.") == Lines{"no | no spying"});
    CHECK(negationsOf("Not only did it sink; court No. 3 met.").empty());
}

TEST_CASE("conditions and what would have been", "[text][modality]") {
    CHECK(modalityOf("If the vote fails, the yard closes.") == Lines{"expected If | If the vote fails"});
    CHECK(modalityOf("It closes unless the vote is won.") ==
          Lines{"expected unless | unless the vote is won"});
    CHECK(modalityOf("Had they known, they would have left.") ==
          Lines{"expected Had | Had they known", "expected would | Had they known, they would have left"});
    CHECK(modalityOf("Had he seen it, he asked.").empty());
    CHECK(modalityOf("Dozens, if not hundreds, came as if called.").empty());
}

TEST_CASE("what was ruled out and what is beyond doubt", "[text][negation]") {
    CHECK(negationsOf("The mayor ruled out a new pier.") == Lines{"ruled out | ruled out a new pier"});
    CHECK(negationsOf("No doubt he came.").empty());
}
