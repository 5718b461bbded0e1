#include "ui/export/timeline_export.h"
