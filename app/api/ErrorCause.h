// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

/// The program's own words for what it found wrong with an answer: in English, for the log, for hooks and for the
/// database, which keeps these instead of the cause. What the window says is in ui/. Pure.
namespace rushes::cause
{
/// An error of kind Protocol, whose detail is the cause's words, with more of it ("1,000 bytes") where there is some.
Error error(Error::Cause cause, int httpStatus = 0, const QString &more = {});

/// The cause whose words these are; None: they are someone else's.
Error::Cause of(const QString &detail);

/// The detail where it is the server's or the system's; empty where it is ours.
QString othersWords(const Error &error);
} // namespace rushes::cause
