// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/IntakePage.h"

#include "settings/FormParts.h"
#include "settings/Gateways.h"
#include "settings/Settings.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace rushes
{
static int listHeight()
{
    return 4 * metrics::controlHeight;
}

IntakePage::IntakePage(Settings &settings, const Gateways &gateways)
    : m_settings(settings), m_gateways(gateways), m_intake(settings.intake()), m_clipboard(new QCheckBox),
      m_list(new QListWidget), m_addFile(new QPushButton), m_addFolder(new QPushButton), m_remove(new QPushButton),
      m_gateway(new QComboBox), m_batch(new QLineEdit), m_fromStart(new QCheckBox), m_watchedLabel(new QLabel),
      m_clipboardHint(new Sentence), m_hint(new Sentence)
{
    m_clipboard->setObjectName("watchClipboard");
    m_clipboard->setChecked(m_intake.clipboard);
    m_gateway->setObjectName("watchedGateway");
    m_batch->setObjectName("watchedBatch");
    m_fromStart->setObjectName("fromStart");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addLayout(withBelow(m_clipboard, {m_clipboardHint}));
    column->addSpacing(12);
    column->addWidget(m_watchedLabel);
    column->addWidget(m_hint);
    makeWatched();
    QFormLayout *form = makeForm();
    m_gatewayLabel = addField(*form, m_gateway);
    m_batchLabel = addField(*form, m_batch);
    form->addRow(QString(), m_fromStart);
    column->addLayout(form);
    column->addStretch();
    for (int row = 0; row < int(m_intake.watched.size()); ++row) {
        m_list->addItem(QString());
        nameRow(row);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &IntakePage::showCurrent);
    connect(m_gateway, &QComboBox::activated, this, &IntakePage::keepCurrent);
    connect(m_batch, &QLineEdit::textEdited, this, &IntakePage::keepCurrent);
    connect(m_fromStart, &QCheckBox::clicked, this, &IntakePage::keepCurrent);
    m_list->setCurrentRow(0);
}

void IntakePage::makeWatched()
{
    m_list->setObjectName("watched");
    m_list->setFixedHeight(listHeight());
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setItemDelegate(new TextLineDelegate(m_list));
    m_watchedLabel->setBuddy(m_list);
    m_addFile->setObjectName("watchFile");
    m_addFolder->setObjectName("watchFolder");
    m_remove->setObjectName("removeWatched");
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_addFile, m_addFolder, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    connect(m_addFile, &QPushButton::clicked, this, [this] { browse(false); });
    connect(m_addFolder, &QPushButton::clicked, this, [this] { browse(true); });
    connect(m_remove, &QPushButton::clicked, this, &IntakePage::removeCurrent);
}

QString IntakePage::title() const
{
    return tr("Adding tasks");
}

WatchedPath *IntakePage::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_intake.watched.size()) ? &m_intake.watched[size_t(row)] : nullptr;
}

void IntakePage::browse(bool folder)
{
    auto *dialog = new QFileDialog(this, folder ? tr("Folder to watch") : tr("File to watch"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::AnyFile); // it may come later
    dialog->setLabelText(QFileDialog::Accept, tr("Watch"));
    connect(dialog, &QFileDialog::fileSelected, this, &IntakePage::add);
    dialog->open();
}

void IntakePage::add(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const auto known = std::ranges::find(m_intake.watched, clean, &WatchedPath::path);
    const int row = int(known - m_intake.watched.begin());
    if (known == m_intake.watched.end()) {
        m_intake.watched.push_back({clean, {}, {}, true});
        m_list->addItem(QString());
        nameRow(row);
    }
    m_list->setCurrentRow(row);
}

void IntakePage::removeCurrent()
{
    if (!current())
        return;
    const int row = m_list->currentRow();
    m_intake.watched.erase(m_intake.watched.begin() + row);
    const QSignalBlocker quiet(m_list);
    delete m_list->takeItem(row);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
}

void IntakePage::nameRow(int row)
{
    const QString path = QDir::toNativeSeparators(m_intake.watched[size_t(row)].path);
    m_list->item(row)->setText(path);
    m_list->item(row)->setToolTip(path);
}

void IntakePage::fillGateways()
{
    m_gateway->clear();
    m_gateway->addItem(tr("The first one"), QString());
    for (const Gateway &gateway : m_gateways.all())
        m_gateway->addItem(gateway.displayName(), gateway.id);
}

void IntakePage::showCurrent()
{
    m_list->setEnabled(m_list->count() > 0); // else there is nothing to choose
    const WatchedPath *watched = current();
    const WatchedPath shown = watched ? *watched : WatchedPath();
    if (m_gateway->findData(shown.gateway) < 0)
        m_gateway->addItem(tr("One that was removed"), shown.gateway);
    m_gateway->setCurrentIndex(m_gateway->findData(shown.gateway));
    m_batch->setText(shown.batch);
    m_fromStart->setChecked(shown.fromStart);
    // What was begun goes on from where it is.
    const IntakeSettings stored = m_settings.intake();
    const bool fresh = watched && std::ranges::find(stored.watched, shown.path, &WatchedPath::path) == stored.watched.end();
    m_fromStart->setEnabled(fresh);
    m_gateway->setEnabled(watched);
    m_batch->setEnabled(watched);
    m_remove->setEnabled(watched);
}

void IntakePage::keepCurrent()
{
    WatchedPath *watched = current();
    if (!watched)
        return;
    watched->gateway = m_gateway->currentData().toString();
    watched->batch = m_batch->text().trimmed();
    watched->fromStart = m_fromStart->isChecked();
}

void IntakePage::store()
{
    m_intake.clipboard = m_clipboard->isChecked();
    m_settings.setIntake(m_intake);
}

void IntakePage::retranslate()
{
    m_clipboard->setText(tr("Offer task ids that are copied anywhere"));
    m_clipboardHint->say(tr("Only texts with ids of a known form are looked at, and nothing is added before you agree. Under "
                            "Wayland a program learns of it only while its window is in front."));
    nameField(*m_watchedLabel, tr("Watched files and folders"));
    m_hint->say(tr("What scripts append to them is added by itself, each id once, also what came while Rushes was not "
                   "running. Of a folder: its .txt, .csv, .tsv, .json, .jsonl and .log files."));
    m_addFile->setText(tr("Add file…"));
    m_addFolder->setText(tr("Add folder…"));
    m_remove->setText(tr("Remove"));
    nameField(*m_gatewayLabel, tr("Gateway"));
    nameField(*m_batchLabel, tr("Batch"));
    m_batch->setPlaceholderText(tr("optional: a name to find them by"));
    m_fromStart->setText(tr("Also what is in it already"));
    fillGateways();
    showCurrent();
}
} // namespace rushes
