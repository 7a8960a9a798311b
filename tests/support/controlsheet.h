#pragma once

#include "controls.h"
#include "theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QProgressBar>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

// The Open Telekom Cloud's colours, without a file.
inline Edition sheetEdition()
{
    using namespace Qt::StringLiterals;
    Edition edition;
    edition.id = u"sheet"_s;
    edition.colours = {
        {u"brand"_s, u"#e20074"_s},        {u"brandHover"_s, u"#e665ad"_s},   {u"link"_s, u"#00739f"_s},
        {u"text"_s, u"#333333"_s},         {u"normal"_s, u"#666666"_s},       {u"weak"_s, u"#999999"_s},
        {u"page"_s, u"#f4f5f6"_s},         {u"card"_s, u"#ffffff"_s},         {u"header"_s, u"#e2e2e2"_s},
        {u"zebra"_s, u"#fafafa"_s},        {u"line"_s, u"#e2e2e2"_s},         {u"border"_s, u"#cccccc"_s},
        {u"disabledFill"_s, u"#f0f0f0"_s}, {u"disabledText"_s, u"#b2b2b2"_s}, {u"segment"_s, u"#fff2f9"_s},
        {u"ok"_s, u"#3dcca6"_s},           {u"busy"_s, u"#369ee2"_s},         {u"error"_s, u"#f66f6a"_s},
        {u"off"_s, u"#575d6c"_s},          {u"running"_s, u"#50d4ab"_s},      {u"infoFill"_s, u"#f6faff"_s},
        {u"infoLine"_s, u"#369ee2"_s},     {u"warnFill"_s, u"#fdfaf5"_s},     {u"warnLine"_s, u"#fecb00"_s},
        {u"replica"_s, u"#2f3640"_s},      {u"replicaText"_s, u"#f2f4f7"_s},  {u"accent"_s, u"#e20074"_s},
        {u"accentHover"_s, u"#e665ad"_s},  {u"bar"_s, u"#e20074"_s},
    };
    return edition;
}

