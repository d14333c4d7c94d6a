#include "media/ThumbnailCache.h"
