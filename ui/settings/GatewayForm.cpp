// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/GatewayForm.h"

#include "api/Dialect.h"
#include "api/Http.h"
#include "api/HttpClient.h"
#include "monitor/Lane.h"
#include "settings/FormParts.h"
#include "settings/Settings.h"
#include "widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPixmap>
#include <QSpinBox>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

GatewayForm::GatewayForm(QWidget *parent)
    : QWidget(parent),
      m_name(new QLineEdit),
      m_address(new QLineEdit),
      m_forwarded(new QLineEdit),
      m_key(new KeyEdit),
      m_keyHint(new Sentence),
      m_plain(new QCheckBox),
      m_dialect(new QComboBox),
      m_perSecond(new QSpinBox),
      m_atOnce(new QSpinBox),
      m_proxy(new QLineEdit),
      m_color(new QComboBox)
{
    m_name->setObjectName("name");
    m_address->setObjectName("address");
    m_key->setObjectName("key");
    m_keyHint->setObjectName("keyHint");
    m_plain->setObjectName("plain");
    m_dialect->setObjectName("dialect");
    m_forwarded->setObjectName("forwarded");
    m_dialect->addItem(QString(), u"auto"_s);
    for (const Dialect &dialect : Dialect::all())
        m_dialect->addItem(QString(), QString(dialect.name));
    QFormLayout *form = makePageForm(this);
    m_nameLabel = addField(*form, m_name);
    m_addressLabel = addField(*form, m_address);
    m_keyLabel = addField(*form, m_key, withBelow(m_key, {m_keyHint, m_plain}));
    m_dialectLabel = addField(*form, m_dialect);
    m_forwardedLabel = addField(*form, m_forwarded);
    m_rows = form;
    makeLimits();
    connectFields();
}

void GatewayForm::makeLimits()
{
    m_perSecond->setObjectName("perSecond");
    m_perSecond->setRange(0, Settings::mostPerSecond);
    m_atOnce->setObjectName("questionsAtOnce");
    m_atOnce->setRange(0, Settings::mostAtOnce);
    m_proxy->setObjectName("proxy");
    m_color->setObjectName("color");
    m_color->addItem(QString());
    for (int color = 1; color <= Settings::gatewayColors; ++color) {
        QPixmap patch(metrics::iconSize, metrics::iconSize);
        patch.fill(Theme::of(palette()).gateway(color));
        m_color->addItem(patch, QString());
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_perSecond, m_atOnce, m_color}) {
        field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        field->setMinimumWidth(160);
    }
    m_perSecondLabel = addField(*m_rows, m_perSecond);
    m_atOnceLabel = addField(*m_rows, m_atOnce);
    m_proxyLabel = addField(*m_rows, m_proxy);
    m_colorLabel = addField(*m_rows, m_color);
}

void GatewayForm::connectFields()
{
    connect(m_perSecond, &QSpinBox::valueChanged, this, &GatewayForm::edited);
    connect(m_atOnce, &QSpinBox::valueChanged, this, &GatewayForm::edited);
    connect(m_color, &QComboBox::activated, this, &GatewayForm::edited);
    connect(m_proxy, &QLineEdit::textEdited, this, &GatewayForm::edited);
    connect(m_key, &QLineEdit::textEdited, this, &GatewayForm::keyEdited);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_name, m_address, m_key, m_forwarded})
        connect(line, &QLineEdit::textEdited, this, &GatewayForm::edited);
    connect(m_dialect, &QComboBox::activated, this, &GatewayForm::edited);
    connect(m_plain, &QCheckBox::clicked, this, &GatewayForm::edited);
    connect(m_address, &QLineEdit::textChanged, this, &GatewayForm::showDanger);
    connect(m_key, &QLineEdit::textChanged, this, &GatewayForm::showDanger);
}

QLabel *GatewayForm::addRow(QWidget *field, QLayout *row)
{
    return addField(*m_rows, field, row);
}

void GatewayForm::show(const Gateway &gateway, const QString &address, Gateways::KeyPlace place)
{
    m_shown = gateway;
    m_place = place;
    m_name->setText(gateway.name);
    m_address->setText(address);
    m_key->setText(gateway.key);
    m_plain->setChecked(gateway.plainKeyAllowed);
    m_dialect->setCurrentIndex(std::max(0, m_dialect->findData(gateway.dialect)));
    m_forwarded->setText(gateway.forwardedHost);
    m_proxy->setText(gateway.proxy);
    m_color->setCurrentIndex(gateway.color);
    {
        const QSignalBlocker quiet1(m_perSecond), quiet2(m_atOnce); // only the user edits
        m_perSecond->setValue(gateway.perSecond);
        m_atOnce->setValue(gateway.atOnce);
    }
    showDanger();
}

