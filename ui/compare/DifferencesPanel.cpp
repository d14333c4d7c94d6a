// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/DifferencesPanel.h"

#include "compare/CompareView.h"
#include "compare/WordDiff.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace rushes
{
DifferencesPanel::DifferencesPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName("differences");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * metrics::unit, metrics::unit, 2 * metrics::unit, metrics::unit);
}

std::vector<DifferencesPanel::Row> DifferencesPanel::rowsOf(const std::vector<fields::Known> &tasks)
{
    std::vector<Row> rows;
    const auto rowOf = [&rows, &tasks](const QString &label) -> Row & {
        const auto found = std::ranges::find(rows, label, &Row::label);
        if (found != rows.end())
            return *found;
        rows.push_back({label, QStringList(qsizetype(tasks.size()))});
        return rows.back();
    };
    for (size_t i = 0; i < tasks.size(); ++i) {
        for (const FieldGroup &group : fields::inputs(tasks[i])) {
            for (const FieldRow &field : group.rows) {
                QString &value = rowOf(field.label).values[qsizetype(i)];
                if (value.isEmpty())
                    value = field.value;
            }
        }
        rowOf(tr("Picture")).values[qsizetype(i)] = words::size(tasks[i].task);
        rowOf(tr("Model")).values[qsizetype(i)] = tasks[i].task.model;
    }
    const auto isSame = [](const Row &row) { return row.values.count(row.values.first()) == row.values.size(); };
    const QString prompt = rows.empty() ? QString() : rows.front().label;
    std::erase_if(rows, [&](const Row &row) { return row.label != prompt && isSame(row); });
    return rows;
}

void DifferencesPanel::setTasks(const std::vector<fields::Known> &tasks)
{
    m_tasks = tasks;
    show(rowsOf(tasks));
}

/// Marked by its ground and by a line: colour alone is not seen by everybody.
QString DifferencesPanel::marked(const QString &base, const QString &value) const
{
    const Theme &theme = Theme::of(palette());
    const QString style = QStringLiteral("background:%1;color:%2;text-decoration:underline")
                              .arg(theme.tinted(theme.warning).name(), theme.text.name());
    QString html;
    for (const DiffPart &part : wordDiff(base, value)) {
        const QString text = part.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        html += part.differs ? QStringLiteral("<span style=\"%1\">%2</span>").arg(style, text) : text;
    }
    return html;
}

void DifferencesPanel::show(const std::vector<Row> &rows)
{
    delete layout()->takeAt(0);
    qDeleteAll(findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(3 * metrics::unit);
    m_grid->setVerticalSpacing(metrics::unit);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_grid);
    const auto add = [this](int row, int column, const QString &text, bool quiet) {
        auto *label = new QLabel(text, this);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        if (quiet)
            label->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(label, row, column);
        return label;
    };
    for (int i = 0; i < int(m_tasks.size()); ++i) {
        add(0, i + 1, CompareView::letter(i), true);
        m_grid->setColumnStretch(i + 1, 1);
    }
    int line = 1;
    for (const Row &row : rows) {
        add(line, 0, row.label, true)->setTextFormat(Qt::PlainText);
        for (int i = 0; i < int(row.values.size()); ++i) {
            QLabel *label = add(line, i + 1, marked(row.values[i == 0 ? std::min(1, int(row.values.size()) - 1) : 0], row.values[i]), false);
            label->setTextFormat(Qt::RichText);
            label->setAccessibleName(row.label + u", " + CompareView::letter(i) + u": " + row.values[i]);
        }
        ++line;
    }
    if (rows.empty() || (rows.size() == 1 && rows.front().values.count(rows.front().values.first()) == rows.front().values.size()))
        m_grid->addWidget(add(line, 1, tr("All were asked for the same way."), true), line, 1, 1, int(m_tasks.size()));
}

void DifferencesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        show(rowsOf(m_tasks));
}
} // namespace rushes
