// What can be done to an outlet or a document of the sources panel.
#pragma once

#include "core/model/snapshot.h"

class QMenu;
class QWidget;

namespace crossdate::ui {

class CaseSession;
class ViewState;

/// Entries for one outlet: show only it, hide it, grade it, rename it.
void fillOutletMenu(QMenu* menu, QWidget* window, CaseSession* session, ViewState* state,
                    const OutletView& outlet);
/// Entries for one document: read it, set when it was published.
void fillDocumentMenu(QMenu* menu, QWidget* window, CaseSession* session, ViewState* state,
                      const DocumentView& document);

/// Shows only this outlet's events; all of them when they were shown alone already.
void toggleAlone(ViewState* state, const CaseSnapshot& snapshot, OutletId outlet);
void toggleHidden(ViewState* state, OutletId outlet);
/// Asks for a new name without blocking.
void askForName(QWidget* window, CaseSession* session, const OutletView& outlet);

} // namespace crossdate::ui
