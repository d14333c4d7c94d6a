// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/QueryCompletion.h"

#include <QObject>

namespace rushes
{
class FieldPopup;
class SearchField;

/// Offers below the search field what its query may go on with, and says there in one sentence what was not
/// understood. Down chooses a line, Return or Tab takes it; as long as none is chosen both do what they always do.
/// Ctrl+Space offers all fields.
class QueryCompleter final : public QObject
{
    Q_OBJECT
public:
    /// valuesOf: as people see them, gateways by their names.
    QueryCompleter(SearchField &field, query::ValuesOf valuesOf);

    void offer(bool wished); ///< for the place of the cursor; wished: also where nothing is typed
    /// Below the field while it has the focus, and as its description; empty: nothing is wrong.
    void setFault(const QString &sentence);

signals:
    void leftDownwards(); ///< Down where nothing is offered: on to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers); ///< true: it was for the offer
    void take(int line);
    void rest(); ///< no offer; a fault is told
    FieldPopup &popup();
    bool isOffering() const;

    SearchField &m_field;
    query::ValuesOf m_valuesOf;
    FieldPopup *m_popup{}; ///< null until the field has had the focus: the first paint does not wait for it
    query::Completion m_completion;
    QString m_fault;
};
} // namespace rushes
