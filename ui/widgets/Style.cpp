#include "widgets/Style.h"
