// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/HandOver.h"

#include <QPointer>
#include <QThreadPool>

namespace rushes
{
/// Calls work on a worker thread and then done with what it gave, here, unless context is gone by then.
template <class Work, class Done>
void offThread(QObject *context, Work work, Done done)
{
    auto *home = new QObject; // the worker touches nothing that can go
    QThreadPool::globalInstance()->start(HandedOver([home, guard = QPointer<QObject>(context), work = std::move(work),
                                                     done = std::move(done)]() mutable {
        handOver(home, [home, guard, done, result = work()] {
            home->deleteLater();
            if (guard)
                done(result);
        });
    }));
}
} // namespace rushes
