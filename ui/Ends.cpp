// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Ends.h"

#include "MainWindow.h"
#include "system/Termination.h"

#include <QApplication>

namespace rushes
{
void connectEnds(QApplication &app, MainWindow &window, const Termination &termination)
{
    QApplication::setQuitOnLastWindowClosed(false); // the tray has none
    QObject::connect(&window, &MainWindow::closed, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&app, &QGuiApplication::commitDataRequest, &window, &MainWindow::remember, Qt::DirectConnection);
    QObject::connect(&termination, &Termination::wished, &window, [&window] {
        window.remember();
        QCoreApplication::exit(0);
    });
}
} // namespace rushes
