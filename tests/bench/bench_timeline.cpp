// Painting the timeline, offscreen. Argument: the number of events.
#include "tests/bench/beside_peer.h"
#include "tests/ui/timeline_fixture.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace crossdate::bench {

namespace {

/// Peer: filling the same picture.
void paintTimeline(benchmark::State& state) {
    test::TimelineFixture fixture(test::makeLargeSnapshot(static_cast<int>(state.range(0)), 14), {1400, 600});
    fixture.view.setPalette(ui::Theme::light().palette());
    QImage image(fixture.view.size(), QImage::Format_ARGB32_Premultiplied);
    besidePeer(
        state, 0, [&] { fixture.view.render(&image); },
        [&] {
            QPainter painter(&image);
            painter.fillRect(image.rect(), Qt::white);
        });
}

BENCHMARK(paintTimeline)->Arg(100)->Arg(10'000)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace crossdate::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
