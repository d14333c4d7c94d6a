// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskId.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace rushes
{
struct FoundId {
    TaskId id;
    bool repeated{}; ///< the same task is named elsewhere in the text, earlier or with its model
    bool opaque{};   ///< its form tells nothing; where it stands made it an id
    QString prompt{}; ///< of the same row, where the text is a table that has one
    bool operator==(const FoundId &) const = default;
};

/// The task ids in any text: lines, CSV, JSON, logs, addresses with ?id= or /v1/videos/ID. Forms, from
/// api/gateways.md section 1: model:task_ULID, task_ULID, video_HEX, model:SECONDS-xxx, model:UUID, UUID; and
/// opaque ones of eight or more characters with a digit, which are taken where a line is nothing else or,
/// when no other id is in the text, behind the name "id" or "task_id". In the order of the text. Pure; linear
/// in its length.
std::vector<FoundId> scanTaskIds(QStringView text);

/// Whether a text that begins so is JSON, in which a line of its own says nothing, and no plain list. Pure.
bool isStructuredText(QStringView beginning);

/// The same for a text that comes in parts, in bounded memory.
class TaskIdScan final
{
public:
    /// Of repeated ones so many are given; the others are only passed over.
    static constexpr size_t mostRepeated = 10'000;

    /// Stops at so many different ids.
    TaskIdScan(bool structured, size_t most);
    ~TaskIdScan();
    Q_DISABLE_COPY_MOVE(TaskIdScan)

    /// Cut where no word goes on: best after a line.
    void add(QStringView part);
    bool isFull() const; ///< there were more; what is added now is not looked at
    /// At the end of the text, once.
    std::vector<FoundId> take();

private:
    class Scanner;
    std::unique_ptr<Scanner> m_scanner;
};
} // namespace rushes
