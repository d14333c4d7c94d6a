#include "api/TaskParser.h"
