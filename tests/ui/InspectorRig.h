// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Examples.h"
#include "api/HttpClient.h"
#include "inspector/FieldPage.h"
#include "inspector/Inspector.h"
#include "inspector/RawReplyPage.h"
#include "inspector/TimelinePage.h"
#include "media/RemotePictures.h"
#include "tasks/TaskBook.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

namespace rushes
{
/// An inspector over a real book and store.
struct InspectorRig {
    enum Page { Overview, Inputs, Timeline, Raw, Empty };

    QTemporaryDir folder;
    SystemClock clock;
    TaskStore store{folder.filePath(QStringLiteral("tasks.sqlite"))};
    TaskBook book{store, clock};
    HttpClient http{clock};
    RemotePictures pictures{http};
    Inspector inspector{book, store, clock, pictures};

    InspectorRig()
    {
        book.load();
        inspector.resize(440, 420);
        inspector.show();
    }

    /// A task that is on disk and in the rows.
    TaskKey add(const QString &id)
    {
        std::optional<TaskKey> key;
        book.add({{QStringLiteral("g"), {id}, {}, {}}}, &inspector,
                 [&key](const Result<TaskBook::AddOutcome> &outcome) {
                     key = outcome && !outcome->added.empty() ? outcome->added.front() : TaskKey{-1};
                 });
        return QTest::qWaitFor([&key] { return key.has_value(); }) ? *key : TaskKey{-1};
    }
    /// A reply about it, written and shown.
    void report(TaskKey key, const QByteArray &reply)
    {
        const auto parsed = TaskParser::parse(reply, 200, book.find(key)->id);
        QVERIFY2(parsed.has_value(), reply.constData());
        book.applyReport(key, *parsed, 200, std::chrono::milliseconds(42));
        flush();
    }
    void flush()
    {
        bool done = false;
        book.flush(&inspector, [&done] { done = true; });
        QVERIFY(QTest::qWaitFor([&done] { return done; }));
    }

    QTabBar *tabs() const { return inspector.findChild<QTabBar *>(); }
    QStackedWidget *pages() const { return inspector.findChild<QStackedWidget *>(); }
    FieldPage *fields(Page page) const
    {
        QWidget *widget = pages()->widget(page);
        auto *fields = qobject_cast<FieldPage *>(widget);
        return fields ? fields : widget->findChild<FieldPage *>();
    }
    TimelinePage *timeline() const { return inspector.findChild<TimelinePage *>(); }
    RawReplyPage *raw() const { return inspector.findChild<RawReplyPage *>(); }
    QString overview() const { return fields(Overview)->toPlainText(); }
};
} // namespace rushes
