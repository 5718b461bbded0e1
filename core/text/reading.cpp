#include "core/text/reading.h"
