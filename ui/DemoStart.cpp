// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "DemoStart.h"

#include "CommandLine.h"
#include "plugins/Plugin.h"
#include "simulator/Demo.h"

namespace rushes
{
using namespace Qt::StringLiterals;

std::optional<CommandLineEnd> startDemo(std::unique_ptr<Demo> &demo, std::vector<NewTask> &tasks)
{
    const auto start = reinterpret_cast<StartDemo *>(pluginFunction("rushes_demo"_L1, startDemoName));
    demo.reset(start ? start() : nullptr);
    if (!demo)
        return CommandLineEnd{2, start ? u"The simulated gateway found no free port.\n"_s : u"The demo is not installed.\n"_s};
    for (const QString &id : demo->ids())
        tasks.push_back({{}, {id}, {}, {}});
    return std::nullopt;
}
} // namespace rushes
