// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rushes
{
/// "rushes --headless wait": without a display. Gives the exit code of the program.
int runHeadless(int argc, char **argv);
/// Whether the arguments ask for it.
bool asksForHeadless(int argc, char **argv);
} // namespace rushes