void GatewayForm::setKey(const QString &key, Gateways::KeyPlace place)
{
    m_place = place;
    m_shown.key = key;
    m_key->setText(key);
    showDanger();
}

Gateway GatewayForm::gateway() const
{
    Gateway gateway = m_shown;
    gateway.name = m_name->text().trimmed();
    gateway.base = gatewayAddress(m_address->text()).value_or(QUrl());
    gateway.key = m_key->key();
    gateway.dialect = m_dialect->currentData().toString();
    gateway.forwardedHost = m_forwarded->text().trimmed();
    gateway.plainKeyAllowed = m_plain->isChecked();
    gateway.perSecond = m_perSecond->value();
    gateway.atOnce = m_atOnce->value();
    gateway.proxy = m_proxy->text().trimmed();
    gateway.color = m_color->currentIndex();
    return gateway;
}

QString GatewayForm::address() const
{
    return m_address->text();
}

/// It goes into a header: nothing that could end one.
static bool isHostName(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || u".-_:[]"_s.contains(c); });
}

QString GatewayForm::problem()
{
    const Gateway now = gateway();
    if (!now.base.isValid()) {
        m_address->setFocus();
        return tr("The address is not a web address.");
    }
    if (!m_plain->isHidden() && !m_plain->isChecked()) {
        m_plain->setFocus();
        return tr("The key would travel unencrypted: use https, or allow it.");
    }
    if (!isHostName(now.forwardedHost)) {
        m_forwarded->setFocus();
        return tr("X-Forwarded-Host is the name of a host, without blanks and slashes.");
    }
    if (!proxyFrom(now.proxy)) {
        m_proxy->setFocus();
        return tr("The proxy is “none” or an address such as http://host:3128 or socks5://host:1080.");
    }
    return {};
}

void GatewayForm::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void GatewayForm::showDanger()
{
    const Result<QUrl> base = gatewayAddress(m_address->text());
    const bool danger = !m_key->key().isEmpty() && base && http::exposesKey(*base);
    m_plain->setVisible(danger);
    if (danger)
        m_keyHint->say(tr("With http the key can be read on its way to this server."),
                       Sentence::Tone::Warning);
    else
        sayKeyPlace();
}

void GatewayForm::sayKeyPlace()
{
    const bool untouched = m_key->key() == m_shown.key;
    QString text = tr("Kept in the system keychain; without one only until Rushes quits.");
    if (untouched && m_place == Gateways::KeyPlace::ThisRun)
        text = tr("Kept only until Rushes quits.");
    else if (untouched && m_place == Gateways::KeyPlace::Keychain)
        text = m_shown.key.isEmpty() ? tr("The system keychain has not given the key yet.")
                                     : tr("Kept in the system keychain.");
    m_keyHint->say(text, Sentence::Tone::Hint);
}

void GatewayForm::nameLimits()
{
    nameField(*m_perSecondLabel, tr("Questions a second"));
    nameField(*m_atOnceLabel, tr("Questions at once"));
    nameField(*m_proxyLabel, tr("Proxy"));
    nameField(*m_colorLabel, tr("Colour"));
    const Lane::Budget standard;
    //: Instead of 0: as many as the program thinks right
    m_perSecond->setSpecialValueText(tr("standard (%1)").arg(standard.perSecond));
    m_atOnce->setSpecialValueText(tr("standard (%1)").arg(standard.atOnce));
    m_proxy->setPlaceholderText(tr("as under “Network”"));
    const QStringList colors{tr("none", "colour"), tr("blue"), tr("green"), tr("orange"), tr("red"), tr("violet"), tr("teal")};
    for (int color = 0; color < m_color->count(); ++color)
        m_color->setItemText(color, colors[color]);
}

void GatewayForm::retranslate()
{
    nameField(*m_nameLabel, tr("Name"));
    nameField(*m_addressLabel, tr("Address"));
    nameField(*m_keyLabel, tr("Key"));
    nameField(*m_dialectLabel, tr("Form of the query"));
    nameField(*m_forwardedLabel, tr("X-Forwarded-Host"));
    nameLimits();
    m_name->setPlaceholderText(tr("optional"));
    m_address->setPlaceholderText(documentedServer().toString());
    m_forwarded->setPlaceholderText(tr("not sent"));
    m_plain->setText(tr("Send the key unencrypted all the same"));
    m_dialect->setItemText(0, tr("Automatic"));
    for (int i = 1; i < m_dialect->count(); ++i)
        m_dialect->setItemText(i, QString(Dialect::all()[size_t(i - 1)].prefix) + u'…');
    showDanger();
}
} // namespace rushes
