// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/NetworkPage.h"

#include "api/Route.h"
#include "api/OffThread.h"
#include "settings/Settings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

namespace rushes
{
using namespace Qt::StringLiterals;
using Way = NetworkChoice::Way;

NetworkPage::NetworkPage(Settings &settings)
    : m_settings(settings), m_way(new QComboBox), m_proxy(new QLineEdit), m_authorities(new QLineEdit),
      m_browse(new QPushButton), m_found(new Sentence)
{
    const NetworkChoice choice = settings.network();
    m_way->setObjectName("proxyWay");
    m_proxy->setObjectName("ownProxy");
    m_authorities->setObjectName("authorities");
    m_browse->setObjectName("browseAuthorities");
    m_found->setObjectName("authoritiesFound");
    m_browse->setAutoDefault(false);
    m_way->addItems({QString(), QString(), QString()});
    m_way->setCurrentIndex(int(choice.way));
    m_proxy->setText(choice.proxy);
    m_proxy->setPlaceholderText(u"http://host:3128"_s);
    m_authorities->setText(QDir::toNativeSeparators(choice.authorityFile));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_authorities, 1);
    row->addWidget(m_browse);
    QFormLayout *form = makePageForm(this);
    m_waySetting = addSetting(*form, m_way);
    m_proxySetting = addSetting(*form, m_proxy);
    m_authoritiesSetting = addSetting(*form, m_authorities, row, {m_found});
    const auto enable = [this] { m_proxy->setEnabled(Way(m_way->currentIndex()) == Way::Own); };
    connect(m_way, &QComboBox::currentIndexChanged, this, enable);
    connect(m_authorities, &QLineEdit::textChanged, this, &NetworkPage::check);
    connect(m_browse, &QPushButton::clicked, this, &NetworkPage::browse);
    enable();
    check();
}

QString NetworkPage::title() const
{
    return tr("Network");
}

QString NetworkPage::authorityFile() const
{
    return QDir::fromNativeSeparators(m_authorities->text().trimmed());
}

void NetworkPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Certificates"), QString(), tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_authorities,
            [this](const QString &file) { m_authorities->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

/// The file is read off the window's thread; what is said is about the last name that was typed.
void NetworkPage::check()
{
    m_checked = authorityFile();
    m_state = m_checked.isEmpty() ? State::None : State::Checking;
    tellCheck();
    if (m_checked.isEmpty())
        return;
    offThread(
        this, [file = m_checked] { return route::authoritiesIn(file); },
        [this, file = m_checked](const Result<QList<QSslCertificate>> &found) {
            if (file != m_checked)
                return;
            m_count = found ? int(found->size()) : 0;
            m_words = found ? QString() : found.error().detail;
            m_state = found                                            ? State::Good
                      : found.error().kind == Error::Kind::Storage ? State::Unreadable
                                                                       : State::NoCertificate;
            tellCheck();
        });
}

void NetworkPage::tellCheck()
{
    switch (m_state) {
    case State::None:
    case State::Checking:
        return m_found->say({});
    case State::Good:
        return m_found->say(tr("%n certificate(s) are in the file.", nullptr, m_count), Sentence::Tone::Good);
    case State::Unreadable:
        return m_found->say(tr("The file of certificates cannot be read: %1").arg(m_words), Sentence::Tone::Bad);
    case State::NoCertificate:
        return m_found->say(tr("There is no certificate in this file."), Sentence::Tone::Bad);
    }
}

QString NetworkPage::problem()
{
    const QString proxy = m_proxy->text().trimmed();
    if (Way(m_way->currentIndex()) == Way::Own && (proxy.isEmpty() || proxy == u"none"_s || !proxyFrom(proxy))) {
        m_proxy->setFocus();
        return tr("The proxy is an address such as http://host:3128 or socks5://host:1080.");
    }
    if (m_state != State::None && m_state != State::Good)
        m_authorities->setFocus();
    switch (m_state) {
    case State::None:
    case State::Good:
        return {};
    case State::Checking:
        return tr("The file of certificates is still being read.");
    case State::Unreadable:
        return tr("The file of certificates cannot be read: %1").arg(m_words);
    case State::NoCertificate:
        return tr("There is no certificate in this file.");
    }
    return {};
}

void NetworkPage::store()
{
    m_settings.setNetwork({Way(m_way->currentIndex()), m_proxy->text().trimmed(), authorityFile()});
}

void NetworkPage::retranslate()
{
    m_waySetting.name(tr("Proxy"), tr("For questions, pictures and clips; a gateway may have its own for its questions. This machine is "
                                      "always reached directly. Standard: as the system."));
    const QStringList ways{tr("As the system"), tr("Own"), tr("None")};
    for (int i = 0; i < m_way->count(); ++i)
        m_way->setItemText(i, ways[i]);
    m_proxySetting.name(tr("Own proxy"), tr("http://host:3128 or socks5://host:1080, with user:password@ in front of the host where it asks for one."));
    m_authoritiesSetting.name(tr("More certificates"),
                              tr("A file (PEM or DER) of authorities that are trusted besides the system's, as companies have. "
                                 "Standard: none. Errors of certificates are never ignored."));
    //: Other words for certificates that people may search for
    m_authorities->setProperty("search", tr("CA TLS SSL https root authority"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the file of certificates"));
    tellCheck();
}
} // namespace rushes
