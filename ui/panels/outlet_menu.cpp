#include "ui/panels/outlet_menu.h"

#include "core/date/edtf.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/session/case_session.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

namespace crossdate::ui {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("OutletMenu", text);
}

// A small question that does not block; `then` gets what was typed.
void ask(QWidget* window, const QString& title, const QString& label, const QString& text,
         std::function<void(const QString&)> then) {
    auto* dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(then));
    dialog->open();
}

void addGrades(QMenu* menu, CaseSession* session, const OutletView& outlet) {
    QMenu* grades = menu->addMenu(say("&Reliability"));
    auto* group = new QActionGroup(grades);
    for (char grade = 'A'; grade <= 'F'; ++grade) {
        QAction* action = group->addAction(wordForGrade(grade));
        action->setCheckable(true);
        action->setChecked(outlet.grade == grade);
        QObject::connect(action, &QAction::triggered, session, [session, id = outlet.id, grade] {
            session->execute(SetOutletGrade{id, grade});
        });
        grades->addAction(action);
    }
}

void setPublished(CaseSession* session, DocumentId id, const QString& text) {
    const std::string edtf = text.trimmed().toStdString();
    if (edtf.empty()) {
        session->execute(SetPublished{id, std::nullopt});
        return;
    }
    if (auto dating = date::parseEdtf(edtf))
        session->execute(SetPublished{id, *dating});
    else
        Q_EMIT session->failed(dating.error());
}

} // namespace

void toggleAlone(ViewState* state, const CaseSnapshot& snapshot, OutletId outlet) {
    EventFilter filter = state->filter();
    std::set<OutletId> others;
    for (const OutletView& view : snapshot.outlets)
        if (view.id != outlet) others.insert(view.id);
    filter.hiddenOutlets = filter.hiddenOutlets == others ? std::set<OutletId>{} : std::move(others);
    state->setFilter(filter);
}

void toggleHidden(ViewState* state, OutletId outlet) {
    EventFilter filter = state->filter();
    if (filter.hiddenOutlets.erase(outlet) == 0) filter.hiddenOutlets.insert(outlet);
    state->setFilter(filter);
}

void askForName(QWidget* window, CaseSession* session, const OutletView& outlet) {
    ask(window, say("Rename outlet"), say("Name of the outlet:"), QString::fromStdString(outlet.name),
        [session, id = outlet.id](const QString& name) {
            if (!name.trimmed().isEmpty()) session->execute(RenameOutlet{id, name.trimmed().toStdString()});
        });
}

void fillOutletMenu(QMenu* menu, QWidget* window, CaseSession* session, ViewState* state,
                    const OutletView& outlet) {
    const OutletId id = outlet.id;
    menu->addAction(say("Show &only this outlet"), state,
                    [session, state, id] { toggleAlone(state, *session->snapshot(), id); });
    QAction* hide =
        menu->addAction(say("&Hide this outlet"), state, [state, id] { toggleHidden(state, id); });
    hide->setCheckable(true);
    hide->setChecked(state->filter().hiddenOutlets.contains(id));
    menu->addSeparator();
    addGrades(menu, session, outlet);
    menu->addAction(say("Re&name…"), session,
                    [window, session, outlet] { askForName(window, session, outlet); });
}

void fillDocumentMenu(QMenu* menu, QWidget* window, CaseSession* session, ViewState* state,
                      const DocumentView& document) {
    const DocumentId id = document.document->id;
    menu->addAction(say("&Show in the passages"), state, [state, id, body = document.document->body] {
        state->revealPassage({id, body});
    });
    const QString edtf = document.published ? QString::fromStdString(document.published->edtf) : QString();
    menu->addAction(say("Set date of &publication…"), session, [window, session, id, edtf] {
        ask(window, say("Date of publication"),
            say("EDTF, for example 2019-05-15; empty takes your date back:"), edtf,
            [session, id](const QString& text) { setPublished(session, id, text); });
    });
}

} // namespace crossdate::ui
