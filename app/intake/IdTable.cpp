// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/IdTable.h"

#include "intake/CsvReader.h"

#include <algorithm>
#include <array>

namespace rushes
{
using namespace Qt::StringLiterals;

/// "Task ID", "task_id" and "taskId" are one.
static QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return plain;
}

static bool namesId(const QString &name)
{
    static const std::array names{u"id"_s,     u"taskid"_s, u"videoid"_s, u"jobid"_s, u"任务id"_s, u"任务编号"_s,
                                  u"任务号"_s, u"视频id"_s, u"编号"_s,    u"task"_s,  u"任务"_s};
    return std::ranges::find(names, name) != names.end();
}

static bool namesPrompt(const QString &name)
{
    static const std::array names{u"prompt"_s,   u"prompts"_s, u"prompttext"_s, u"description"_s, u"提示词"_s,
                                  u"提示语"_s,   u"提示"_s,    u"描述"_s,       u"画面描述"_s,    u"文案"_s,
                                  u"视频描述"_s, u"originalprompt"_s};
    return std::ranges::find(names, name) != names.end();
}

static std::optional<IdTable> tableOf(QStringView line, QChar separator)
{
    CsvReader reader(separator);
    reader.add(line);
    reader.finish();
    const std::optional<QStringList> names = reader.next();
    if (!names || names->size() < 2)
        return std::nullopt;
    IdTable table{separator, -1, -1};
    for (qsizetype i = 0; i < names->size(); ++i) {
        const QString name = plainName(names->at(i));
        if (table.id < 0 && namesId(name))
            table.id = i;
        else if (table.prompt < 0 && namesPrompt(name))
            table.prompt = i;
    }
    return table.id < 0 && table.prompt < 0 ? std::nullopt : std::optional(table);
}

std::optional<IdTable> idTable(QStringView firstLine)
{
    for (const QChar separator : {u',', u';', u'\t'}) {
        if (const auto table = tableOf(firstLine, separator))
            return table;
    }
    return std::nullopt;
}
} // namespace rushes
