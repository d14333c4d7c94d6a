// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsImportDialog.h"

#include "settings/FormParts.h"
#include "widgets/TextSize.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace rushes
{
using namespace Qt::StringLiterals;

SettingsImportDialog::SettingsImportDialog(settingsfile::Import import, const SettingWords &words, QWidget *parent)
    : QDialog(parent), m_import(std::move(import)), m_words(words), m_head(new Sentence), m_leftOut(new Sentence(Sentence::Tone::Warning)),
      m_list(new QTreeWidget)
{
    setObjectName("importSettings");
    m_list->setObjectName("changes");
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    for (qsizetype i = 0; i < m_import.changes.size(); ++i)
        new QTreeWidgetItem(m_list);
    auto *buttons = new QDialogButtonBox;
    m_take = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_take->setObjectName("takeOver");
    m_take->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(buttons);
    retranslate();
    resize(metrics::forText(760), metrics::forText(420));
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, metrics::forText(380));
    m_list->setColumnWidth(1, metrics::forText(150));
    m_take->setFocus();
}

void SettingsImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsImportDialog::retranslate()
{
    setWindowTitle(tr("Import settings"));
    m_head->say(tr("The file changes %n setting(s). What was changed in the open settings without OK is dropped.", nullptr,
                   int(m_import.changes.size())));
    m_list->setHeaderLabels({tr("Setting"), tr("Now"), tr("After the import")});
    m_list->setAccessibleName(tr("Changes"));
    nameChanges();
    QStringList leftOut;
    for (const QString &key : m_import.leftOut)
        leftOut << m_words.name(key);
    m_leftOut->say(leftOut.isEmpty() ? QString()
                                     : tr("Left out, because the values are not allowed: %1").arg(leftOut.join(u", "_s)));
    m_take->setText(tr("Take over"));
    m_cancel->setText(tr("Cancel"));
}

void SettingsImportDialog::nameChanges()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const settingsfile::Change &change = m_import.changes.at(row);
        const auto words = [this, &change](const QString &value) { return change.isGateway ? value : m_words.value(change.key, value); };
        QTreeWidgetItem &item = *m_list->topLevelItem(row);
        item.setText(0, change.isGateway ? change.key : m_words.name(change.key));
        if (change.before.isEmpty())
            item.setText(1, change.isGateway ? tr("not there") : tr("standard"));
        else
            item.setText(1, words(change.before));
        item.setText(2, words(change.after));
        for (int column = 0; column < 3; ++column)
            item.setToolTip(column, item.text(column).toHtmlEscaped());
    }
}
} // namespace rushes
