// Tags as chips: the cross, Delete or Backspace removes one, "+" adds.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace crossdate::ui {

class Chip;
class FlowLayout;

class TagsEdit : public QWidget {
    Q_OBJECT
public:
    explicit TagsEdit(QWidget* parent = nullptr);

    void setTags(const QStringList& tags);
    void setReadOnly(bool readOnly);
    [[nodiscard]] const QStringList& tags() const { return tags_; }
    [[nodiscard]] QLineEdit* field() const { return field_; }

public Q_SLOTS:
    void beginAdding();

Q_SIGNALS:
    /// What the tags should become; several can be typed at once, with commas between them.
    void changed(const QStringList& tags);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void commit();
    void endAdding();
    void remove(const QString& tag);

    QStringList tags_;
    bool readOnly_ = false;
    FlowLayout* flow_;
    QList<Chip*> chips_;
    Chip* add_;
    QLineEdit* field_;
};

} // namespace crossdate::ui
