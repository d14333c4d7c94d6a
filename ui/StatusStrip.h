// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace rushes
{
class Session;

/// The line at the bottom: what is going on. Counts down once a second while it can be seen and something is.
class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(Session &session, QWidget *parent = nullptr);

    void setSelected(int rows); ///< shown from two on
    void addCorner(QWidget *widget);
    QSize minimumSizeHint() const override;

signals:
    void riskClicked();

protected:
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void fit();
    QString activeText(int active);
    QString nextText() const;
    QString savingText() const;
    QString riskText() const;
    QString healthText() const;

    Session &m_session;
    QLabel *m_active;
    QLabel *m_next;
    QLabel *m_rate;
    QLabel *m_saving;
    QToolButton *m_risk;
    QLabel *m_health;
    QLabel *m_selected;
    int m_selectedRows{};
    QString m_batch;             ///< when all will be done, as told last
    QElapsedTimer m_batchClock; ///< since then
    QBasicTimer m_second;
};
}
