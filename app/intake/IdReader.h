// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/CsvReader.h"
#include "intake/IdTable.h"
#include "tasks/TaskIdScanner.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace rushes
{
/// What a text had in it.
struct FoundIds {
    std::vector<FoundId> ids;
    bool cut{};        ///< there were more than were wanted
    int rowsWithout{}; ///< rows of a table that name no task
    bool operator==(const FoundIds &) const = default;
};

/// Finds the task ids of a text that comes in parts, cut anywhere, in bounded memory. A table whose first line names a
/// column of ids or prompts is read as one, and each id comes with its prompt; anything else is searched by scanTaskIds'
/// rules. A value of one thread.
class IdReader final
{
public:
    static constexpr size_t mostIds = 100'000; ///< that are taken of one text
    static constexpr qsizetype longestPrompt = 4000; ///< characters; the gateway tells it in full
    static constexpr qsizetype mostPromptText = 16 * 1024 * 1024; ///< characters of all prompts together

    explicit IdReader(size_t most = mostIds);

    /// Where reading begins in the middle of a file: how the file begins.
    void setBeginning(const QString &beginning) { decide(beginning); }
    void add(const QString &part);
    bool isFull() const; ///< what is added now is not looked at
    /// At the end of the text, once.
    FoundIds take();

private:
    void decide(QStringView beginning);
    void search(bool atEnd);
    void takeRows();
    void takeRow(const QStringList &row);
    void takeId(FoundId found, const QString &prompt);

    size_t m_most;
    bool m_decided{};
    bool m_firstRow{}; ///< the names are still to be read
    QString m_pending;
    IdTable m_table;
    std::optional<CsvReader> m_rows;
    std::unique_ptr<TaskIdScan> m_scan;
    QSet<QString> m_seen;
    size_t m_repeated{};
    qsizetype m_promptText{};
    FoundIds m_found;
};

/// The same for a text at hand. Pure.
FoundIds findIds(const QString &text);
} // namespace rushes
