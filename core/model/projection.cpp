#include "core/model/projection.h"
