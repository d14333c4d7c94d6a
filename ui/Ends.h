// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace rushes
{
class MainWindow;
class Termination;

/// Ways out: the window was closed for good, the session of the desktop ends, or the system wants the program to end. The last
/// two ask nobody: what is looked at is remembered, and clips on their way go on where they were.
void connectEnds(QApplication &app, MainWindow &window, const Termination &termination);
} // namespace rushes
