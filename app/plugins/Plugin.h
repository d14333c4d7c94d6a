// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFunctionPointer>
#include <QLatin1StringView>

namespace rushes
{
/// What the plug-in of that name exports under function; null: it is not installed. From any thread. What not every
/// run needs lies in plug-ins: a start does not pay for the libraries behind them.
QFunctionPointer pluginFunction(QLatin1StringView plugin, const char *function);
} // namespace rushes
