#include "ui/models/view_state.h"
