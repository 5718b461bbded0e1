#include "tests/support/catch.h"
#include "ui/timeline/lane_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace crossdate::ui;

namespace {

std::vector<CardRequest> randomEvents(unsigned seed, std::size_t count, double spread) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> day(0, spread), width(60, 330);
    std::uniform_int_distribution<int> kind(0, 5), priority(-1000, 1000);
    const double lengths[] = {1, 1, 1, 7, 30, 365};
    std::vector<CardRequest> requests;
    for (std::size_t i = 0; i < count; ++i) {
        const double first = std::floor(day(random));
        requests.push_back({{first, first + lengths[kind(random)]}, width(random), priority(random)});
    }
    std::sort(requests.begin(), requests.end(),
              [](const auto& a, const auto& b) { return a.days.first < b.days.first; });
    return requests;
}

template <class Cards>
void checkNoOverlap(Cards cards) {
    std::sort(cards.begin(), cards.end(), [](const PlacedCard& a, const PlacedCard& b) {
        return std::pair(a.row, a.left) < std::pair(b.row, b.left);
    });
    for (std::size_t i = 1; i < cards.size(); ++i)
        if (cards[i].row == cards[i - 1].row)
            CHECK(cards[i].left >= cards[i - 1].left + cards[i - 1].width - 1e-6);
}

std::vector<PlacedCard> shown(const CardLayout& layout) {
    std::vector<PlacedCard> cards;
    for (const auto& card : layout.cards)
        if (!card.folded) cards.push_back(card);
    return cards;
}

constexpr double kZooms[] = {0.02, 0.3, 1, 4, 17, 60, 160};

} // namespace

TEST_CASE("cards never overlap and always touch their date") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const auto requests = randomEvents(seed, 20 + seed * 25, 40.0 * seed);
        const auto plan = assignRows(requests, 2, 5);
        for (const double zoom : kZooms) {
            const auto layout = placeCards(requests, plan.rows, zoom);
            checkNoOverlap(shown(layout));
            std::size_t folded = 0;
            for (const auto& fold : layout.folds) folded += fold.events.size();
            CHECK(folded + shown(layout).size() == requests.size());
            for (std::size_t i = 0; i < requests.size(); ++i) {
                const auto& card = layout.cards[i];
                if (card.folded) continue;
                CHECK(card.left <= requests[i].days.last * zoom + 1e-6);
                CHECK(card.left + card.width >= requests[i].days.first * zoom - 1e-6);
                CHECK(card.width <= requests[i].width + 1e-6);
                CHECK(card.width >= std::min(requests[i].width, CardRules{}.minWidth) - 1e-6);
                CHECK(card.leader >= card.left);
                CHECK(card.leader <= card.left + card.width);
            }
        }
    }
}

TEST_CASE("fold marks keep their distance and count everybody") {
    const auto requests = randomEvents(3, 400, 100);
    const auto plan = assignRows(requests, 2, 3);
    for (const double zoom : kZooms) {
        const auto layout = placeCards(requests, plan.rows, zoom);
        for (std::size_t i = 1; i < layout.folds.size(); ++i)
            CHECK(layout.folds[i].x - layout.folds[i - 1].x >= CardRules{}.foldWidth);
    }
}

TEST_CASE("what is in view stands inside it without overlaps, and rows do not change by panning") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const auto requests = randomEvents(seed, 120, 900);
        const auto plan = assignRows(requests, 1, 5);
        for (const double zoom : {0.4, 2.0, 12.0, 80.0}) {
            const auto layout = placeCards(requests, plan.rows, zoom);
            std::map<std::uint32_t, int> rows;
            for (double left = -300; left < 1000 * zoom; left += 137) {
                const double right = left + 900;
                const auto seen = fitIntoView(requests, layout, left, right);
                std::vector<PlacedCard> cards;
                std::set<std::uint32_t> present;
                for (const auto& card : seen.cards) {
                    cards.push_back(card.card);
                    const auto [known, isNew] = rows.emplace(card.event, card.card.row);
                    CHECK((isNew || known->second == card.card.row));
                    const auto& days = requests[card.event].days;
                    if (days.last * zoom < left || days.first * zoom > right) continue;
                    present.insert(card.event);
                    CHECK(card.card.left >= left - 1e-6);
                    CHECK(card.card.left + card.card.width <= right + 1e-6);
                }
                checkNoOverlap(cards);
                // Nobody is lost: an event that is seen has a card or is counted.
                for (const auto& fold : seen.folds) present.insert(fold.events.begin(), fold.events.end());
                for (std::uint32_t i = 0; i < requests.size(); ++i) {
                    const double middle = requests[i].days.middle() * zoom;
                    if (middle >= left && middle <= right) CHECK(present.contains(i));
                }
            }
        }
    }
}

TEST_CASE("rows are the same at every zoom, and a lone event has its full card at its date") {
    const auto requests = randomEvents(5, 60, 700);
    const auto plan = assignRows(requests, 1.2, 4);
    for (const double zoom : kZooms) {
        const auto layout = placeCards(requests, plan.rows, zoom);
        for (std::size_t i = 0; i < requests.size(); ++i) CHECK(layout.cards[i].row == plan.rows[i]);
    }
    const std::vector<CardRequest> lone{{{100, 131}, 200, 0}};
    const auto layout = placeCards(lone, assignRows(lone, 3, 4).rows, 3);
    CHECK(layout.cards[0].left == Approx(300));
    CHECK(layout.cards[0].width == Approx(200));
    CHECK(layout.cards[0].leader == Approx(346.5));
}

TEST_CASE("where there is no room for both, the more important one keeps its card") {
    const std::vector<CardRequest> both{{{100, 101}, 200, 1}, {{100, 101}, 200, 5}};
    const auto layout = placeCards(both, {0, 0}, 3);
    CHECK(layout.cards[0].folded);
    CHECK_FALSE(layout.cards[1].folded);
    REQUIRE(layout.folds.size() == 1);
    CHECK(layout.folds[0].events == std::vector<std::uint32_t>{0});
}

TEST_CASE("nothing at all is laid out as nothing") {
    CHECK(placeCards({}, {}, 1).cards.empty());
    CHECK(fitIntoView({}, {}, 0, 100).cards.empty());
    CHECK(assignRows({}, 1, 4).wanted == 1);
    CHECK(placeMarks({}, 1).empty());
}

TEST_CASE("marks within three pixels become one, near ones stand above each other, none overlap") {
    const auto marks = placeMarks({10, 10.1, 12, 13.2, 40}, 10);
    REQUIRE(marks.size() == 4);
    CHECK(marks[0].marks.size() == 2);
    CHECK(marks[0].level == 0);
    CHECK(marks[1].level != marks[2].level);
    CHECK(marks[3].level == 0);

    std::mt19937 random(2);
    std::uniform_real_distribution<double> day(0, 300);
    std::vector<double> days(500);
    for (auto& d : days) d = day(random);
    std::sort(days.begin(), days.end());
    for (const double zoom : kZooms) {
        const auto clusters = placeMarks(days, zoom);
        std::size_t total = 0;
        std::map<int, double> last;
        for (const auto& cluster : clusters) {
            total += cluster.marks.size();
            for (const auto& [level, x] : last)
                if (level == cluster.level || level == 0 || cluster.level == 0)
                    CHECK(cluster.x - x >= MarkRules{}.room - 1e-9);
            last[cluster.level] = cluster.x;
        }
        CHECK(total == days.size());
    }
}
