// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rushes
{
/// The last reply as the gateway sent it, indented. It is laid out only while it can be seen; its scroll
/// position stays when a newer reply comes, and a selection is waited for.
class RawReplyPage final : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype shownBytes = 256 * 1024;

    explicit RawReplyPage(QWidget *parent = nullptr);

    void setReply(const QByteArray &reply);
    /// The page is about something else from now on.
    void forget();
    void retranslate();

    QString shownText() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void copyAll();

    QByteArray m_reply;
    bool m_stale{};
    bool m_shortened{};
    QLabel *m_note;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
};
} // namespace rushes
