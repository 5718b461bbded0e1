#include "ui/session/case_session.h"
