// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace rushes
{
/// A few words in the place of the picture, on the stage's own dark ground in both themes: why there is nothing to
/// see, how far it is, and what can be done.
class StageMessage final : public QWidget
{
    Q_OBJECT
public:
    explicit StageMessage(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text);
    void setButton(const QString &text); ///< empty: none
    void setWaiting(bool waits, std::optional<double> progress); ///< 0–1; none: how far is not known
    void setScrim(bool on); ///< over a picture: darken it, so that the words can be read
    QString title() const;
    QString text() const;

signals:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateMotion();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    QWidget *m_bar; ///< the place of the progress bar
    bool m_scrim{};
    bool m_waits{};
    std::optional<double> m_progress;
    QElapsedTimer m_clock;
    QTimer m_motion;
};
} // namespace rushes
