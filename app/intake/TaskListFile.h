// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "tasks/Task.h"

#include <QByteArray>
#include <QUrl>

#include <tl/expected.hpp>

#include <vector>

/// The list as a file that another profile can take in: JSON with what its owner added to the tasks, and their gateways
/// by address. No key, no reply, no address of a clip. Pure.
namespace rushes::tasklist
{
constexpr int version = 1;
constexpr qint64 largestFile = 64 * 1024 * 1024;

struct ListedGateway {
    QUrl base;
    QString name;
    QString dialect;
    bool operator==(const ListedGateway &) const = default;
};

struct ListedTask {
    TaskId id;
    QUrl gateway; ///< one of the list's; empty: it was not known any more
    QString batch;
    QString prompt;
    Review review;
    bool operator==(const ListedTask &) const = default;
};

struct TaskList {
    std::vector<ListedGateway> gateways;
    std::vector<ListedTask> tasks; ///< each once
    int unusable{};                ///< entries that are no tasks
    bool operator==(const TaskList &) const = default;
};

enum class Fault {
    Unreadable,
    TooLarge,
    Damaged, ///< no JSON, or cut off
    Foreign, ///< JSON, but no list of ours
    Newer,   ///< of a later version
};

QByteArray written(const std::vector<Task> &tasks, const std::vector<Gateway> &gateways);
tl::expected<TaskList, Fault> read(const QByteArray &file);
} // namespace rushes::tasklist
