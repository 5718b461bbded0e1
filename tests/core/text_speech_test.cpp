// Quotations with their speakers, and attributions.
#include "tests/core/text_dump.h"
#include "tests/support/catch.h"

using crossdate::test::attributionsOf;
using crossdate::test::Lines;
using crossdate::test::quotationsOf;

TEST_CASE("speakers stand on either side", "[text][quotations]") {
    CHECK(quotationsOf("\"It is safe,\" said Ada Brook.") ==
          Lines{"Ada Brook (Ada Brook) said: \"It is safe,\""});
    CHECK(quotationsOf("“It is safe,” the mayor, Tom Hale, told reporters.") ==
          Lines{"Tom Hale (Tom Hale) told: “It is safe,”"});
    CHECK(quotationsOf("Mr Hale added: \"We have won the day.\"") ==
          Lines{"Mr Hale (Hale) added: \"We have won the day.\""});
    CHECK(quotationsOf("“We will not sail,” captain Lars Moen was quoted by the BBC as saying.") ==
          Lines{"captain Lars Moen (Lars Moen) quoted: “We will not sail,”"});
    CHECK(quotationsOf("'We are open,' she said.") == Lines{"she (she) said: 'We are open,'"});
}

TEST_CASE("a part of a sentence is the speaker's, a label is nobody's", "[text][quotations]") {
    CHECK(quotationsOf("Hale said that the firm is “willing to sell all of its boats” soon.") ==
          Lines{"Hale (Hale) said: “willing to sell all of its boats”"});
    CHECK(quotationsOf("Hale called the plan \"a disgrace\" and left.") ==
          Lines{"Hale (Hale) called: \"a disgrace\""});
    CHECK(quotationsOf("The firm signed a 'no-wake' rule for the \"quiet zone\".") ==
          Lines{"?: 'no-wake'", "?: \"quiet zone\""});
    CHECK(quotationsOf("Officials said the \"no-wake\" rule stays.") == Lines{"?: \"no-wake\""});
}

TEST_CASE("speech over sentences and paragraphs", "[text][quotations]") {
    CHECK(quotationsOf("“It sank. It was old,” Ada Brook told us. “Nobody wept at all.”") ==
          Lines{"Ada Brook (Ada Brook) told: “It sank. It was old,”",
                "Ada Brook (Ada Brook) told: “Nobody wept at all.”"});
    CHECK(quotationsOf("\"It was dark.\n\n\"Then it was light,\" Ada Brook said.") ==
          Lines{"Ada Brook (Ada Brook) said: \"It was dark.",
                "Ada Brook (Ada Brook) said: \"Then it was light,\""});
    CHECK(quotationsOf("Tom Hale wrote on Monday:\n\n“It was the best of boats.”") ==
          Lines{"Tom Hale (Tom Hale) wrote: “It was the best of boats.”"});
    CHECK(quotationsOf("Captain Ada Brook spoke on Monday. \"It sank,\" she said.") ==
          Lines{"she (Ada Brook) said: \"It sank,\""});
}

TEST_CASE("sources", "[text][attribution]") {
    CHECK(attributionsOf(
              "Reuters cited three port officials familiar with the plan as saying that Hale will sell.") ==
          Lines{"Reuters < three port officials familiar with the plan: cited"});
    CHECK(attributionsOf("Captain Lars Moen was quoted by the BBC as saying no.") ==
          Lines{"BBC < Lars Moen: quoted"});
    CHECK(attributionsOf("The Fjord Gazette reported a loss, citing two officials.") ==
          Lines{"Fjord Gazette < two officials: reported"});
    CHECK(attributionsOf("Harbour officials told Reuters the deal was dead.") ==
          Lines{"Reuters < Harbour officials: told"});
    CHECK(attributionsOf("According to a Reuters report Wednesday, it sank.") ==
          Lines{"Reuters: according to"});
    CHECK(attributionsOf("It sank, people familiar with the matter said.") ==
          Lines{"people familiar with the matter: said"});
    CHECK(attributionsOf("Hale, speaking at a meeting with friends, said it sank.") == Lines{"Hale: said"});
    CHECK(attributionsOf("Prosecutors charged two firms, saying that they stole.") ==
          Lines{"Prosecutors: saying"});
    CHECK(attributionsOf("The firm cut jobs, citing security grounds.").empty());
}

TEST_CASE("stance and what is no attribution", "[text][attribution]") {
    CHECK(attributionsOf("Brook denied the claim but admitted a delay.") ==
          Lines{"Brook: denied denies", "Brook: admitted admits"});
    CHECK(attributionsOf("The study claimed that boats sink.") == Lines{"study: claimed claims"});
    CHECK(attributionsOf("She warned of fog.") == Lines{"she: warned warns"});
    CHECK(attributionsOf("It refused to say more and did not report the loss.").empty());
    CHECK(attributionsOf("France rejected the offer.").empty());
}

TEST_CASE("few words are a speaker's where they are led up to", "[text][quotations]") {
    CHECK(quotationsOf("A friend told the Daily Mail: \"They are broken.\"") ==
          Lines{"A friend (friend) told: \"They are broken.\""});
    CHECK(quotationsOf("Brook told reporters he \"never saw\" the letter.") ==
          Lines{"Brook (Brook) told: \"never saw\""});
    CHECK(quotationsOf("He wrote \"\" on the wall.").empty());
}

TEST_CASE("who cites whom inside a subject", "[text][attribution]") {
    CHECK(attributionsOf("The BBC, citing a senior aide, reported that Brook had resigned.") ==
          Lines{"BBC < senior aide: reported"});
    CHECK(attributionsOf(
              "The Financial Times said, citing people briefed on the matter, that it will cut jobs.") ==
          Lines{"Financial Times < people briefed on the matter: said"});
    CHECK(attributionsOf("The US says the yard was behind it.") == Lines{"United States: says"});
}
