// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "inspector/InspectorFields.h"

#include <QBasicTimer>
#include <QThreadPool>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace rushes
{
class FieldPage;
class NoTaskPage;
class RawReplyPage;
class TaskBook;
class InputPictures;
class RemotePictures;
class TimelinePage;
struct RowChange;

/// All that is known of one task: overview, inputs, its history and the raw reply. Reads the reply from the
/// store when the task is chosen and when there is a newer one; large replies are parsed on a worker.
class Inspector final : public QWidget
{
    Q_OBJECT
public:
    Inspector(TaskBook &book, TaskStore &store, const Clock &clock, RemotePictures &pictures, QWidget *parent = nullptr);

    /// The first of quick changes is followed at once, the others at a pace that can be read.
    void setTask(std::optional<TaskKey> key);
    /// The page that is shown, or will be with the first task: 0 is the overview.
    int page() const;
    void setPage(int page);

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void makePages();
    void followBook();
    void showTask();
    void forget();
    void take(const Task &task);
    void read();
    void takeReply(quint64 revision, const QByteArray &reply);
    void finishReading(TaskReport report);
    void showFields();
    void retranslate();

    TaskBook &m_book;
    TaskStore &m_store;
    const Clock &m_clock;
    std::optional<TaskKey> m_key;  ///< what is shown
    std::optional<TaskKey> m_next; ///< what is wished for: the same but for a moment
    QBasicTimer m_pause;           ///< from one task to the next
    fields::Known m_known;
    quint64 m_revision{};    ///< of the question which task is shown: late answers about another are dropped
    bool m_reading{};        ///< one read at a time ...
    bool m_readAgain{};      ///< ... and one more when something came meanwhile
    QBasicTimer m_late;      ///< until the fields are shown without the reply that has not come yet
    QBasicTimer m_countdown; ///< while a link's end is told as "in 5 h"

    int m_firstPage{}; ///< once there are pages
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    InputPictures *m_pictures;
    NoTaskPage *m_empty;
    // made with the first task
    FieldPage *m_overview{};
    FieldPage *m_inputs{};
    TimelinePage *m_timeline{};
    RawReplyPage *m_raw{};
    QThreadPool m_workers; ///< last: its end waits for what still uses the others
};
} // namespace rushes
