#include "edition_words.h"

#include <QtGlobal>

namespace
{

constexpr const char *Words[] = {
    QT_TRANSLATE_NOOP("edition", "Open Telekom Cloud"),
    QT_TRANSLATE_NOOP("edition", "Computing"),
    QT_TRANSLATE_NOOP("edition", "Elastic Cloud Server"),
    QT_TRANSLATE_NOOP("edition", "Bare Metal Server"),
    QT_TRANSLATE_NOOP("edition", "Image Management Service"),
    QT_TRANSLATE_NOOP("edition", "Auto Scaling"),
    QT_TRANSLATE_NOOP("edition", "Dedicated Host"),
    QT_TRANSLATE_NOOP("edition", "Cloud Container Engine"),
    QT_TRANSLATE_NOOP("edition", "FunctionGraph"),
    QT_TRANSLATE_NOOP("edition", "Storage"),
    QT_TRANSLATE_NOOP("edition", "Elastic Volume Service"),
    QT_TRANSLATE_NOOP("edition", "Cloud Backup and Recovery"),
    QT_TRANSLATE_NOOP("edition", "Object Storage Service"),
    QT_TRANSLATE_NOOP("edition", "Scalable File Service"),
    QT_TRANSLATE_NOOP("edition", "Storage Disaster Recovery Service"),
    QT_TRANSLATE_NOOP("edition", "Dedicated Distributed Storage Service"),
    QT_TRANSLATE_NOOP("edition", "Network"),
    QT_TRANSLATE_NOOP("edition", "Virtual Private Cloud"),
    QT_TRANSLATE_NOOP("edition", "Elastic Load Balancing"),
    QT_TRANSLATE_NOOP("edition", "Elastic IP"),
    QT_TRANSLATE_NOOP("edition", "NAT Gateway"),
    QT_TRANSLATE_NOOP("edition", "Domain Name Service"),
    QT_TRANSLATE_NOOP("edition", "Direct Connect"),
    QT_TRANSLATE_NOOP("edition", "Virtual Private Network"),
    QT_TRANSLATE_NOOP("edition", "VPC Endpoint"),
    QT_TRANSLATE_NOOP("edition", "Database"),
    QT_TRANSLATE_NOOP("edition", "Relational Database Service"),
    QT_TRANSLATE_NOOP("edition", "Document Database Service"),
    QT_TRANSLATE_NOOP("edition", "Distributed Cache Service"),
    QT_TRANSLATE_NOOP("edition", "GaussDB"),
    QT_TRANSLATE_NOOP("edition", "Data Replication Service"),
    QT_TRANSLATE_NOOP("edition", "Security"),
    QT_TRANSLATE_NOOP("edition", "Identity and Access Management"),
    QT_TRANSLATE_NOOP("edition", "Key Management Service"),
    QT_TRANSLATE_NOOP("edition", "Anti-DDoS"),
    QT_TRANSLATE_NOOP("edition", "Web Application Firewall"),
    QT_TRANSLATE_NOOP("edition", "Host Security Service"),
    QT_TRANSLATE_NOOP("edition", "Management & Deployment"),
    QT_TRANSLATE_NOOP("edition", "Cloud Eye"),
    QT_TRANSLATE_NOOP("edition", "Cloud Trace Service"),
    QT_TRANSLATE_NOOP("edition", "Log Tank Service"),
    QT_TRANSLATE_NOOP("edition", "Tag Management Service"),
    QT_TRANSLATE_NOOP("edition", "Resource Formation Service"),
    QT_TRANSLATE_NOOP("edition", "Simple Message Notification"),
};

} // namespace

std::span<const char *const> editionWords()
{
    return Words;
}
