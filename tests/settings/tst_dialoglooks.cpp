// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "settings/DialogHelp.h"
#include "settings/Gateways.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "settings/SettingsDialog.h"
#include "support/Pictures.h"
#include "tasks/AddTasksDialog.h"
#include "tasks/TaskBook.h"
#include "widgets/Appearance.h"
#include "widgets/Style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
/// Texts that have less room than they need.
QStringList cut(const QWidget &window)
{
    QStringList list;
    const auto note = [&list](const QWidget *part, const QString &text) {
        list << QString::fromLatin1(part->metaObject()->className()) + u' ' + part->objectName() + u": "_s +
                    text;
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool narrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        const bool low = label->height() < label->heightForWidth(label->width());
        if (label->isVisible() && (narrow || low))
            note(label, label->text());
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const bool icon = qobject_cast<QLineEdit *>(button->parentWidget()) != nullptr;
        if (button->isVisible() && !icon && button->width() < button->sizeHint().width())
            note(button, button->text());
    }
    for (const QComboBox *box : window.findChildren<QComboBox *>()) {
        if (box->isVisible() && box->width() < box->minimumSizeHint().width())
            note(box, box->currentText());
    }
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        const QWidget *around = part->parentWidget();
        if (part->isVisible() && part->focusPolicy() != Qt::NoFocus &&
            !around->rect().contains(part->geometry()))
            note(part, u"(outside)"_s);
    }
    return list;
}
} // namespace

/// The dialogs in both languages and both palettes: nothing is cut. Pictures go into the folder "pictures".
class TstDialogLooks final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    MemorySecrets m_secrets;
    Gateways m_gateways{m_settings, m_secrets};
    SystemClock m_clock;
    TaskStore m_store{m_folder.filePath(u"tasks.sqlite"_s)};
    TaskBook m_book{m_store, m_clock};
    HttpClient m_http{m_clock};
    VideoService m_service{m_http};
    Appearance m_appearance;
    QTranslator m_language;
    std::optional<RowLook> m_look;

    void look(QWidget &window, const QString &name);

private slots:
    void initTestCase();
    void init();
    void nothingIsCut_data() { inAllLooks(); }
    void nothingIsCut();
};

void TstDialogLooks::initTestCase()
{
    QApplication::setStyle(new Style);
    Gateway gateway;
    gateway.base = QUrl(u"http://192.168.100.200:3000"_s);
    gateway.name = u"工作室 studio-2"_s;
    gateway.key = u"sk-1"_s;
    gateway.plainKeyAllowed = true;
    m_gateways.put(gateway);
    gateway = {};
    gateway.base = documentedServer();
    gateway.key = u"sk-22"_s;
    m_gateways.put(gateway);
}

void TstDialogLooks::init()
{
    QFETCH(QString, lang);
    QVERIFY(m_language.load(u"rushes_"_s + lang, QStringLiteral(RUSHES_TRANSLATIONS)));
    QCoreApplication::installTranslator(&m_language);
    m_look.emplace(m_appearance);
}

void TstDialogLooks::look(QWidget &window, const QString &name)
{
    QVERIFY(m_look->savePicture(window, u"dialog-"_s + name));
    const QSize smallScreen(1024, 640), size = window.minimumSizeHint();
    QCOMPARE(size.boundedTo(smallScreen), size);
    QCOMPARE(cut(window).join(u'\n'), QString());
}

void TstDialogLooks::nothingIsCut()
{
    SettingsDialog settings({m_settings, m_gateways, m_service});
    settings.show();
    QVERIFY(QTest::qWaitForWindowExposed(&settings));
    auto *pages = part<QListWidget>(settings, "pages");
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        look(settings, u"settings-%1"_s.arg(page + 1));
    }
    part<QLineEdit>(settings, "folder")->clear();
    QTest::mouseClick(part<QWidget>(settings, "ok"), Qt::LeftButton);
    look(settings, u"settings-wrong"_s);

    AddTasksDialog add(m_book, m_gateways);
    add.show();
    QVERIFY(QTest::qWaitForWindowExposed(&add));
    look(add, u"add-empty"_s);
    add.setText(u"2025-10-06 15:10:26 submitted sora-2:task_01k6x15vhrff09dkkqjrzwhm60\n"
                "{\"id\": \"video_68d7512d07848190b3e45da0ecbebcde004da08e1e0678d5\"}\n"
                "任务 veo3.1:1764899481-xYz9，sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s);
    look(add, u"add-found"_s);
    auto *gateway = part<QComboBox>(add, "gateway");
    gateway->setCurrentIndex(gateway->count() - 1);
    part<QLineEdit>(add, "gatewayAddress")->setText(u"http://10.0.0.7:3000"_s);
    part<QLineEdit>(add, "gatewayKey")->setText(u"sk-1"_s);
    QTest::mouseClick(part<QWidget>(add, "addButton"), Qt::LeftButton);
    look(add, u"add-new-gateway"_s);
}

QTEST_MAIN(TstDialogLooks)
#include "tst_dialoglooks.moc"
