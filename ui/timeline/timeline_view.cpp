#include "ui/timeline/timeline_view.h"
