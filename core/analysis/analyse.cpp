#include "core/analysis/analyse.h"
