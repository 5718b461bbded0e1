#include "core/compare/shared_copy.h"
