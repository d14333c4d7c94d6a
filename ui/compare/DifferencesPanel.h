// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "inspector/InspectorFields.h"

#include <QWidget>

class QGridLayout;

namespace rushes
{
/// What several tasks were asked differently, side by side; of texts the words that differ are marked.
class DifferencesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DifferencesPanel(QWidget *parent = nullptr);

    void setTasks(const std::vector<fields::Known> &tasks);

    struct Row {
        QString label;
        QStringList values; ///< one a task; empty: not said
    };
    /// The prompt, and every other input whose value is not the same for all. Pure but for the language.
    static std::vector<Row> rowsOf(const std::vector<fields::Known> &tasks);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const std::vector<Row> &rows);
    QString marked(const QString &base, const QString &value) const;

    std::vector<fields::Known> m_tasks;
    QGridLayout *m_grid{};
};
} // namespace rushes
