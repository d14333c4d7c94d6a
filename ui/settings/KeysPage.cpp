// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/KeysPage.h"

#include "settings/FormParts.h"
#include "widgets/Access.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int nameRole = Qt::UserRole;

static QString textOf(const KeyBindings::Keys &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(u"  "_s);
}

KeysPage::KeysPage(KeyBindings &bindings)
    : m_bindings(bindings), m_search(new SearchField), m_tree(new QTreeWidget), m_label(new QLabel), m_edit(new QKeySequenceEdit),
      m_clear(new QPushButton), m_standard(new QPushButton), m_allStandard(new QPushButton), m_say(new Sentence)
{
    m_search->setObjectName("keySearch");
    m_tree->setObjectName("keys");
    m_tree->setColumnCount(2);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setMinimumHeight(260);
    m_edit->setObjectName("key");
    access::setRole(*m_edit, QAccessible::EditableText);
    m_edit->installEventFilter(this);
    m_clear->setObjectName("clearKey");
    m_standard->setObjectName("standardKey");
    m_allStandard->setObjectName("standardKeys");
    m_say->setObjectName("keyConflict");
    for (QPushButton *button : {m_clear, m_standard, m_allStandard})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_clear);
    row->addWidget(m_standard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    column->addWidget(m_say);
    column->addWidget(m_allStandard, 0, Qt::AlignLeft);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysPage::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { m_edit->setFocus(); });
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        if (!keys.isEmpty()) // it is empty for a moment with each press
            take();
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        const QSignalBlocker quiet(m_edit);
        m_edit->clear();
        take();
    });
    connect(m_standard, &QPushButton::clicked, this, [this] { reset(false); });
    connect(m_allStandard, &QPushButton::clicked, this, [this] { reset(true); });
    for (const KeyBindings::Entry &entry : bindings.entries())
        m_keys.insert(entry.action->objectName(), entry.action->shortcuts());
}

/// The field itself waits a second for further strokes, and OK may come before.
bool KeysPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyRelease)
        take();
    return SettingsPage::eventFilter(watched, event);
}

QString KeysPage::title() const
{
    return tr("Keys");
}

void KeysPage::fill()
{
    const QString before = current();
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_entries = m_bindings.entries();
    QTreeWidgetItem *group = nullptr;
    for (const KeyBindings::Entry &entry : m_entries) {
        const QString title = entry.group.isEmpty() ? tr("Program") : entry.group;
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(m_tree, {title});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
            group->setFirstColumnSpanned(true);
            group->setData(1, Qt::AccessibleTextRole, title); // it is there, though nobody sees it
            QFont font = group->font(0);
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
        }
        auto *item = new QTreeWidgetItem(group, {entry.action->text()});
        item->setData(0, nameRole, entry.action->objectName());
        showKeys(*item);
    }
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, std::max(m_tree->columnWidth(0), 260));
    if (QTreeWidgetItem *item = itemOf(before))
        m_tree->setCurrentItem(item);
    else if (group)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    filter(m_search->text());
    showCurrent();
}

void KeysPage::filter(const QString &text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits = item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

QString KeysPage::current() const
{
    return m_tree->currentItem() ? m_tree->currentItem()->data(0, nameRole).toString() : QString();
}

QTreeWidgetItem *KeysPage::itemOf(const QString &name) const
{
    for (int i = 0; i < m_tree->topLevelItemCount() && !name.isEmpty(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->data(0, nameRole).toString() == name)
                return group->child(j);
        }
    }
    return nullptr;
}

/// What is set is a mark beside the keys too: colour alone is not seen by everybody.
void KeysPage::showKeys(QTreeWidgetItem &item)
{
    const QString name = item.data(0, nameRole).toString();
    const auto entry = std::ranges::find_if(m_entries, [&name](const KeyBindings::Entry &each) { return each.action->objectName() == name; });
    const bool own = entry != m_entries.end() && m_keys.value(name) != entry->standard;
    //: A key that the user has chosen himself
    item.setText(1, own ? tr("%1 (own)").arg(textOf(m_keys.value(name))) : textOf(m_keys.value(name)));
    //: To a screen reader: an action without a key
    item.setData(1, Qt::AccessibleTextRole, item.text(1).isEmpty() ? tr("no key") : item.text(1));
    QFont font = item.font(1);
    font.setWeight(own ? QFont::DemiBold : QFont::Normal);
    item.setFont(1, font);
}

void KeysPage::showCurrent()
{
    const QString name = current();
    const QSignalBlocker quiet(m_edit);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_edit, m_clear, m_standard})
        widget->setEnabled(!name.isEmpty());
    const KeyBindings::Keys keys = m_keys.value(name);
    m_edit->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.first());
    m_say->say(conflict(name), Sentence::Tone::Warning);
}

/// With the key that was pressed; the further ones of an action stay.
void KeysPage::take()
{
    const QString name = current();
    if (name.isEmpty())
        return;
    KeyBindings::Keys keys = m_keys.value(name);
    // One stroke, not a sequence of them.
    const QKeySequence key = m_edit->keySequence().isEmpty() ? QKeySequence() : QKeySequence(m_edit->keySequence()[0]);
    if (key.isEmpty())
        keys.clear();
    else if (keys.isEmpty())
        keys.append(key);
    else
        keys.first() = key;
    m_keys.insert(name, keys);
    const QSignalBlocker quiet(m_edit);
    m_edit->setKeySequence(key);
    showKeys(*m_tree->currentItem());
    m_say->say(conflict(name), Sentence::Tone::Warning);
}

void KeysPage::reset(bool all)
{
    for (const KeyBindings::Entry &entry : m_entries) {
        if (all || entry.action->objectName() == current())
            m_keys.insert(entry.action->objectName(), entry.standard);
        if (QTreeWidgetItem *item = itemOf(entry.action->objectName()))
            showKeys(*item);
    }
    showCurrent();
}

QString KeysPage::conflict(const QString &name, QTreeWidgetItem **other) const
{
    const auto own = std::ranges::find_if(m_entries, [&name](const KeyBindings::Entry &entry) { return entry.action->objectName() == name; });
    for (const QKeySequence &key : own == m_entries.end() ? KeyBindings::Keys() : m_keys.value(name)) {
        if (const QString problem = own->window == 0 ? KeyBindings::problemWith(key) : QString(); !problem.isEmpty())
            return problem;
        for (const KeyBindings::Entry &entry : m_entries) {
            const QString each = entry.action->objectName();
            if (each == name || entry.window != own->window || !m_keys.value(each).contains(key))
                continue;
            if (other)
                *other = itemOf(each);
            return tr("“%1” already means “%2”.").arg(key.toString(QKeySequence::NativeText), entry.action->text());
        }
    }
    return {};
}

QString KeysPage::problem()
{
    for (const KeyBindings::Entry &entry : m_entries) {
        const QString name = entry.action->objectName();
        const QString found = m_keys.value(name) == entry.action->shortcuts() ? QString() : conflict(name);
        if (found.isEmpty())
            continue;
        m_tree->setCurrentItem(itemOf(name));
        m_edit->setFocus();
        return found;
    }
    return {};
}

void KeysPage::store()
{
    m_bindings.set(m_keys);
}

void KeysPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("Key")});
    m_label->setText(tr("Key:"));
    m_edit->setAccessibleName(tr("Key"));
    m_clear->setText(tr("None"));
    m_standard->setText(tr("Standard"));
    m_allStandard->setText(tr("All keys as they come"));
    fill();
}
} // namespace rushes
