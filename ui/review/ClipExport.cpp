// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "review/ClipExport.h"

#include "api/OffThread.h"
#include "media/TaskExport.h"
#include "tasks/TaskBook.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QWidget>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

/// The documented service makes clips of 30 frames a second.
constexpr double frameRate = 30;

ClipExport::ClipExport(TaskBook &book, QWidget *window) : QObject(window), m_book(book), m_window(window)
{
    const auto make = [this](Icon icon, auto slot) {
        auto *action = new QAction(icons::icon(icon), {}, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    copy = make(Icon::Folder, [this] { askFolder(); });
    csv = make(Icon::List, [this] { ask(tr("List of clips"), u"rushes.csv"_s, &ClipExport::writeCsv); });
    json = make(Icon::List, [this] { ask(tr("List of clips"), u"rushes.json"_s, &ClipExport::writeJson); });
    timeline = make(Icon::Film, [this] { ask(tr("Time line"), u"rushes.otio"_s, &ClipExport::writeTimeline); });
    trash = make(Icon::Trash, [this] { askTrash(); });
    for (const auto &[action, name] : std::initializer_list<std::pair<QAction *, QLatin1StringView>>{
         {copy, "export.copy"_L1}, {csv, "export.csv"_L1}, {json, "export.json"_L1}, {timeline, "export.timeline"_L1}, {trash, "export.trash"_L1}})
        action->setObjectName(name); // settings know their keys by it
    retranslate();
}

void ClipExport::retranslate()
{
    copy->setText(tr("Copy clips to a folder…"));
    csv->setText(tr("List as CSV…"));
    json->setText(tr("List as JSON…"));
    timeline->setText(tr("Time line (OpenTimelineIO)…"));
    trash->setText(tr("Move rejected clips to the trash…"));
}

std::vector<Task> ClipExport::tasks(Verdict verdict) const
{
    std::vector<Task> list;
    const std::vector<TaskKey> keys = m_selection ? m_selection() : std::vector<TaskKey>();
    if (keys.size() > 1) {
        for (const TaskKey key : keys) {
            const Task *task = m_book.find(key);
            // Nothing is thrown away only because it was selected.
            if (task && (verdict != Verdict::Rejected || task->review.verdict == verdict))
                list.push_back(*task);
        }
        return list;
    }
    for (int row = 0; row < m_book.size(); ++row) {
        if (m_book.at(row).review.verdict == verdict)
            list.push_back(m_book.at(row));
    }
    return list;
}

void ClipExport::ask(const QString &title, const QString &name, void (ClipExport::*write)(const QString &))
{
    auto *dialog = new QFileDialog(m_window, title, name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void ClipExport::askFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Copy clips to a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ClipExport::copyTo);
    dialog->open();
}

namespace
{
/// Of what is done with many files.
struct Outcome {
    int done{};
    QString words; ///< what the system said about the last that failed

    void take(const QFile &file, bool isDone)
    {
        if (isDone)
            ++done;
        else
            words = QFileInfo(file.fileName()).fileName() + u": "_s + file.errorString();
    }
};
} // namespace

static QString freeName(const QDir &folder, const QString &name, const QString &ending)
{
    QString file = folder.filePath(name + ending);
    for (int number = 2; QFile::exists(file); ++number)
        file = folder.filePath(u"%1 (%2)%3"_s.arg(name).arg(number).arg(ending));
    return file;
}

void ClipExport::copyTo(const QString &folder)
{
    std::vector<std::pair<QString, QString>> copies; // file, name
    for (const Task &task : tasks(Verdict::Picked)) {
        if (task.clip.hasFile())
            copies.emplace_back(task.clip.file, m_names ? m_names(task) : QFileInfo(task.clip.file).completeBaseName());
    }
    const auto copyAll = [folder, copies] {
        Outcome outcome;
        for (const auto &[source, name] : copies) {
            QFile file(source);
            outcome.take(file, file.copy(freeName(QDir(folder), name, u'.' + QFileInfo(source).suffix())));
        }
        return outcome;
    };
    offThread(this, copyAll, [this, folder](const Outcome &outcome) {
        emit told(tr("%n clip(s) copied to %1.", nullptr, outcome.done).arg(QDir::toNativeSeparators(folder)), outcome.words);
    });
}

void ClipExport::write(const QString &file, const QByteArray &bytes, int count)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        emit told(tr("%n clip(s) written to %1.", nullptr, count).arg(QDir::toNativeSeparators(file)), {});
    else
        emit told(tr("The file could not be written."), out.errorString());
}

void ClipExport::writeCsv(const QString &file)
{
    const std::vector<Task> list = tasks(Verdict::Picked);
    write(file, taskexport::csv(list), int(list.size()));
}

void ClipExport::writeJson(const QString &file)
{
    const std::vector<Task> list = tasks(Verdict::Picked);
    write(file, taskexport::json(list), int(list.size()));
}

void ClipExport::writeTimeline(const QString &file)
{
    std::vector<Task> list = tasks(Verdict::Picked);
    std::erase_if(list, [](const Task &task) { return !task.clip.hasFile() || !task.seconds; });
    write(file, taskexport::otio(list, QFileInfo(file).completeBaseName(), frameRate), int(list.size()));
}

void ClipExport::askTrash()
{
    const auto list = tasks(Verdict::Rejected);
    const auto files = std::ranges::count_if(list, [](const Task &task) { return task.clip.hasFile(); });
    if (files == 0)
        return emit told(tr("There is no saved clip that was rejected."), {});
    auto *box = new QMessageBox(QMessageBox::Question, tr("Move to trash"),
                                tr("Move %n rejected clip(s) to the desktop's trash?", nullptr, int(files)),
                                QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *move = box->addButton(tr("Move to trash"), QMessageBox::AcceptRole);
    connect(move, &QPushButton::clicked, this, &ClipExport::moveToTrash);
    box->open();
}

void ClipExport::moveToTrash()
{
    QStringList files;
    for (const Task &task : tasks(Verdict::Rejected)) {
        if (task.clip.hasFile())
            files << task.clip.file;
    }
    const auto moveAll = [files] {
        Outcome outcome;
        for (const QString &name : files) {
            QFile file(name);
            outcome.take(file, file.moveToTrash());
        }
        return outcome;
    };
    offThread(this, moveAll, [this](const Outcome &outcome) {
        emit told(tr("%n clip(s) moved to the trash.", nullptr, outcome.done), outcome.words);
    });
}
} // namespace rushes
