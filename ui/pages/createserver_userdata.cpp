#include "createserver_userdata.h"

#include "controls.h"
#include "createserver_parts.h"
#include "services/ecs/ecs_making.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using createserver::part;

ServerUserData::ServerUserData(QWidget *parent)
    : QWidget{parent},
      m_from{new Segments{part("userDataFrom"), this}},
      m_text{new CountedText{part("userData"), tr("User Data"), ecs::MostUserData, this}}
{
    constexpr int TextWidth = 650;
    m_from->add(u"text"_s, tr("As text"));
    m_from->add(u"file"_s, tr("As file"));
    m_text->setMaximumWidth(TextWidth);
    auto *select = outlineButton(part("userDataFile"), tr("Select File"), this);
    m_fileName = plainLabel({}, this);
    m_file = createserver::inLine(this, {select, m_fileName});
    setFocusProxy(m_from);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(8);
    rows->addWidget(m_from);
    rows->addWidget(m_file);
    rows->addWidget(m_text);
    connect(m_from, &Segments::changed, this, [this](const QString &from) { m_file->setVisible(from == "file"_L1); });
    connect(m_text, &CountedText::changed, this, &ServerUserData::changed);
    connect(select, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog{window(), tr("User Data")};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &ServerUserData::read);
        dialog->open();
    });
    begin();
}

void ServerUserData::begin()
{
    m_from->setValue(u"text"_s);
    m_file->hide();
    m_fileName->clear();
    m_text->setText({});
}

QString ServerUserData::text() const
{
    return m_text->text();
}

// One character more than allowed shows that a file is too long.
void ServerUserData::read(const QString &path)
{
    constexpr qint64 MostBytes = 4 * (ecs::MostUserData + 1);
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        m_fileName->setText(tr("%1 cannot be read.").arg(QFileInfo{path}.fileName()));
        return;
    }
    m_fileName->setText(QFileInfo{path}.fileName());
    m_text->setText(QString::fromUtf8(file.read(MostBytes)).left(ecs::MostUserData + 1));
}
