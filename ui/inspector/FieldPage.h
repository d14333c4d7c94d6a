// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "inspector/InspectorFields.h"

#include <QTextBrowser>

class QTextCursor;
class QTextTable;

namespace rushes
{
/// Groups of labels and values as one text that can be selected and copied. It is laid out as plain text: nothing
/// in a value is obeyed. Keeps its scroll position when values change, and waits while something is selected.
class FieldPage final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit FieldPage(QWidget *parent = nullptr);

    void setGroups(const QString &title, const std::vector<FieldGroup> &groups);
    QString asText() const; ///< all of it, for copying

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addGroup(QTextCursor &cursor, const FieldGroup &group);
    QString valueAt(const QPoint &point) const;

    QString m_title;
    std::vector<FieldGroup> m_groups;
    bool m_stale{};
};
}
