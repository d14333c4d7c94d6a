#include "api/TaskId.h"
