// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QToolButton;

namespace rushes
{
/// One sentence above the list, with details and an action. Of several the newest is shown; the others wait
/// behind "1 of 3", and closing one shows the next newest. Announced to screen readers.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Info, Good, Warning, Bad };
    struct Message {
        QString id; ///< a later message of the same id replaces the earlier one
        Tone tone{Tone::Info};
        QString text;
        QString details;    ///< the server's own words; empty: none
        QString actionText; ///< empty: no button
        std::function<void()> action{};
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    void dismiss(const QString &id);
    QString text() const; ///< the sentence shown; empty: none
    int count() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Message &shown() const;
    void turn();
    void refresh();

    std::vector<Message> m_messages; ///< newest first
    std::size_t m_shown{};
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_switch;
    QToolButton *m_more;
    QToolButton *m_action;
    QToolButton *m_close;
};
} // namespace rushes
