// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/KeySheet.h"

#include "widgets/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

static QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    keys.removeAll(QString());
    return keys.join(u"  "_s);
}

static void collect(const QMenu &menu, const QString &name, std::vector<KeySheet::Group> &groups)
{
    KeySheet::Group group{name, {}};
    std::vector<const QAction *> parts;
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            parts.push_back(action);
        else if (const QString keys = keysOf(*action); !keys.isEmpty())
            group.lines.push_back({action->text(), keys});
    }
    if (!group.lines.empty())
        groups.push_back(std::move(group));
    for (const QAction *part : parts)
        collect(*part->menu(), part->text(), groups);
}

std::vector<KeySheet::Group> KeySheet::groupsOf(const QMenu &menu)
{
    std::vector<Group> groups;
    collect(menu, {}, groups);
    return groups;
}

/// A heading, then what and its key in two columns.
static QWidget *groupWidget(const KeySheet::Group &group)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 2 * metrics::unit);
    grid->setHorizontalSpacing(3 * metrics::unit);
    grid->setVerticalSpacing(metrics::unit / 2);
    int row = 0;
    if (!group.name.isEmpty()) {
        auto *heading = new QLabel(group.name);
        QFont font = heading->font();
        font.setWeight(QFont::DemiBold);
        heading->setFont(font);
        grid->addWidget(heading, row++, 0, 1, 2);
    }
    for (const KeySheet::Line &line : group.lines) {
        auto *keys = new QLabel(line.keys);
        keys->setForegroundRole(QPalette::PlaceholderText);
        auto *what = new QLabel(line.what);
        what->setTextFormat(Qt::PlainText);
        what->setAccessibleName(line.what + u": "_s + line.keys);
        grid->addWidget(what, row, 0);
        grid->addWidget(keys, row++, 1, Qt::AlignRight);
    }
    grid->setColumnStretch(0, 1);
    return widget;
}

/// What fills a column each; a group that is alone stands in both.
static std::vector<KeySheet::Group> shareOut(std::vector<KeySheet::Group> groups)
{
    if (groups.size() != 1)
        return groups;
    std::vector<KeySheet::Line> &lines = groups.front().lines;
    const auto middle = lines.begin() + std::ptrdiff_t(lines.size() + 1) / 2;
    KeySheet::Group rest{{}, {middle, lines.end()}};
    lines.erase(middle, lines.end());
    groups.push_back(std::move(rest));
    return groups;
}

KeySheet::KeySheet(const QMenu &menu, QWidget *parent) : QDialog(parent)
{
    setObjectName("keySheet");
    setWindowTitle(tr("Keys"));
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 2 * metrics::unit, 0);
    columns->setSpacing(6 * metrics::unit);
    QVBoxLayout *halves[2];
    for (QVBoxLayout *&half : halves) {
        half = new QVBoxLayout;
        half->setSpacing(0);
        columns->addLayout(half, 1);
    }
    // Into the column that is shorter so far.
    size_t heights[2] = {0, 0};
    for (const Group &group : shareOut(groupsOf(menu))) {
        const size_t half = heights[0] <= heights[1] ? 0 : 1;
        halves[half]->addWidget(groupWidget(group));
        heights[half] += group.lines.size() + 2;
    }
    for (QVBoxLayout *half : halves)
        half->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheet);
    scroll->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * metrics::unit, 3 * metrics::unit, 3 * metrics::unit, 2 * metrics::unit);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    // No larger than it needs to be: the one of the comparison is short.
    const QMargins margins = column->contentsMargins();
    const int height = sheet->sizeHint().height() + column->spacing() + buttons->sizeHint().height() + margins.top() + margins.bottom();
    resize(760, std::min(640, height));
}
} // namespace rushes
