// What the program is, which version, under which licence.
#pragma once

class QWidget;

namespace crossdate::ui {

void showAbout(QWidget* window);

} // namespace crossdate::ui
