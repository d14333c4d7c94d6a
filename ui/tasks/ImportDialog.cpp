// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/ImportDialog.h"

#include "settings/FormParts.h"
#include "settings/Gateways.h"
#include "tasks/FoundIdsModel.h"
#include "tasks/FoundIdsView.h"
#include "tasks/TaskBook.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace rushes
{
using IdState = FoundIdsModel::IdState;

const Gateway *gatewayFor(const tasklist::ListedTask &task, const Gateways &gateways)
{
    const std::vector<Gateway> &all = gateways.all();
    const auto found = task.gateway.isEmpty() ? all.begin() : std::ranges::find(all, task.gateway, &Gateway::base);
    return found == all.end() ? nullptr : &*found;
}

ImportDialog::ImportDialog(tasklist::TaskList list, const TaskBook &book, const Gateways &gateways, QWidget *parent)
    : QDialog(parent), m_list(std::move(list)), m_book(book), m_gateways(gateways), m_model(new FoundIdsModel(this)),
      m_found(new FoundIdsView(*m_model)), m_summary(new Sentence), m_newGateways(new Sentence(Sentence::Tone::Warning)),
      m_unusable(new Sentence)
{
    setObjectName("importList");
    resize(720, 520);
    m_summary->setObjectName("summary");
    m_newGateways->setObjectName("newGateways");
    m_unusable->setObjectName("unusable");
    m_found->setObjectName("listedTasks");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_summary);
    layout->addWidget(m_found, 1);
    layout->addWidget(m_newGateways);
    layout->addWidget(m_unusable);
    // Not the standard button: it would go back to the toolkit's own word at a change of language.
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_import = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_import->setObjectName("importButton");
    m_import->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_cancel->setAutoDefault(false);
    m_import->setDefault(true);
    connect(&m_book, &TaskBook::inserted, this, &ImportDialog::showTasks);
    retranslate();
}

void ImportDialog::showTasks()
{
    std::vector<FoundIdsModel::Row> rows;
    for (const tasklist::ListedTask &task : m_list.tasks) {
        const Gateway *gateway = gatewayFor(task, m_gateways);
        const bool known = gateway && m_book.find(gateway->id, task.id);
        rows.push_back({task.id, known ? IdState::Known : IdState::New, false, task.prompt});
    }
    m_model->setRows(std::move(rows));
    const int fresh = m_model->count(IdState::New);
    m_found->fitColumns();
    m_import->setEnabled(fresh > 0);
    m_import->setText(fresh > 0 ? tr("Add %n task(s)", nullptr, fresh) : tr("Add tasks"));
    m_summary->say(summary(fresh));
}

QString ImportDialog::summary(int fresh) const
{
    const int known = m_model->rowCount() - fresh;
    if (m_model->rowCount() == 0)
        return tr("There are no tasks in this list.");
    if (fresh == 0)
        return tr("All of these tasks are in the list already, and stay as they are.");
    const QString news = tr("%n task(s) would be added, with batch, rating, pick and notes.", nullptr, fresh);
    //: %1: "12 tasks would be added…"
    return known == 0 ? news : tr("%1 %n other(s) are in the list already and stay as they are.", nullptr, known).arg(news);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Take in a list"));
    m_found->setAccessibleName(tr("Tasks of the list"));
    m_cancel->setText(tr("Cancel"));
    m_model->retranslate();
    QStringList news;
    for (const tasklist::ListedGateway &gateway : m_list.gateways) {
        if (std::ranges::find(m_gateways.all(), gateway.base, &Gateway::base) == m_gateways.all().end())
            news << gateway.base.toString();
    }
    m_newGateways->say(news.isEmpty() ? QString()
                                      //: %1: addresses
                                      : tr("Gateways that are added with them, without a key: %1").arg(QLocale().createSeparatedList(news)));
    m_unusable->say(m_list.unusable == 0 ? QString() : tr("%n entry(s) name no task and are left out.", nullptr, m_list.unusable));
    showTasks();
}

void ImportDialog::accept()
{
    emit chosen(m_list);
    QDialog::accept();
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
} // namespace rushes
