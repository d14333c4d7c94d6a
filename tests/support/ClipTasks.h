// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/WindowRig.h"

namespace rushes
{
/// Adds tasks that are completed; each has its clip on the disk when this returns true.
inline bool addClips(WindowRig &rig, int count)
{
    const int before = rig.session->book.size();
    for (int number = before; number < before + count; ++number) {
        SimulatedTask task;
        task.prompt = QStringLiteral("take %1").arg(number);
        task.clip = number;
        const QString id = rig.gateway.add(task);
        rig.gateway.finishNow(id);
        rig.add(id);
    }
    const auto saved = [&rig] {
        int saved = 0;
        for (int row = 0; row < rig.session->book.size(); ++row)
            saved += int(rig.session->book.at(row).clip.state == ClipState::Saved);
        return saved;
    };
    return QTest::qWaitFor([&] { return saved() == before + count; }, 30'000);
}
} // namespace rushes
