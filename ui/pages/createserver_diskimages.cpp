#include "createserver_diskimages.h"

#include "context.h"
#include "controls.h"
#include "createimage_picker.h"
#include "offer.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DataDiskImages::DataDiskImages(Context &context, const QStringList &used, QWidget *parent)
    : AskDialog{u"ecs.dataDiskImage"_s, tr("Select Data Disk Image"), parent},
      m_context{context},
      m_used{used},
      m_picker{new SourcePicker{*findList(u"ecs.createServer.dataImages"_s), context, this}}
{
    m_picker->setUnusable([this](const Record &record) { return unusable(record.value(u"id"_s).toString()); });
    m_picker->reset();
    body().addWidget(m_picker);

    auto *line = new QHBoxLayout;
    const auto lead = [&](const char *id, const QString &title, const QString &page) {
        QPushButton *link = linkButton(u"ecs.dataDiskImage.%1"_s.arg(QLatin1StringView{id}), title, this);
        connect(link, &QPushButton::clicked, this, [this, page] {
            reject();
            m_context.go(page);
        });
        line->addWidget(link);
    };
    lead("view", tr("View Data Disk Image"), u"ims.private"_s);
    lead("create", tr("Create Data Disk Image"), u"ims.createImage"_s);
    line->addStretch(1);
    body().addLayout(line);
    body().addStretch(1);

    auto *cancel = outlineButton(u"ecs.dataDiskImage.cancel"_s, tr("Cancel"), this);
    auto *ok = primaryButton(u"ecs.dataDiskImage.ok"_s, tr("OK"), this);
    ok->setEnabled(false);
    setButtons({cancel, ok}, false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_picker, &SourcePicker::chosenChanged, this,
            [this, ok] { ok->setEnabled(!m_picker->chosen().isEmpty()); });
    connect(ok, &QPushButton::clicked, this, [this] {
        emit chosen(m_picker->chosen());
        accept();
    });
    constexpr int Width = 680;
    resize(Width, sizeHint().height());
}

QString DataDiskImages::unusable(const QString &image) const
{
    QVariantList disks;
    for (const QString &each : m_used + QStringList{image})
        disks += QVariantMap{{u"image"_s, each}};
    QList<Refusal> refusals = m_context.cloud.check(
        {.id = u"ecs.createServer"_s, .by = m_context.session, .arguments = {{u"dataDisks"_s, disks}}});
    refusals.removeIf([](const Refusal &refusal) { return refusal.field != "dataDisks"_L1; });
    return refusalText(refusals);
}
