// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace rushes
{
/// Notices task ids of a known form that another program copies. Nothing happens while it is off; what Rushes itself
/// copies is passed over.
class ClipboardWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype longest = 256 * 1024; ///< characters; a longer text is not looked at

    using QObject::QObject;

    void setOn(bool on);

signals:
    /// What is copied now; no ids: something else.
    void copied(const QStringList &ids, const QString &text);

private:
    void look();

    bool m_on{};
};
} // namespace rushes
