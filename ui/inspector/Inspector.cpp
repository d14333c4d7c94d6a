// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/Inspector.h"

#include "api/TaskParser.h"
#include "inspector/FieldPage.h"
#include "inspector/InputPictures.h"
#include "inspector/NoTaskPage.h"
#include "inspector/RawReplyPage.h"
#include "inspector/TimelinePage.h"
#include "tasks/TaskBook.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
constexpr qsizetype largeReply = 64 * 1024;
constexpr int countdownMs = 30'000;
constexpr int lateMs = 50;

Inspector::Inspector(TaskBook &book, TaskStore &store, const Clock &clock, RemotePictures &pictures, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_store(store),
      m_clock(clock),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_pictures(new InputPictures(pictures, this)),
      m_empty(new NoTaskPage)
{
    setObjectName("inspector");
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setExpanding(false);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_key)
            m_pages->setCurrentIndex(tab);
    });
    followBook();
    retranslate();
    setTask(std::nullopt);
}

/// With the first task: a start need not wait for four pages and a typeface that nobody sees yet.
void Inspector::makePages()
{
    m_overview = new FieldPage;
    m_inputs = new FieldPage;
    m_timeline = new TimelinePage;
    m_raw = new RawReplyPage;
    auto *inputs = new QWidget;
    auto *column = new QVBoxLayout(inputs);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_pictures);
    column->addWidget(m_inputs, 1);
    int place = 0;
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, inputs, m_timeline, m_raw}) {
        m_pages->insertWidget(place++, page);
        m_tabs->addTab({});
    }
    m_tabs->setCurrentIndex(m_firstPage);
    retranslate();
}

int Inspector::page() const
{
    return m_overview ? m_tabs->currentIndex() : m_firstPage;
}

void Inspector::setPage(int page)
{
    m_firstPage = page;
    m_tabs->setCurrentIndex(page);
}

void Inspector::followBook()
{
    connect(&m_book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        const int row = m_key ? m_book.rowOf(*m_key) : -1;
        if (row >= 0 && std::ranges::binary_search(changes, row, {}, &RowChange::row))
            take(m_book.at(row));
    });
    const auto leaveWhatIsGone = [this] {
        if (m_key && m_book.rowOf(*m_key) < 0)
            setTask(std::nullopt);
    };
    connect(&m_book, &TaskBook::removed, this, leaveWhatIsGone);
    connect(&m_book, &TaskBook::reset, this, leaveWhatIsGone);
}

void Inspector::setTask(std::optional<TaskKey> key)
{
    const int row = key ? m_book.rowOf(*key) : -1;
    if (row < 0)
        key.reset();
    if (key && (m_pause.isActive() ? m_next : m_key) == key)
        return;
    constexpr int pace = 150; // ms
    m_next = key;
    if (key && m_pause.isActive())
        return;
    if (key)
        m_pause.start(pace, this);
    showTask();
}

void Inspector::showTask()
{
    if (m_key && m_key == m_next)
        return;
    const int row = m_next ? m_book.rowOf(*m_next) : -1;
    const std::optional<TaskKey> key = row < 0 ? std::nullopt : m_next;
    m_key = key;
    ++m_revision;
    m_reading = m_readAgain = false;
    m_known = {};
    m_late.stop();
    if (key && !m_overview)
        makePages();
    if (m_overview)
        forget();
    m_tabs->setVisible(key.has_value());
    m_pages->setCurrentIndex(key ? m_tabs->currentIndex() : m_pages->indexOf(m_empty));
    if (key)
        take(m_book.at(row));
    else
        m_countdown.stop();
}

void Inspector::forget()
{
    m_overview->forget();
    m_inputs->forget();
    m_pictures->setAddresses({});
    m_timeline->setEvents({});
    m_raw->forget();
}

/// Bytes that arrive change the row many times a second; only what writes history or a reply is read again.
static bool mayHaveNews(const Task &before, const Task &after)
{
    return before.key != after.key || before.answered != after.answered || before.status != after.status ||
           before.failures != after.failures || before.trouble != after.trouble ||
           before.clip.state != after.clip.state || before.clip.trouble != after.clip.trouble;
}

void Inspector::take(const Task &task)
{
    const bool news = mayHaveNews(m_known.task, task);
    m_known.task = task;
    if (!task.clip.expires)
        m_countdown.stop();
    else if (!m_countdown.isActive())
        m_countdown.start(countdownMs, Qt::VeryCoarseTimer, this);
    if (!news)
        return showFields();
    // Most replies are there at once, and the fields are laid out once instead of twice.
    if (!m_late.isActive())
        m_late.start(lateMs, this);
    read();
}

void Inspector::read()
{
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    const quint64 revision = m_revision;
    m_store.events(*m_key, this, [this, revision](const Result<std::vector<TaskEvent>> &events) {
        if (revision != m_revision || !events)
            return;
        m_known.events = *events;
        m_timeline->setEvents(m_known.events);
    });
    m_store.reply(*m_key, this, [this, revision](const Result<QByteArray> &reply) {
        if (revision == m_revision)
            takeReply(revision, reply.value_or(QByteArray()));
    });
}

/// What of a reply that was accepted once can be read.
static TaskReport reportOf(const QByteArray &reply, const TaskId &id)
{
    return reply.isEmpty() ? TaskReport{} : TaskParser::parse(reply, 200, id).value_or(TaskReport{});
}

void Inspector::takeReply(quint64 revision, const QByteArray &reply)
{
    m_raw->setReply(reply);
    if (reply == m_known.report.raw) {
        finishReading(std::move(m_known.report));
    } else if (reply.size() <= largeReply) {
        finishReading(reportOf(reply, m_known.task.id));
    } else {
        m_workers.start([this, revision, reply, id = m_known.task.id] {
            QMetaObject::invokeMethod(this, [this, revision, report = reportOf(reply, id)]() mutable {
                if (revision == m_revision)
                    finishReading(std::move(report));
            });
        });
    }
}

void Inspector::finishReading(TaskReport report)
{
    m_known.report = std::move(report);
    m_reading = false;
    showFields();
    if (m_readAgain)
        read();
}

void Inspector::showFields()
{
    m_late.stop();
    m_overview->setGroups(m_known.task.prompt, fields::overview(m_known, m_clock.now()));
    m_inputs->setGroups({}, fields::inputs(m_known));
    const std::optional<TaskReport::Detail> &detail = m_known.report.detail;
    m_pictures->setAddresses(detail && detail->input ? detail->input->images : QStringList());
}

void Inspector::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_countdown.timerId() || event->timerId() == m_late.timerId()) {
        showFields();
    } else if (event->timerId() == m_pause.timerId()) {
        m_pause.stop();
        if (m_key != m_next)
            setTask(m_next);
    } else {
        QWidget::timerEvent(event);
    }
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (m_key)
        showFields();
}

void Inspector::retranslate()
{
    m_tabs->setAccessibleName(tr("Details"));
    m_empty->retranslate();
    if (!m_overview)
        return;
    const QStringList names{tr("Overview"), tr("Inputs"), tr("Timeline"), tr("Raw reply")};
    for (int tab = 0; tab < names.size(); ++tab) {
        m_tabs->setTabText(tab, names[tab]);
        m_pages->widget(tab)->setAccessibleName(names[tab]);
    }
    m_timeline->retranslate();
    m_raw->retranslate();
}
} // namespace rushes
