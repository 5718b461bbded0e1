#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/timeline/axis.h"
#include "ui/timeline/time_scale.h"

#include <cmath>
#include <random>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

double noonOf(int year, unsigned month, unsigned day) {
    return static_cast<double>(test::dayOf(year, month, day).number);
}

double measure(const QString& text) {
    return 7.0 * static_cast<double>(text.size());
}

TimeScale between(double first, double last, double width = 1000) {
    return {100, 100 + width, {first, last}};
}

} // namespace

TEST_CASE("days and pixels convert both ways") {
    const auto scale = between(1000, 1100);
    CHECK(scale.pixelsPerDay() == Approx(10));
    CHECK(scale.xOf(1000) == Approx(100));
    CHECK(scale.xOf(1100) == Approx(1100));
    CHECK(scale.dayAt(scale.xOf(1042.5)) == Approx(1042.5));
}

TEST_CASE("zooming keeps the day under the pointer, panning moves all alike") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(100, 1100), factors(0.3, 3);
    auto scale = between(17000, 18000);
    for (int i = 0; i < 200; ++i) {
        const double x = anywhere(random);
        const double day = scale.dayAt(x);
        scale = scale.zoomed(factors(random), x);
        CHECK(scale.dayAt(x) == Approx(day).margin(1e-6));
        CHECK(scale.pixelsPerDay() <= TimeScale::kMaxPixelsPerDay);
    }
    CHECK(scale.panned(30).xOf(17500) == Approx(scale.xOf(17500) + 30));
    CHECK(scale.zoomed(0, 500) == scale);
    CHECK(scale.zoomed(std::nan(""), 500) == scale);
}

TEST_CASE("the limits hold whatever is asked for") {
    const DaySpan domain{17000, 17400};
    std::mt19937 random(11);
    std::uniform_real_distribution<double> days(-1e6, 1e6);
    for (int i = 0; i < 300; ++i) {
        const double a = days(random);
        const auto scale = between(a, a + std::abs(days(random))).within(domain);
        const auto shown = scale.days();
        CHECK(scale.pixelsPerDay() <= TimeScale::kMaxPixelsPerDay * 1.0001);
        CHECK(shown.length() <= domain.length() * 1.2501);
        CHECK(shown.first < domain.last);
        CHECK(shown.last > domain.first);
        CHECK(scale.within(domain).days().first == Approx(shown.first));
    }
    CHECK(between(5, 5).days().length() > 0);
    CHECK(between(9, 3).days().length() > 0);
}

TEST_CASE("axis labels never collide, at any nearness") {
    for (double span = 6; span < 4e11; span *= 1.7) {
        for (const double width : {240.0, 700.0, 1500.0}) {
            const double first = noonOf(2018, 7, 15) - span / 2;
            const auto scale = between(first, first + span, width);
            const Axis axis = axisFor(scale, measure, measure);
            INFO("span " << span << " width " << width);
            REQUIRE(axis.lower.size() + axis.upper.size() >= 1);
            CHECK(static_cast<double>(axis.lower.size()) < width / 7);
            for (const auto* level : {&axis.lower, &axis.upper}) {
                double end = scale.left() - 1;
                for (const auto& tick : *level) {
                    if (tick.label.isEmpty()) continue;
                    CHECK(tick.textX > end);
                    CHECK(tick.textX >= scale.left());
                    end = tick.textX + measure(tick.label);
                }
            }
        }
    }
}

TEST_CASE("the axis names what it shows on two levels") {
    const auto year = axisFor(between(noonOf(2018, 7, 15), noonOf(2019, 6, 5)), measure, measure);
    CHECK(year.step == TickStep{TickUnit::month, 1});
    CHECK(year.lower.front().label == QStringLiteral("Aug"));
    CHECK(year.upper.front().label == QStringLiteral("2018"));
    CHECK(year.upper.front().textX >= 100);
    CHECK(year.upper.back().label == QStringLiteral("2019"));
    CHECK(year.upper.back().x ==
          Approx(between(noonOf(2018, 7, 15), noonOf(2019, 6, 5)).xOf(noonOf(2019, 1, 1))));

    const auto days = axisFor(between(noonOf(2019, 5, 10), noonOf(2019, 5, 25)), measure, measure);
    CHECK(days.step == TickStep{TickUnit::day, 1});
    CHECK(days.upper.front().label == QStringLiteral("May 2019"));

    const auto weeks = axisFor(between(noonOf(2019, 3, 1), noonOf(2019, 6, 1)), measure, measure);
    CHECK(weeks.step == TickStep{TickUnit::week, 1});
    CHECK(weeks.lower.front().label == QStringLiteral("4"));

    const auto quarters = axisFor(between(noonOf(2015, 1, 1), noonOf(2020, 1, 1)), measure, measure);
    CHECK(quarters.step == TickStep{TickUnit::month, 3});
    CHECK(quarters.lower.at(1).label == QStringLiteral("Q2"));

    const auto ages =
        axisFor(between(noonOf(1, 1, 1) - 400 * 365.25, noonOf(1, 1, 1) + 400 * 365.25), measure, measure);
    CHECK(ages.step.unit == TickUnit::year);
    CHECK(ages.step.count >= 20);
    CHECK(yearLabel(-43) == QStringLiteral("44 BC"));
}
