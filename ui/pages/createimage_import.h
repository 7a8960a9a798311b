#pragma once

#include <QVariantMap>
#include <QWidget>

class FormRow;
class ImportDisks;
class InfoBox;
class QCheckBox;
class SelectBox;
class Segments;
class QSpinBox;

// Import Image: the form is all there; the replica has no object storage, so no bucket is ever listed and nothing can
// be submitted (IMS-84).

// The image file: what it may be, the buckets, Fast Create.
class ImportSource final : public QWidget {
    Q_OBJECT

public:
    explicit ImportSource(QWidget *parent);

    void setImageType(const QString &type);
    void reset();
    QVariantMap arguments() const;

signals:
    void changed();

private:
    InfoBox *m_hints;
    QWidget *m_fast;
    QCheckBox *m_fastCreate;
    QCheckBox *m_prepared;
};

// What is to be said of the image that the file becomes.
class ImportFields final : public QWidget {
    Q_OBJECT

public:
    explicit ImportFields(QWidget *parent);

    void setImageType(const QString &type);
    void reset();
    QVariantMap arguments() const;

signals:
    void changed();

private:
    QSpinBox *addCapacity(const QString &id, const QString &label, int least, int most, const QString &types);
    FormRow *add(const QString &label, bool mandatory, QWidget *control, const QString &types);
    void fillVersions();

    QList<QPair<FormRow *, QString>> m_rows; // with the image types that they are for
    QCheckBox *m_automatic;
    Segments *m_function;
    Segments *m_bootMode;
    SelectBox *m_os;
    SelectBox *m_version;
    Segments *m_osType;
    QSpinBox *m_systemDisk;
    QSpinBox *m_dataDisk;
    ImportDisks *m_dataDisks;
    QCheckBox *m_kms;
};
