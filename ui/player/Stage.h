// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace rushes
{
class StageMessage;
class VideoView;

/// The picture, the words that stand in its place, and a short notice over it. It is what moves into the
/// full-screen window and back.
class Stage final : public QWidget
{
    Q_OBJECT
public:
    explicit Stage(QWidget *parent = nullptr);

    VideoView &view() { return *m_view; }
    StageMessage &message() { return *m_message; }
    /// One sentence at the picture's foot that goes by itself.
    void showNotice(const QString &text);
    void hideNotice();
    QString notice() const; ///< empty: none is shown

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    VideoView *m_view;
    StageMessage *m_message;
    QLabel *m_notice;
    QTimer m_noticeTime;
};
} // namespace rushes
