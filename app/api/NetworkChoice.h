// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rushes
{
/// How connections are made, of questions, pictures and clips alike, unless a gateway has a proxy of its own.
struct NetworkChoice {
    enum class Way { System, Own, None };
    Way way{Way::System};
    QString proxy;         ///< of the own way: http://host:3128 or socks5://host:1080, perhaps with user and password
    QString authorityFile; ///< certificates (PEM or DER) that are trusted besides the system's; empty: none
    bool operator==(const NetworkChoice &) const = default;
};
} // namespace rushes
