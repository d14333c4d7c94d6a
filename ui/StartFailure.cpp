// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "StartFailure.h"

#include "CommandLine.h"
#include "Language.h"
#include "widgets/Appearance.h"
#include "widgets/Icons.h"

#include <QMessageBox>

#include <cstdio>

namespace rushes
{
using namespace Qt::StringLiterals;

int StartFailure::tell(Why why, const QString &folder, const CommandLine &wanted)
{
    const bool taken = why == Why::ProfileTaken;
    const QString english = taken ? u"Another program has the profile and does not answer: %1\n"_s : u"The folder cannot be written: %1\n"_s;
    std::fputs(qUtf8Printable(english.arg(folder)), stderr);
    if (!wanted.screenshot.isEmpty())
        return 2;
    Language language;
    language.use(wanted.language);
    Appearance appearance;
    appearance.apply(Settings::Appearance::System);
    QMessageBox box(QMessageBox::Critical, tr("Rushes"),
                    taken ? tr("Another program has the data folder and does not answer: %1").arg(folder)
                          : tr("The data folder cannot be written: %1").arg(folder));
    box.setWindowIcon(icons::application());
    box.setTextFormat(Qt::PlainText);
    box.addButton(tr("Quit"), QMessageBox::AcceptRole);
    box.exec();
    return 2;
}
} // namespace rushes
