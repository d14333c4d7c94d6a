// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include <QClipboard>
#include <QGuiApplication>
#include <QSocketNotifier>

#include <cstdio>

/// Another program that copies its argument, says so, and stays until its standard input ends.
int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    QGuiApplication::clipboard()->setText(QString::fromLocal8Bit(argv[argc - 1]));
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    std::puts("copied");
    std::fflush(stdout);
    return app.exec();
}
