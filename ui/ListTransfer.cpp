// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ListTransfer.h"

#include "Session.h"
#include "api/Dialect.h"
#include "api/HandOver.h"
#include "tasks/ImportDialog.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace rushes
{
using namespace Qt::StringLiterals;
using tasklist::Fault;

ListTransfer::ListTransfer(Session &session, QWidget &window)
    : QObject(&window), m_session(session), m_window(window), m_export(new QAction(icons::icon(Icon::Export), {}, this)),
      m_import(new QAction(icons::icon(Icon::Folder), {}, this))
{
    m_export->setObjectName("exportList");
    m_import->setObjectName("importList");
    connect(m_export, &QAction::triggered, this, &ListTransfer::askWhereTo);
    connect(m_import, &QAction::triggered, this, &ListTransfer::askWhich);
}

void ListTransfer::retranslate()
{
    //: Menu: write the tasks to a file for another profile
    m_export->setText(tr("Save the list for another profile…"));
    //: Menu: read such a file
    m_import->setText(tr("Take in a list…"));
}

std::vector<Task> ListTransfer::tasks() const
{
    std::vector<Task> list;
    const std::vector<TaskKey> keys = m_selection ? m_selection() : std::vector<TaskKey>();
    if (keys.size() > 1) {
        for (const TaskKey key : keys) {
            if (const Task *task = m_session.book.find(key))
                list.push_back(*task);
        }
        return list;
    }
    for (int row = 0; row < m_session.book.size(); ++row)
        list.push_back(m_session.book.at(row));
    return list;
}

void ListTransfer::askWhereTo()
{
    auto *dialog = new QFileDialog(&m_window, tr("Save the list"), u"rushes-list.json"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ListTransfer::writeTo);
    dialog->open();
}

void ListTransfer::askWhich()
{
    auto *dialog = new QFileDialog(&m_window, tr("Take in a list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ListTransfer::readFrom);
    dialog->open();
}

void ListTransfer::writeTo(const QString &file)
{
    std::vector<Gateway> gateways = m_session.gateways.all();
    for (Gateway &gateway : gateways)
        gateway.key.clear();
    QThreadPool::globalInstance()->start([self = QPointer(this), file, list = tasks(), gateways] {
        QSaveFile out(file);
        const QByteArray bytes = tasklist::written(list, gateways);
        const bool done = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
        const QString words = done ? QString() : out.errorString();
        if (self)
            handOver(self.data(), [self, file, words, done, count = int(list.size())] {
                emit self->told(done ? tr("%n task(s) written to %1.", nullptr, count).arg(QFileInfo(file).fileName())
                                     : tr("The file could not be written."),
                                words);
            });
    });
}

static tl::expected<tasklist::TaskList, Fault> listIn(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(Fault::Unreadable);
    if (file.size() > tasklist::largestFile)
        return tl::unexpected(Fault::TooLarge);
    return tasklist::read(file.read(tasklist::largestFile));
}

void ListTransfer::readFrom(const QString &file)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), file] {
        const auto list = listIn(file);
        if (self)
            handOver(self.data(), [self, file, list] { self->show(file, list); });
    });
}

void ListTransfer::show(const QString &file, const tl::expected<tasklist::TaskList, Fault> &list)
{
    if (!list)
        return tellFault(file, list.error());
    auto *dialog = new ImportDialog(*list, m_session.book, m_session.gateways, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::chosen, this, &ListTransfer::take);
    dialog->open();
}

void ListTransfer::tellFault(const QString &file, Fault fault)
{
    const QString name = QFileInfo(file).fileName();
    switch (fault) {
    case Fault::Unreadable:
        emit told(tr("%1 cannot be read.").arg(name), {});
        break;
    case Fault::TooLarge:
        emit told(tr("%1 is too large for a list of tasks.").arg(name), {});
        break;
    case Fault::Damaged:
        emit told(tr("%1 is damaged: nothing of it was taken in.").arg(name), {});
        break;
    case Fault::Foreign:
        emit told(tr("%1 is not a list that Rushes wrote. Ids in it can be added with “Add tasks”.").arg(name), {});
        break;
    case Fault::Newer:
        emit told(tr("%1 was written by a newer version of Rushes: nothing of it was taken in.").arg(name), {});
        break;
    }
}

void ListTransfer::take(const tasklist::TaskList &list)
{
    for (const tasklist::ListedGateway &listed : list.gateways) {
        const std::vector<Gateway> &all = m_session.gateways.all();
        if (std::ranges::find(all, listed.base, &Gateway::base) != all.end())
            continue;
        Gateway gateway;
        gateway.base = listed.base;
        gateway.name = listed.name;
        gateway.dialect = Dialect::byName(listed.dialect) ? listed.dialect : u"auto"_s;
        m_session.gateways.put(gateway);
    }
    std::vector<NewTask> tasks;
    for (const tasklist::ListedTask &task : list.tasks) {
        if (const Gateway *gateway = gatewayFor(task, m_session.gateways))
            tasks.push_back({gateway->id, task.id, task.batch, task.prompt, task.review});
    }
    m_session.book.add(tasks, this, [this](const Result<TaskBook::AddOutcome> &outcome) {
        if (outcome)
            emit told(tr("%n task(s) taken in.", nullptr, int(outcome->added.size())), {});
    });
}
} // namespace rushes
