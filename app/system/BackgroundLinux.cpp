// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "system/Background.h"

#include <sys/resource.h>

#include <unistd.h>

namespace rushes
{
// QThread::LowPriority does nothing under Linux's ordinary scheduler; a thread's own niceness does.
void giveWay()
{
    constexpr int niceness = 10; // a tenth of what the others get where they want all
    thread_local bool given = false;
    if (given)
        return;
    given = true;
    setpriority(PRIO_PROCESS, id_t(gettid()), niceness); // one that fails leaves the thread as quick as it was
}
} // namespace rushes
