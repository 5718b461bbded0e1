// What is shown while no case is open, or an empty one: ways to begin, and a place to drop files.
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace crossdate::ui {

struct Actions;

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(const Actions& actions, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void openWanted(const QString& path);

private:
    QLabel* recentHeading_;
    QListWidget* recent_;
};

/// The open case has no documents yet.
class EmptyCasePage : public QWidget {
    Q_OBJECT
public:
    explicit EmptyCasePage(const Actions& actions, QWidget* parent = nullptr);
};

/// The dashed frame that says where files can be dropped.
class DropArea : public QWidget {
    Q_OBJECT
public:
    explicit DropArea(const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
};

} // namespace crossdate::ui
