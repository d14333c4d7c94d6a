// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QUrl>

#include <memory>

namespace rushes
{
/// A simulated gateway with the demo's tasks, as long as it is kept.
class Demo
{
public:
    Demo() = default;
    virtual ~Demo() = default;
    Demo(const Demo &) = delete;
    Demo &operator=(const Demo &) = delete;

    virtual QUrl url() const = 0;
    virtual QStringList ids() const = 0;
};

/// What the plug-in exports under startDemoName: the demo, or null when no port could be had. The name changes with Demo.
using StartDemo = Demo *();
constexpr const char *startDemoName = "rushes_start_demo_1";
} // namespace rushes
