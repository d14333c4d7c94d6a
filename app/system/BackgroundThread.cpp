// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "system/Background.h"

#include <QThread>

namespace rushes
{
void giveWay()
{
    QThread::currentThread()->setPriority(QThread::LowPriority);
}
} // namespace rushes
