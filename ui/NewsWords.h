// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/NotificationServer.h"
#include "news/NewsDigest.h"

namespace rushes
{
class Session;

/// A bulletin in the user's language, with what can be done about it: "play", "show", "mend". The picture is not in it.
Notification notificationOf(const Bulletin &bulletin, const Session &session);
} // namespace rushes
