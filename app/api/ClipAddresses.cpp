// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Http.h"
#include "api/JsonFields.h"
#include "api/ReplyParts.h"

namespace rushes::reply
{
using namespace Qt::StringLiterals;

// "a/b" is field b of object a and "[0]" the first of a list.
static constexpr QLatin1StringView order[] = {
    "video_url"_L1,
    "detail/url"_L1,
    "detail/draft_info/downloadable_url"_L1,
    "detail/draft_info/encodings/source/path"_L1,
    "detail/draft_info/url"_L1,
    "video/url"_L1,
    "url"_L1,
    "result_url"_L1,
    "output_url"_L1,
    "metadata/url"_L1,
    "unsigned_urls/[0]"_L1,
    "task_result/videos/[0]/url"_L1,
    "detail/draft_info/encodings/source_wm/path"_L1,
    "fail_reason"_L1, // old versions of new-api put the address of a finished clip there
    "detail/draft_info/encodings/md/path"_L1,
};

QList<QUrl> clipAddresses(const QJsonObject &root)
{
    QList<QUrl> addresses;
    for (const QLatin1StringView path : order) {
        const QString text = json::at(root, path).toString().trimmed();
        if (text.isEmpty() || text.contains(u' ')) // an error's sentence may begin with an address
            continue;
        const QUrl url = http::webAddress(text);
        if (url.isValid() && !addresses.contains(url))
            addresses.append(url);
    }
    return addresses;
}
} // namespace rushes::reply
