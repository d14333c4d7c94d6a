// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "inspector/FieldGroup.h"

#include <QTextBrowser>

class QTextCursor;
class QTextTable;

namespace rushes
{
/// Groups of labels and values as one text that can be selected and copied. It is laid out as plain text:
/// nothing in a value is obeyed. When values change, they are replaced in place: scroll position and
/// selection stay. It is laid out only while it can be seen.
class FieldPage final : public QTextBrowser
{
    Q_OBJECT
public:
    /// Of a longer value the beginning is shown; copying the value takes all of it.
    static constexpr qsizetype longestShown = 8000;

    explicit FieldPage(QWidget *parent = nullptr);

    void setGroups(const QString &title, const std::vector<FieldGroup> &groups);
    /// The page is about something else from now on: no selection, at the top.
    void forget();

    QString asText() const; ///< all of it, for copying
    /// The whole value under a point of the viewport; empty: none there.
    QString valueAt(const QPoint &point) const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void refresh();
    void rebuild();
    void replaceValues();
    void addTitle(QTextCursor &cursor);
    void addGroup(QTextCursor &cursor, const FieldGroup &group);

    QString m_title, m_shownTitle;
    std::vector<FieldGroup> m_groups, m_shown;
    std::vector<QTextTable *> m_tables; ///< one a group of m_shown, owned by the document
    bool m_built{};
    bool m_showsFocus{}; ///< it came by a key
};
} // namespace rushes
