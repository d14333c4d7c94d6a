// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

/// Words that the owner of a task hangs on it. Pure.
namespace rushes
{
constexpr int mostLabels = 20;   ///< of a task
constexpr int longestLabel = 60; ///< characters

/// Without blanks around, each once (in any case), none empty, none too long, not too many; in their order.
QStringList normalLabels(const QStringList &labels);
/// As they are typed: between commas, English or Chinese.
QStringList labelsIn(const QString &text);
/// As the store keeps them; empty: none.
QString joinedLabels(const QStringList &labels);
QStringList splitLabels(const QString &stored);
} // namespace rushes
