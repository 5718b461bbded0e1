#include "core/text/tokens.h"
