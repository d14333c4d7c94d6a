// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MemoryCare.h"

#include "tasks/TaskBook.h"

#include <QThreadPool>

namespace rushes
{
MemoryCare::MemoryCare(const TaskBook &book, QObject *parent) : QObject(parent)
{
    using namespace std::chrono_literals;
    m_rest.setSingleShot(true);
    m_rest.setInterval(2s);
    m_rest.callOnTimeout([] { QThreadPool::globalInstance()->start(&giveBackMemory); });
    const auto rest = [this] { m_rest.start(); };
    connect(&book, &TaskBook::loaded, this, rest);
    connect(&book, &TaskBook::reshaped, this, rest);
    connect(&book, &TaskBook::changed, this, [rest](const std::vector<RowChange> &rows) {
        constexpr size_t many = 500;
        if (rows.size() >= many)
            rest();
    });
}
}
