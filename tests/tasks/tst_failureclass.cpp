// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/FailureClass.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestFailureClass : public QObject
{
    Q_OBJECT
private slots:
    void reasons_data();
    void reasons();
};

/// Codes and sentences as gateways send them.
void TestFailureClass::reasons_data()
{
    using F = FailureClass;
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("kind");
    const auto row = [](const QString &code, const QString &message, F kind) {
        QTest::newRow(qUtf8Printable(code + u" | "_s + message)) << code << message << int(kind);
    };
    row({}, {}, F::Unknown);
    row({}, u"it did not work"_s, F::Unknown);
    row(u"sora_content_violation"_s, {}, F::ContentPolicy);
    row(u"content_violation"_s, {}, F::ContentPolicy);
    row(u"Content-Violation"_s, {}, F::ContentPolicy);
    row(u"moderation_blocked"_s, {}, F::ContentPolicy);
    row(u"is_output_rejection"_s, {}, F::ContentPolicy);
    row(u"timeout"_s, {}, F::TimeOut);
    row({}, u"This content may violate our guardrails concerning similarity to third-party content."_s, F::ContentPolicy);
    row({}, u"提示词违规，请修改后重试"_s, F::ContentPolicy);
    row({}, u"内容审核未通过"_s, F::ContentPolicy);
    row({}, u"Invalid image format in input_reference"_s, F::InputImage);
    row({}, u"参考图尺寸不符"_s, F::InputImage);
    row(u"insufficient_user_quota"_s, u"用户额度不足"_s, F::Balance);
    row({}, u"upstream: insufficient balance"_s, F::Balance);
    row({}, u"账户余额不足"_s, F::Balance);
    row(u"invalid_api_key"_s, u"Incorrect API key provided"_s, F::Key);
    row({}, u"无权使用该模型"_s, F::Key);
    row({}, u"任务超时"_s, F::TimeOut);
    row({}, u"Request timed out"_s, F::TimeOut);
    row(u"sora_error"_s, {}, F::Upstream);
    row({}, u"No available channel for model sora-2"_s, F::Upstream);
    row({}, u"上游负载已饱和，请稍后再试"_s, F::Upstream);
    row({}, u"We're under heavy load, please try again later."_s, F::Upstream);
}

void TestFailureClass::reasons()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    QTEST(int(failureClassOf({code, message})), "kind");
}

QTEST_GUILESS_MAIN(TestFailureClass)
#include "tst_failureclass.moc"
