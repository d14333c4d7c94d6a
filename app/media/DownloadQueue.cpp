#include "media/DownloadQueue.h"
