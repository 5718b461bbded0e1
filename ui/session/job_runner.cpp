#include "ui/session/job_runner.h"
