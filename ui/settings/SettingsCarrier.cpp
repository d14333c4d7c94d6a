// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsCarrier.h"

#include "settings/FormParts.h"
#include "settings/Gateways.h"
#include "settings/SettingsImportDialog.h"
#include "api/OffThread.h"
#include "settings/Settings.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
Result<QByteArray> readFile(const QString &name)
{
    constexpr qint64 mostBytes = 4 * 1024 * 1024;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error{Error::Kind::Storage, 0, file.errorString(), {}});
    return file.read(mostBytes);
}

QString writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? QString() : file.errorString();
}
} // namespace

SettingsCarrier::SettingsCarrier(const Parts &parts, Sentence &said, QWidget *window)
    : QObject(window), m_parts(parts), m_said(said), m_window(window)
{
}

static QFileDialog *fileDialog(QWidget *window, const QString &title, QFileDialog::AcceptMode mode)
{
    auto *dialog = new QFileDialog(window, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   u"JSON (*.json)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setDefaultSuffix(u"json"_s);
    return dialog;
}

void SettingsCarrier::exportTo()
{
    QFileDialog *dialog = fileDialog(m_window, tr("Export settings"), QFileDialog::AcceptSave);
    dialog->selectFile(u"rushes-settings.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, qOverload<const QString &>(&SettingsCarrier::exportTo));
    dialog->open();
}

void SettingsCarrier::exportTo(const QString &file)
{
    const QByteArray bytes = settingsfile::exported(m_parts.settings, m_parts.gateways.all());
    offThread(
        this, [file, bytes] { return writeFile(file, bytes); },
        [this, file](const QString &trouble) {
            if (trouble.isEmpty())
                m_said.say(tr("The settings are in %1.").arg(file), Sentence::Tone::Good);
            else
                m_said.say(tr("The file cannot be written: %1").arg(trouble), Sentence::Tone::Bad);
        });
}

void SettingsCarrier::importFrom()
{
    QFileDialog *dialog = fileDialog(m_window, tr("Import settings"), QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, qOverload<const QString &>(&SettingsCarrier::importFrom));
    dialog->open();
}

void SettingsCarrier::importFrom(const QString &file)
{
    offThread(
        this, [file] { return readFile(file); }, [this](const Result<QByteArray> &bytes) { take(bytes); });
}

void SettingsCarrier::take(const Result<QByteArray> &bytes)
{
    if (!bytes)
        return m_said.say(tr("The file cannot be read: %1").arg(bytes.error().detail), Sentence::Tone::Bad);
    const auto import = settingsfile::read(*bytes, m_parts.settings, m_parts.gateways.all());
    if (!import) {
        const bool newer = import.error().detail == "newer"_L1;
        return m_said.say(newer ? tr("The file is from a newer version of Rushes; nothing was taken over.")
                                : tr("The file holds no settings of Rushes, or it is damaged; nothing was taken over."),
                          Sentence::Tone::Bad);
    }
    if (import->changes.isEmpty())
        return m_said.say(tr("All is here as it is in the file."), Sentence::Tone::Good);
    show(*import);
}

void SettingsCarrier::show(const settingsfile::Import &import)
{
    auto *dialog = new SettingsImportDialog(import, SettingWords(m_parts.keys), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, import] {
        settingsfile::apply(import, m_parts.settings, m_parts.gateways);
        emit imported();
    });
    dialog->open();
}
} // namespace rushes
