// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "inspector/InspectorFields.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace rushes
{
/// Groups of labels and values, of which the values can be selected and copied. Keeps its place when the values
/// change.
class FieldPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FieldPage(QWidget *parent = nullptr);

    void setGroups(const QString &title, const std::vector<FieldGroup> &groups);
    QString asText() const; ///< all of it, for copying

private:
    void rebuild(const std::vector<FieldGroup> &groups);
    void addRow(const FieldRow &row);
    QLabel *makeLabel(const QString &text);
    QLabel *makeValue(const QString &text);

    QLabel *m_title;
    QGridLayout *m_grid;
    std::vector<FieldGroup> m_groups;
    std::vector<QLabel *> m_values; ///< in the order of the rows
};
}
