// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rushes
{
/// The calling thread gives way to the others from now on, to the window's and to the player's before all. Stands at the
/// beginning of work that nobody waits for; may be called again at no cost. For good: not for threads that are shared with
/// other work.
void giveWay();
} // namespace rushes
