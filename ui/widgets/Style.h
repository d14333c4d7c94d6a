// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace rushes
{
/// Fusion in the program's look: flat buttons with a radius of 6, quiet fields, thin scroll bars, underlined
/// tabs, a 32-pixel header, visible focus. Colours come from Theme::of(option.palette).
/// A button with the dynamic property "primary" is filled with the accent; a QToolButton is flat until the
/// pointer is over it.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();
    // the overrides are the implementer's
};
} // namespace rushes
