#include "core/workflow/workflow.h"
