// What ArticlesView is made of. Private to articles_*.cpp.
#pragma once

#include "ui/compare/article_stops.h"
#include "ui/compare/articles_view.h"
#include "ui/compare/scroll_map.h"
#include "ui/compare/text_scale.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace crossdate::ui {

class DocumentButton;
class FindBar;
class JobRunner;
class MarkStrip;
class RibbonStrip;

struct ArticlesView::State {
    ArticlesView* self = nullptr;
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    std::shared_ptr<ComparableStore> store;
    SnapshotPtr snapshot = std::make_shared<CaseSnapshot>();
    JobRunner* jobs = nullptr;
    TextScale scale;

    std::array<DocumentButton*, 2> choosers{};
    std::array<ArticlePane*, 2> panes{};
    std::array<MarkStrip*, 2> strips{};
    RibbonStrip* ribbons = nullptr;
    QPushButton* kindButton = nullptr;
    QLabel* empty = nullptr;
    QStackedLayout* pages = nullptr;
    FindBar* find = nullptr;

    std::array<DocumentId, 2> documents{};
    ArticleComparisonPtr comparison;
    bool stale = true;
    std::array<std::optional<Span>, 2> place; // where to go once the comparison is there

    Side active = Side::left;
    bool scrolling = false; // both at once: the second does not answer the first
    struct {
        ScrollMap map;
        qreal left = -1, right = -1; // the heights it was made for
    } scrollMap;

    StopKind kind = StopKind::difference;
    Stops stops;
    std::size_t lastStop = kNone;
    std::array<std::size_t, 2> placeOfLastStop{}; // the carets' bytes then: still there, one goes on from it

    struct Found {
        Side side = Side::left;
        TextRange range;
    };
    std::vector<Found> found;
    std::size_t currentFound = kNone;

    [[nodiscard]] ArticlePane* paneOf(Side side) const { return panes[static_cast<std::size_t>(side)]; }
    [[nodiscard]] static Side other(Side side) { return side == Side::left ? Side::right : Side::left; }

    // articles_build.cpp
    void build();
    QWidget* buildTools();
    QWidget* buildBody();
    void wire();
    void wirePane(Side side);

    // articles_view.cpp: what is shown
    void chooseFor(EventId event);
    void setDocuments(DocumentId left, DocumentId right);
    void refresh();
    void compare();
    void take(const Result<ArticleComparisonPtr>& made, const Stops& places);
    void showOrExplain();
    void goToPlace();
    void showConflict(ConflictId id);
    void reveal(const Passage& passage);

    // articles_sync.cpp: scrolling together, the pair that is read
    [[nodiscard]] const ScrollMap& currentMap();
    void follow(Side moved);
    void readCaret(Side side);
    void goToPair(std::size_t pair);
    void goToOtherSide();

    // articles_commands.cpp: stops, pairing, folding, finding
    bool command(const QKeyEvent& event);
    void tellStops(std::size_t at);
    void step(StopKind kind, int direction);
    void goTo(const ArticleStop& stop);
    void pairSentences();
    void partPair();
    [[nodiscard]] std::optional<std::array<Passage, 2>> markedSentences() const;
    [[nodiscard]] const Pairing* decisionOn(Span left, Span right) const;
    void foldAtCaret();
    void foldAll();
    void openMenu(const QPoint& corner);
    void openFind();
    void closeFind();
    void search(const QString& words);
    void showFound(int direction);
};

} // namespace crossdate::ui
