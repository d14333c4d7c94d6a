// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/Deflater.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace rushes;

class TstDeflater final : public QObject
{
    Q_OBJECT
private slots:
    void comesBackWhole_data();
    void comesBackWhole();
};

static QByteArray noise(qsizetype size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, Qt::Uninitialized);
    std::ranges::generate(bytes, [&random] { return char(random.bounded(256)); });
    return bytes;
}

void TstDeflater::comesBackWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a byte") << QByteArray("{");
    QTest::newRow("a reply") << QByteArray(R"({"id":"sora-2:task_1","status":"pending","progress_pct":0.93})");
    QTest::newRow("repeats over more than its window") << noise(50'000).repeated(20);
    QTest::newRow("nothing to gain") << noise(3'000'000);
}

/// As older versions' replies do, which qCompress() made; and one after the other by one object.
void TstDeflater::comesBackWhole()
{
    QFETCH(QByteArray, bytes);
    static Deflater deflater;
    const QByteArray packed = deflater.compressed(bytes);
    QVERIFY(!packed.isNull()); // would be NULL in the database
    QCOMPARE(qUncompress(packed), bytes);
    QCOMPARE(qUncompress(deflater.compressed(bytes)), bytes);
}

QTEST_GUILESS_MAIN(TstDeflater)
#include "tst_deflater.moc"
