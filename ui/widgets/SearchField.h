// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QLineEdit>

namespace rushes
{
/// The field to search with: an icon, a button to clear it, Escape to clear it, and a signal that waits until
/// the typing pauses, so that a long list is filtered once a word and not once a letter.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    /// How long typing pauses before searchChanged().
    static constexpr int delay = 150; // ms

    explicit SearchField(QWidget *parent = nullptr);

    void setSearch(const QString &search); ///< without telling

signals:
    /// Trimmed, and different from the one before. Return, clearing and emptying do not wait.
    void searchChanged(const QString &search);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void textWasChanged(const QString &text);
    void tell();
    void retranslate();

    QAction *m_search; ///< its icon
    QBasicTimer m_pause;
    QString m_told;
};
} // namespace rushes
