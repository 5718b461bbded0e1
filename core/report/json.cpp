#include "core/report/report.h"
