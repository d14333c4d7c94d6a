// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/AddTasksDialog.h"

#include "api/Http.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskIdScanner.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int shownRows = 500;
constexpr qint64 largestFile = 8 * 1024 * 1024;

AddTasksDialog::AddTasksDialog(const TaskBook &book, Gateways &gateways, QWidget *parent)
    : QDialog(parent), m_book(book), m_gateways(gateways), m_text(new QPlainTextEdit), m_found(new QTreeWidget),
      m_summary(new QLabel), m_gateway(new QComboBox), m_address(new QLineEdit), m_key(new QLineEdit),
      m_batch(new QLineEdit)
{
    setObjectName("addTasks");
    setWindowTitle(tr("Add tasks"));
    setAcceptDrops(true);
    resize(640, 600);
    auto *hint = new QLabel(tr("Paste anything with task ids in it: a list, a log, JSON, CSV, addresses."));
    hint->setWordWrap(true);
    hint->setBuddy(m_text);
    m_text->setAccessibleName(tr("Text with task ids"));
    m_text->setAcceptDrops(false); // the dialog takes files
    m_text->setTabChangesFocus(true);
    m_found->setAccessibleName(tr("Ids found"));
    m_found->setHeaderLabels({tr("Id"), tr("What it is")});
    m_found->setRootIsDecorated(false);
    m_found->setUniformRowHeights(true);
    m_found->header()->setStretchLastSection(false);
    m_found->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_found->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);

    auto *form = new QFormLayout;
    if (gateways.all().empty()) {
        m_address->setText(documentedServer().toString());
        m_key->setEchoMode(QLineEdit::Password);
        m_key->setPlaceholderText(tr("kept in the system keychain"));
        form->addRow(tr("Gateway address"), m_address);
        form->addRow(tr("Key"), m_key);
    } else {
        for (const Gateway &gateway : gateways.all())
            m_gateway->addItem(gateway.displayName(), gateway.id);
        form->addRow(tr("Gateway"), m_gateway);
    }
    m_batch->setPlaceholderText(tr("optional: a name to find them by"));
    form->addRow(tr("Batch"), m_batch);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    m_add->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddTasksDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(hint);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_found, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(120);
    connect(pause, &QTimer::timeout, this, &AddTasksDialog::scan);
    connect(m_text, &QPlainTextEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &AddTasksDialog::scan);
    scan();
    m_text->setFocus();
}

void AddTasksDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    scan();
}

void AddTasksDialog::scan()
{
    const QString gateway = m_gateway->currentData().toString();
    m_ids.clear();
    m_found->clear();
    int known = 0;
    QList<QTreeWidgetItem *> items;
    const std::vector<FoundId> found = scanTaskIds(m_text->toPlainText());
    for (const FoundId &one : found) {
        const bool there = m_book.find(gateway, one.id) != nullptr;
        known += int(there || one.repeated);
        if (!there && !one.repeated)
            m_ids.push_back(one.id);
        if (items.size() == shownRows)
            continue;
        const QString what = there          ? tr("already in the list")
                             : one.repeated ? tr("twice in the text")
                                            : tr("new");
        items << new QTreeWidgetItem({one.id.value, what});
    }
    m_found->addTopLevelItems(items);
    const int count = int(m_ids.size());
    m_add->setEnabled(count > 0);
    m_add->setText(count > 0 ? tr("Add %n task(s)", nullptr, count) : tr("Add tasks"));
    if (m_text->toPlainText().trimmed().isEmpty())
        m_summary->setText(tr("Ids look like sora-2:task_01k6x15vhrff09dkkqjrzwhm60."));
    else if (found.empty())
        m_summary->setText(tr("No task id was found in this text."));
    else if (known > 0)
        m_summary->setText(tr("%1, %2").arg(tr("%n new id(s)", nullptr, count), tr("%n known", nullptr, known)));
    else
        m_summary->setText(tr("%n new id(s)", nullptr, count));
}

QString AddTasksDialog::gateway()
{
    if (m_gateway->count() > 0)
        return m_gateway->currentData().toString();
    const Result<QUrl> address = gatewayAddress(m_address->text());
    if (!address) {
        m_summary->setText(tr("The gateway's address is not a web address."));
        m_address->setFocus();
        return {};
    }
    if (!m_key->text().isEmpty() && http::exposesKey(*address)) {
        m_summary->setText(tr("The key would travel unencrypted: use https, or allow it in the settings."));
        m_address->setFocus();
        return {};
    }
    Gateway gateway;
    gateway.base = *address;
    gateway.key = m_key->text().trimmed();
    return m_gateways.put(gateway);
}

void AddTasksDialog::accept()
{
    scan();
    if (m_ids.empty())
        return;
    const QString id = gateway();
    if (id.isEmpty())
        return;
    std::vector<NewTask> tasks;
    for (const TaskId &task : m_ids)
        tasks.push_back({id, task, m_batch->text().trimmed(), {}});
    emit chosen(tasks);
    QDialog::accept();
}

void AddTasksDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void AddTasksDialog::dropEvent(QDropEvent *event)
{
    QString text = event->mimeData()->text();
    for (const QUrl &url : event->mimeData()->urls()) {
        QFile file(url.toLocalFile());
        if (file.open(QIODevice::ReadOnly))
            text += u'\n' + QString::fromUtf8(file.read(largestFile));
    }
    setText(text);
}
}
