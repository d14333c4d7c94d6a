// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/Inspector.h"

#include "api/TaskParser.h"
#include "inspector/FieldPage.h"
#include "tasks/TaskBook.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr qsizetype shownBytes = 256 * 1024;

static QTreeWidget *makeTimeline()
{
    auto *tree = new QTreeWidget;
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setColumnCount(4);
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    return tree;
}

Inspector::Inspector(TaskBook &book, TaskStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_book(book), m_store(store), m_clock(clock), m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_overview(new FieldPage), m_inputs(new FieldPage), m_timeline(makeTimeline()), m_raw(new QPlainTextEdit),
      m_empty(new QLabel)
{
    setObjectName("inspector");
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *hint = static_cast<QLabel *>(m_empty);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_inputs, m_timeline, m_raw}) {
        m_pages->addWidget(page);
        m_tabs->addTab({});
    }
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
    connect(&book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        const int row = m_key ? m_book.rowOf(*m_key) : -1;
        if (row >= 0 && std::ranges::binary_search(changes, row, {}, &RowChange::row))
            refresh();
    });
    retranslate();
    setTask(std::nullopt);
}

void Inspector::setTask(std::optional<TaskKey> key)
{
    if (key && m_key == key)
        return;
    m_key = key;
    ++m_revision;
    m_tabs->setEnabled(key.has_value());
    m_pages->setCurrentIndex(key ? m_tabs->currentIndex() : m_pages->indexOf(m_empty));
    refresh();
}

void Inspector::refresh()
{
    const int row = m_key ? m_book.rowOf(*m_key) : -1;
    if (row < 0)
        return;
    const quint64 revision = ++m_revision;
    m_store.reply(*m_key, this, [this, revision](const Result<QByteArray> &reply) {
        const int now = m_key ? m_book.rowOf(*m_key) : -1;
        if (revision == m_revision && now >= 0)
            show(m_book.at(now), reply.value_or(QByteArray()));
    });
    m_store.events(*m_key, this, [this, revision](const Result<std::vector<TaskEvent>> &events) {
        if (revision == m_revision && events)
            showEvents(*events);
    });
}

/// Indented where it is JSON; bounded, because an editor with megabytes would stall the window.
static QString readable(const QByteArray &reply)
{
    if (reply.size() > shownBytes)
        return QString::fromUtf8(reply.left(shownBytes)) + u"\n…"_s;
    const QJsonDocument document = QJsonDocument::fromJson(reply);
    return QString::fromUtf8(document.isNull() ? reply : document.toJson(QJsonDocument::Indented));
}

void Inspector::show(const Task &task, const QByteArray &reply)
{
    TaskReport report;
    if (!reply.isEmpty())
        report = TaskParser::parse(reply, 200, task.id).value_or(report);
    m_overview->setGroups(task.prompt, fields::overview(task, report, m_clock.now()));
    m_inputs->setGroups({}, fields::inputs(task, report));
    if (const QString text = readable(reply); m_raw->toPlainText() != text)
        m_raw->setPlainText(text);
}

QString Inspector::nameOf(const TaskEvent &event) const
{
    switch (event.kind) {
    case TaskEvent::Kind::Added:
        //: Line of a task's history
        return tr("Added");
    case TaskEvent::Kind::Asked: {
        bool ok = false;
        const double progress = event.what.toDouble(&ok);
        return ok ? words::percent(progress) : event.what;
    }
    case TaskEvent::Kind::StatusChanged: {
        const int value = QMetaEnum::fromType<TaskStatus>().keyToValue(event.what.toLatin1().constData());
        return value < 0 ? event.what : words::status(TaskStatus(value));
    }
    case TaskEvent::Kind::ClipSaved:
        //: Line of a task's history; %1 is a file
        return tr("Saved as %1").arg(event.what);
    case TaskEvent::Kind::ClipTrouble:
        //: Line of a task's history; %1 are the server's or the system's words
        return tr("Saving failed: %1").arg(event.what);
    }
    return {};
}

void Inspector::showEvents(const std::vector<TaskEvent> &events)
{
    if (m_timeline->topLevelItemCount() == int(events.size()))
        return;
    m_timeline->clear();
    for (const TaskEvent &event : events) {
        const QString ms = event.milliseconds > 0 ? tr("%1 ms").arg(event.milliseconds) : QString();
        const QString code = event.httpStatus > 0 ? QString::number(event.httpStatus) : QString();
        auto *item = new QTreeWidgetItem({words::moment(event.at), nameOf(event), code, ms});
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        m_timeline->addTopLevelItem(item);
    }
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_timeline->clear();
    refresh();
}

void Inspector::retranslate()
{
    const QStringList names{tr("Overview"), tr("Inputs"), tr("Timeline"), tr("Raw reply")};
    for (int tab = 0; tab < names.size(); ++tab) {
        m_tabs->setTabText(tab, names[tab]);
        m_pages->widget(tab)->setAccessibleName(names[tab]);
    }
    m_tabs->setAccessibleName(tr("Details"));
    //: Headers of the history: when, what, HTTP status, how long the answer took
    m_timeline->setHeaderLabels({tr("When"), tr("What"), tr("HTTP"), tr("Took")});
    static_cast<QLabel *>(m_empty)->setText(tr("Choose a task to see its details."));
}
}
