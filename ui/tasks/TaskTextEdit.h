// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace rushes
{
/// A field for text with ids. Files, and texts so long that the field would stall, are not put in but told.
class TaskTextEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TaskTextEdit(QWidget *parent = nullptr);

    /// What was dropped beside the field, on a line of its own.
    void append(const QMimeData &data);
    static bool canTake(const QMimeData &data);

signals:
    void filesGiven(const QStringList &files);
    void longTextGiven(const QString &text);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool giveAway(const QMimeData &data); ///< false: it is for the field
};
} // namespace rushes
