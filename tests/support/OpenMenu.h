// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QMenu>
#include <QTimer>

#include <functional>

namespace rushes
{
/// A menu that opens while something is pressed keeps that press waiting: what is to be done with it is said first.
/// True: it did open. It is closed afterwards, if it still is there.
inline bool inMenuOf(const std::function<void()> &press, const std::function<void(QMenu &)> &work)
{
    bool opened = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (opened || !menu || !menu->isVisible())
            return;
        opened = true;
        work(*menu);
        menu->close();
    });
    look.start(10);
    press();
    for (int turns = 0; !opened && turns < 500; ++turns) // where the menu does not keep it waiting
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return opened;
}
} // namespace rushes
