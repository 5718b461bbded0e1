#include "core/date/edtf.h"
