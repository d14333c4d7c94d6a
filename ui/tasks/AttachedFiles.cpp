// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/AttachedFiles.h"

#include "widgets/Icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace rushes
{
AttachedFiles::AttachedFiles(IdSearch &search, QWidget *parent)
    : QWidget(parent), m_search(search), m_files(new QLabel), m_remove(new QToolButton)
{
    m_files->setObjectName("files");
    m_files->setTextFormat(Qt::PlainText);
    m_files->setWordWrap(true);
    m_remove->setIcon(icons::icon(Icon::Close));
    m_remove->setObjectName("removeFiles");
    m_remove->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_files, 1);
    row->addWidget(m_remove);
    connect(m_remove, &QToolButton::clicked, &search, &IdSearch::clearAttachments);
    connect(&search, &IdSearch::changed, this, &AttachedFiles::tell);
    connect(&search, &IdSearch::progressed, this, &AttachedFiles::tell);
}

void AttachedFiles::retranslate()
{
    m_remove->setToolTip(tr("Take the files away"));
    m_remove->setAccessibleName(tr("Take the files away"));
    tell();
}

QString AttachedFiles::sentence(const IdSearch::Attachment &one)
{
    using Trouble = IdFileResult::Trouble;
    const QString name = one.name.isEmpty() ? tr("Pasted text") : one.name;
    if (one.percent < 100)
        //: %1: a file's name, %2: how much of it has been read
        return tr("%1: %2 % read").arg(name).arg(one.percent);
    switch (one.result.trouble) {
    case Trouble::None: {
        //: %1: a file's name
        const QString found = tr("%1: %n id(s)", nullptr, int(one.result.found.ids.size())).arg(name);
        const int without = one.result.found.rowsWithout;
        //: %1: "list.csv: 3 ids"
        return without == 0 ? found : tr("%1, and %n row(s) that name no task", nullptr, without).arg(found);
    }
    case Trouble::Unreadable:
        return tr("%1 cannot be read.").arg(name);
    case Trouble::Folder:
        return tr("%1 is a folder: drop the files in it.").arg(name);
    case Trouble::NotText:
        return tr("%1 is not a text file.").arg(name);
    }
    return {};
}

void AttachedFiles::tell()
{
    QStringList lines;
    const std::vector<IdSearch::Attachment> attachments = m_search.attachments();
    constexpr size_t shown = 4;
    const size_t whole = attachments.size() > shown ? shown - 1 : attachments.size();
    for (size_t i = 0; i < whole; ++i)
        lines << sentence(attachments[i]);
    if (whole < attachments.size())
        lines << tr("and %n more", nullptr, int(attachments.size() - whole));
    m_files->setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}
} // namespace rushes
