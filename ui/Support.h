// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/SupportBundle.h"

namespace rushes
{
class Log;
class Profile;
class Session;

/// What a running program is and stands on, for the page of diagnostics and the support bundle. On the window's thread;
/// what would wait is left to the worker. log: null, there is none.
SupportSubject supportSubject(const Session &session, const Profile &profile, Log *log, bool withPrompts);
} // namespace rushes
