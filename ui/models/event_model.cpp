#include "ui/models/event_model.h"
