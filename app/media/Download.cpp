#include "media/Download.h"
