#include "core/date/calendar.h"