// One of every control in its states, as a page would put them together.
class ControlSheet final : public QFrame {
public:
    explicit ControlSheet(QWidget *parent = nullptr) : QFrame{parent}
    {
        using namespace Qt::StringLiterals;
        setProperty("look", u"card"_s);
        setFixedWidth(1000);
        m_column = new QVBoxLayout{this};
        m_column->setContentsMargins(20, 20, 20, 20);
        m_column->setSpacing(14);

        auto *tabs = new Tabs{u"sheet.tabs"_s, Tabs::Large, this};
        for (const auto &text : {u"Vaults"_s, u"Backups"_s, u"Policies"_s})
            tabs->add(text.toLower(), text);
        tabs->setCurrent(u"backups"_s);
        auto *small = new Tabs{u"sheet.subTabs"_s, Tabs::Small, this};
        small->add(u"backups"_s, u"Backups"_s);
        small->add(u"shared"_s, u"Backups Shared with Me"_s);
        m_column->addWidget(tabs);
        m_column->addWidget(small);

        QPushButton *gone = outlineButton(u"sheet.delete"_s, u"Delete"_s, this);
        gone->setEnabled(false);
        QPushButton *noLink = linkButton(u"sheet.restore"_s, u"Restore Server"_s, this);
        noLink->setEnabled(false);
        QPushButton *tall = primaryButton(u"sheet.createImage"_s, u"Create Image"_s, this);
        tall->setProperty("tall", true);
        row({gone, outlineButton(u"sheet.export"_s, u"Export"_s, this), primaryButton(u"sheet.ok"_s, u"OK"_s, this),
             tall, linkButton(u"sheet.create"_s, u"Create Image"_s, this), noLink,
             iconButton(u"sheet.refresh"_s, u"refresh"_s, u"Refresh"_s, this),
             iconButton(u"sheet.gear"_s, u"gear"_s, u"Settings"_s, this)});

        auto *states = new SelectBox{u"sheet.states"_s, u"Status"_s, this};
        for (const auto &text : {u"All statuses"_s, u"Available"_s, u"Creating"_s})
            states->add(text, text);
        states->setFixedWidth(200);
        auto *off = new SelectBox{u"sheet.off"_s, u"OS"_s, this};
        off->add({}, u"--Select OS--"_s);
        off->setEnabled(false);
        auto *search = new SearchField{u"sheet.search"_s, u"Enter a project name."_s, u"Search"_s, this};
        search->setFixedWidth(240);
        auto *filled = new SearchField{u"sheet.filled"_s, {}, u"Search"_s, this};
        filled->setText(u"ecs-elb-lk_1c5"_s);
        row({states, off, search, filled});

        auto *type = new Segments{u"sheet.type"_s, this};
        type->add(u"system"_s, u"System disk image"_s);
        type->add(u"full"_s, u"Full-ECS image"_s);
        type->add(u"data"_s, u"Data disk image"_s);
        type->setValue(u"full"_s);
        m_column->addWidget(new FormRow{u"Image Type"_s, true, type, this});
        auto *name = new QLineEdit{u"bad/name"_s, this};
        name->setObjectName(u"sheet.name"_s);
        name->setFixedWidth(380);
        auto *nameRow = new FormRow{u"Name"_s, true, name, this};
        nameRow->setProblem(u"The name contains a character that is not allowed: /"_s);
        m_column->addWidget(nameRow);
        auto *region = new SelectBox{u"sheet.region"_s, u"Region"_s, this};
        region->add(u"home"_s, u"eu-de"_s, u"pin"_s);
        region->setFixedWidth(200);
        auto *regionRow = new FormRow{u"Region"_s, true, region, this};
        regionRow->setHelper(u"Regions are separate areas. What belongs to one region stays in it."_s);
        m_column->addWidget(regionRow);
        m_column->addWidget(new FormRow{u"Tag"_s, false, new TagEditor{u"sheet.tags"_s, 10, this}, this});
        auto *text = new CountedText{u"sheet.description"_s, u"Description"_s, 1024, this};
        text->setFixedWidth(380);
        m_column->addWidget(new FormRow{u"Description"_s, false, text, this});

        auto *info = new InfoBox{
            InfoBox::Info, {u"One backup makes one image."_s, u"Prepare the server before it is backed up."_s}, this};
        info->addLink(u"sheet.learn"_s, u"Learn more"_s);
        m_column->addWidget(info);
        auto *single = new InfoBox{InfoBox::Info, {u"An image can be shared inside its region."_s}, this};
        single->setClosable(u"sheet.info.close"_s);
        m_column->addWidget(single);
        m_column->addWidget(new InfoBox{InfoBox::Warning, {u"The vault is nearly full."_s}, this});
        m_column->addWidget(new InfoBox{InfoBox::Error, {u"The backup is already used."_s}, this});
        m_column->addWidget(new InfoBox{InfoBox::Notice, {u"Private images are charged."_s}, this});

        QList<QWidget *> marks;
        for (const bool enabled : {true, false}) {
            for (const bool on : {false, true}) {
                auto *check = new QCheckBox{u"Check"_s, this};
                check->setChecked(on);
                check->setEnabled(enabled);
                auto *holder = new QWidget{this};
                auto *radio = new QRadioButton{u"Radio"_s, holder};
                radio->setChecked(on);
                radio->setEnabled(enabled);
                holder->setFixedSize(70, 20);
                marks << check << holder;
            }
        }
        auto *half = new QCheckBox{u"Some"_s, this};
        half->setTristate(true);
        half->setCheckState(Qt::PartiallyChecked);
        marks << half;
        row(marks);

        auto *bar = new QProgressBar{this};
        bar->setTextVisible(false);
        bar->setValue(40);
        bar->setFixedWidth(200);
        auto *list = new QListWidget{this};
        list->addItems(
            {u"Name"_s, u"ID"_s, u"Status"_s, u"Type"_s, u"Backup Locking"_s, u"Specifications"_s, u"Created"_s});
        list->setCurrentRow(1);
        list->setFixedSize(160, 90);
        auto *table = new QTableWidget{2, 3, this};
        table->setHorizontalHeaderLabels({u"Backup Name"_s, u"Status"_s, u"Created"_s});
        table->verticalHeader()->hide();
        table->setFixedSize(440, 90);
        table->setShowGrid(false);
        row({bar, list, table});

        QList<QWidget *> discs;
        for (const auto &look : {u"ok"_s, u"busy"_s, u"error"_s, u"off"_s, u"running"_s}) {
            auto *disc = new QLabel{this};
            disc->setPixmap(theme::pixmap(look, look, 16));
            discs << disc << plainLabel(look, this);
        }
        discs << titleLabel(u"Title"_s, 16, this) << weakLabel(u"Weak"_s, this)
              << plainLabel(u"Plain 简体 ß Ж"_s, this);
        row(discs);
        setFixedHeight(m_column->heightForWidth(width()));
    }

private:
    void row(const QList<QWidget *> &controls)
    {
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        for (QWidget *control : controls)
            line->addWidget(control);
        line->addStretch();
        m_column->addLayout(line);
    }

    QVBoxLayout *m_column;
};
