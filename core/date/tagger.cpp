#include "core/date/tagger.h"
