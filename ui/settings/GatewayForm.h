// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Gateways.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace rushes
{
class KeyEdit;
class Sentence;

/// One gateway to be filled in.
class GatewayForm final : public QWidget
{
    Q_OBJECT
public:
    explicit GatewayForm(QWidget *parent = nullptr);
    QLabel *addRow(QWidget *field, QLayout *row); ///< below the gateway's own, in line with them

    /// address: what stands in its field, which may be no address yet.
    void show(const Gateway &gateway, const QString &address, Gateways::KeyPlace place);
    /// The fields' contents; base is invalid where the address is none. Keeps id as it was shown.
    Gateway gateway() const;
    QString address() const;

    void setKey(const QString &key, Gateways::KeyPlace place); ///< that came meanwhile
    /// What is wrong, in one sentence, with the focus put where; empty: all is well.
    QString problem();
    void focusAddress();
    void retranslate();

signals:
    void edited(); ///< by the user
    void keyEdited();

private:
    void makeLimits();
    void connectFields();
    void nameLimits();
    void showDanger();
    void sayKeyPlace();

    QFormLayout *m_rows{};
    Gateway m_shown;
    Gateways::KeyPlace m_place{};
    QLineEdit *m_name, *m_address, *m_forwarded;
    KeyEdit *m_key;
    Sentence *m_keyHint;
    QCheckBox *m_plain;
    QComboBox *m_dialect;
    QSpinBox *m_perSecond, *m_atOnce;
    QLineEdit *m_proxy;
    QComboBox *m_color;
    QLabel *m_nameLabel, *m_addressLabel, *m_keyLabel, *m_dialectLabel, *m_forwardedLabel, *m_perSecondLabel,
        *m_atOnceLabel, *m_proxyLabel, *m_colorLabel;
};
} // namespace rushes
