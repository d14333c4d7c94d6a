// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rushes
{
/// The process will end with its exit code as soon as main() has returned, without what libraries do at their end:
/// one of them waits for ever.
void endQuickly();
} // namespace rushes
