-- A workspace of schema 2, frozen: that of schema 1 brought up to date, with images of servers, members and notices.
PRAGMA application_id = 1129465168
--;
PRAGMA user_version = 2
--;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
--;
CREATE TABLE account (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE,
    enterprise_projects INTEGER NOT NULL DEFAULT 1,
    imported INTEGER NOT NULL DEFAULT 0, arrears INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE TABLE user (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, password TEXT NOT NULL, UNIQUE (account_id, name)) STRICT
--;
CREATE TABLE project (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    region TEXT NOT NULL, name TEXT NOT NULL, pattern TEXT NOT NULL DEFAULT '') STRICT
--;
CREATE TABLE quota (
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (project_id, type)) STRICT, WITHOUT ROWID
--;
CREATE TABLE server (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, status TEXT NOT NULL, type TEXT NOT NULL DEFAULT 'ECS', az TEXT NOT NULL,
    os_type TEXT NOT NULL, os TEXT NOT NULL, flavor TEXT NOT NULL DEFAULT '', image_name TEXT NOT NULL DEFAULT '',
    private_ip TEXT NOT NULL DEFAULT '', vault_id TEXT NOT NULL DEFAULT '', enterprise_project TEXT NOT NULL DEFAULT 'default',
    prepared INTEGER NOT NULL DEFAULT 1, frozen INTEGER NOT NULL DEFAULT 0, placeholder INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL, extra TEXT NOT NULL DEFAULT '{}', frozen_scene TEXT NOT NULL DEFAULT '', guest TEXT NOT NULL DEFAULT '{}', image_id TEXT NOT NULL DEFAULT '', locked_by TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '', eip TEXT NOT NULL DEFAULT '', key_pair TEXT NOT NULL DEFAULT '', agency TEXT NOT NULL DEFAULT '', vpc TEXT NOT NULL DEFAULT 'vpc-default', enterable INTEGER NOT NULL DEFAULT 1, temporary INTEGER NOT NULL DEFAULT 0, cause TEXT NOT NULL DEFAULT '', flavor_size TEXT GENERATED ALWAYS AS (
    substr(flavor, instr(flavor, '.') + 1, instr(substr(flavor, instr(flavor, '.') + 1), '.') - 1)) VIRTUAL, vcpus INTEGER GENERATED ALWAYS AS (
    CASE WHEN flavor_size = 'medium' THEN 1 WHEN flavor_size = 'large' THEN 2 WHEN flavor_size = 'xlarge' THEN 4
         WHEN flavor_size GLOB '[1-9]*xlarge' THEN 4 * CAST(flavor_size AS INTEGER) END) VIRTUAL, memory_gb INTEGER GENERATED ALWAYS AS (
    vcpus * CAST(substr(flavor, instr(flavor, '.') + length(flavor_size) + 2) AS INTEGER)) VIRTUAL) STRICT
--;
CREATE TABLE vault (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', status TEXT NOT NULL,
    protect_type TEXT NOT NULL DEFAULT 'backup', object_type TEXT NOT NULL DEFAULT 'server',
    locked INTEGER NOT NULL DEFAULT 0, capacity_gb INTEGER NOT NULL, used_gb INTEGER NOT NULL DEFAULT 0,
    allocated_gb INTEGER NOT NULL DEFAULT 0, associated INTEGER NOT NULL DEFAULT 0,
    expansion_advised INTEGER GENERATED ALWAYS AS (used_gb * 10 >= capacity_gb * 8) VIRTUAL,
    policy TEXT NOT NULL DEFAULT '', policy_enabled INTEGER NOT NULL DEFAULT 0,
    auto_bind INTEGER NOT NULL DEFAULT 0, auto_expand INTEGER NOT NULL DEFAULT 0,
    enterprise_project TEXT NOT NULL DEFAULT 'default', placeholder INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL, extra TEXT NOT NULL DEFAULT '{}', frozen_scene TEXT NOT NULL DEFAULT '', charging_mode TEXT NOT NULL DEFAULT 'post_paid', multi_az INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE TABLE backup (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    vault_id TEXT NOT NULL REFERENCES vault (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', status TEXT NOT NULL,
    started INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0,
    server_id TEXT NOT NULL DEFAULT '', server_name TEXT NOT NULL, server_type TEXT NOT NULL DEFAULT 'ECS',
    object_type TEXT NOT NULL DEFAULT 'server', az TEXT NOT NULL DEFAULT '',
    server_exists INTEGER NOT NULL DEFAULT 1, server_status TEXT NOT NULL DEFAULT '',
    os_type TEXT NOT NULL DEFAULT 'Linux', os TEXT NOT NULL DEFAULT '', prepared INTEGER NOT NULL DEFAULT 1,
    automatic INTEGER NOT NULL DEFAULT 0, incremental INTEGER NOT NULL DEFAULT 1,
    contains_system_disk INTEGER NOT NULL DEFAULT 1, encrypted INTEGER NOT NULL DEFAULT 0,
    replica INTEGER NOT NULL DEFAULT 0, shared_from TEXT NOT NULL DEFAULT '', fails INTEGER NOT NULL DEFAULT 0,
    size_gb INTEGER NOT NULL DEFAULT 0, image_id TEXT, expires INTEGER NOT NULL DEFAULT 0,
    placeholder INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL, extra TEXT NOT NULL DEFAULT '{}', guest TEXT NOT NULL DEFAULT '{}') STRICT
--;
CREATE TABLE backup_disk (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    backup_id TEXT NOT NULL REFERENCES backup (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'available', disk_name TEXT NOT NULL, role TEXT NOT NULL,
    size_gb INTEGER NOT NULL, encrypted INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '', extra TEXT NOT NULL DEFAULT '{}', bus TEXT NOT NULL DEFAULT 'VBD', shared INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE TABLE backup_member (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, backup_id TEXT NOT NULL REFERENCES backup (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    member_project_id TEXT NOT NULL, member_account TEXT NOT NULL, member_project TEXT NOT NULL,
    owner_account TEXT NOT NULL, status TEXT NOT NULL, created INTEGER NOT NULL) STRICT
--;
CREATE TABLE image (
    id TEXT PRIMARY KEY, project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', status TEXT NOT NULL, cause TEXT NOT NULL DEFAULT '',
    started INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0,
    visibility TEXT NOT NULL DEFAULT 'private', type TEXT NOT NULL,
    os_type TEXT NOT NULL, os TEXT NOT NULL DEFAULT '', disk_gb INTEGER, size_bytes INTEGER NOT NULL DEFAULT 0,
    min_ram_mb INTEGER NOT NULL DEFAULT 0, encrypted INTEGER, backup_id TEXT NOT NULL DEFAULT '',
    source_type TEXT NOT NULL DEFAULT '', az TEXT NOT NULL DEFAULT '', prepared INTEGER NOT NULL DEFAULT 1,
    fast_creation INTEGER NOT NULL DEFAULT 0, from_shared INTEGER NOT NULL DEFAULT 0,
    enterprise_project TEXT NOT NULL DEFAULT 'default', placeholder INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL, completed INTEGER NOT NULL DEFAULT 0, extra TEXT NOT NULL DEFAULT '{}', frozen_scene TEXT NOT NULL DEFAULT '', guest TEXT NOT NULL DEFAULT '{}', sriov TEXT GENERATED ALWAYS AS (json_extract(guest, '$.sriov')) VIRTUAL, server_id TEXT NOT NULL DEFAULT '', max_ram_mb INTEGER NOT NULL DEFAULT 0, multiqueue INTEGER NOT NULL DEFAULT 0, boot_mode TEXT NOT NULL DEFAULT 'bios', published INTEGER NOT NULL DEFAULT 0, replica INTEGER NOT NULL DEFAULT 0, copied_from TEXT NOT NULL DEFAULT '') STRICT
--;
CREATE TABLE image_member (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, image_id TEXT NOT NULL REFERENCES image (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    member_project_id TEXT NOT NULL, member_account TEXT NOT NULL, member_project TEXT NOT NULL,
    owner_account TEXT NOT NULL, owner_project TEXT NOT NULL, status TEXT NOT NULL, created INTEGER NOT NULL, vault_id TEXT NOT NULL DEFAULT '', answered INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE TABLE tag (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, kind TEXT NOT NULL, resource_id TEXT NOT NULL,
    key TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (resource_id, key)) STRICT
--;
CREATE TABLE job (
    id INTEGER PRIMARY KEY, due INTEGER NOT NULL, kind TEXT NOT NULL, resource_id TEXT NOT NULL,
    visible INTEGER NOT NULL DEFAULT 1, started INTEGER NOT NULL) STRICT
--;
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, account_id TEXT NOT NULL, user TEXT NOT NULL, project_id TEXT NOT NULL,
    command TEXT NOT NULL, trace TEXT NOT NULL, arguments TEXT NOT NULL, resource_id TEXT NOT NULL,
    outcome TEXT NOT NULL, refusals TEXT NOT NULL DEFAULT '[]') STRICT
--;
CREATE TABLE "disk" (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    server_id TEXT REFERENCES server (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'in_use', az TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT 'SAS',
    role TEXT NOT NULL, size_gb INTEGER NOT NULL, bus TEXT NOT NULL DEFAULT 'VBD',
    encrypted INTEGER NOT NULL DEFAULT 0, shared INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
    online INTEGER NOT NULL DEFAULT 1, image_id TEXT NOT NULL DEFAULT '', enterprise_project TEXT NOT NULL DEFAULT 'default',
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '', created INTEGER NOT NULL DEFAULT 0,
    extra TEXT NOT NULL DEFAULT '{}') STRICT
--;
CREATE TABLE image_part (
    id TEXT PRIMARY KEY, project_id TEXT, image_id TEXT NOT NULL REFERENCES image (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, role TEXT NOT NULL, size_gb INTEGER NOT NULL, bus TEXT NOT NULL DEFAULT 'VBD',
    encrypted INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0,
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '') STRICT
--;
CREATE TABLE image_export (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    image_id TEXT NOT NULL, image_name TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, path TEXT NOT NULL,
    status TEXT NOT NULL, started INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL) STRICT
--;
CREATE TABLE predefined_tag (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL, value TEXT NOT NULL) STRICT
--;
CREATE TABLE tag_policy (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, key TEXT NOT NULL, allowed TEXT NOT NULL DEFAULT '[]', required INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE TABLE agency (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL) STRICT
--;
CREATE TABLE key_pair (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, created INTEGER NOT NULL) STRICT
--;
CREATE TABLE notice (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    service TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', seen INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL) STRICT
--;
CREATE TABLE flavor (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, family TEXT NOT NULL, vcpus INTEGER NOT NULL, memory_mb INTEGER NOT NULL,
    bandwidth TEXT NOT NULL, packets TEXT NOT NULL, gpu INTEGER NOT NULL DEFAULT 0,
    visibility TEXT NOT NULL DEFAULT 'public', position INTEGER NOT NULL) STRICT
--;
CREATE TABLE quota_use (
    project_id TEXT NOT NULL, id TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (project_id, id)) STRICT, WITHOUT ROWID
--;
INSERT INTO meta (key, value) VALUES ('backups', '0')
--;
INSERT INTO meta (key, value) VALUES ('edition', 'otc')
--;
INSERT INTO meta (key, value) VALUES ('now', '1772439780002')
--;
INSERT INTO meta (key, value) VALUES ('random', '5714606782491158718')
--;
INSERT INTO meta (key, value) VALUES ('scenario', 'starter')
--;
INSERT INTO meta (key, value) VALUES ('scenarioSource', '# The workspace that everything is practised in first: every state, sub-state and refusal reason once.
# Times are relative to the start: -2h, +12m, or -3d 04:10 (three days before, at that time in UTC).
scenario: starter
title: Starter
summary: Two practice accounts and an evening class, a dozen servers, and backups in every state.
start: 2026-03-02T08:00:00Z

images:
  - {name: Standard_Ubuntu_22.04_latest, type: system, os: Ubuntu 22.04 server 64bit, disk_gb: 10, min_ram_mb: 1024, size_bytes: 1288490188, fast_creation: true, created: -41d 06:12}
  - {name: Standard_Ubuntu_24.04_latest, type: system, os: Ubuntu 24.04 server 64bit, disk_gb: 10, min_ram_mb: 1024, size_bytes: 1503238553, fast_creation: true, created: -41d 06:31}
  - {name: Standard_Debian_12_latest, type: system, os: Debian GNU/Linux 12 64bit, disk_gb: 10, min_ram_mb: 512, size_bytes: 987842478, fast_creation: true, created: -38d 05:50}
  - {name: Standard_Rocky_Linux_9_latest, type: system, os: Rocky Linux 9 64bit, disk_gb: 10, min_ram_mb: 1024, size_bytes: 1181116006, created: -38d 07:05}
  - {name: Enterprise_SLES_15_SP5_latest, type: system, os: SUSE Linux Enterprise Server 15 SP5 64bit, disk_gb: 20, min_ram_mb: 1024, size_bytes: 1717986918, created: -52d 08:40}
  - {name: Enterprise_RedHat_9_latest, type: system, os: Red Hat Linux Enterprise 9.3 64bit, disk_gb: 20, min_ram_mb: 2048, size_bytes: 1825361100, created: -52d 09:15}
  - {name: Enterprise_Windows_STD_2022, type: system, os_type: Windows, os: Windows Server 2022 Standard 64bit, disk_gb: 50, min_ram_mb: 4096, size_bytes: 11811160064, created: -29d 12:20}
  - {name: Enterprise_Windows_STD_2019, type: system, os_type: Windows, os: Windows Server 2019 Standard 64bit, disk_gb: 50, min_ram_mb: 4096, size_bytes: 10737418240, created: -29d 13:02}

accounts:
  - name: training
    users:
      - {name: trainee, password: practice-1}
      - {name: instructor, password: practice-2}
    projects:
      - key: training-home
        region: home
        servers:
          - name: ecs-web-01
            az: home-a
            os: Ubuntu 22.04 server 64bit
            flavor: s3.large.2
            image_name: Standard_Ubuntu_22.04_latest
            private_ip: 192.168.10.11
            vault: vault-prod-01
            created: -120d 09:14
            tags: {team: web, stage: production}
            disks:
              - {size_gb: 40, files: [/etc/nginx/sites-enabled/shop.conf, /etc/hostname = ecs-web-01]}
              - {size_gb: 100, files: [/srv/www/index.html, /srv/www/uploads/catalogue-2026.pdf]}
          - name: ecs-web-02
            az: home-b
            os: Ubuntu 22.04 server 64bit
            flavor: s3.large.2
            image_name: Standard_Ubuntu_22.04_latest
            private_ip: 192.168.10.12
            vault: vault-prod-01
            created: -118d 15:42
            tags: {team: web}
            disks:
              - {size_gb: 40, files: [/etc/nginx/sites-enabled/shop.conf, /etc/hostname = ecs-web-02]}
          - name: ecs-shop-01
            az: home-a
            os: Debian GNU/Linux 12 64bit
            flavor: s3.xlarge.2
            image_name: Standard_Debian_12_latest
            private_ip: 192.168.10.21
            vault: vault-prod-01
            created: -96d 07:55
            disks:
              - {size_gb: 40, files: [/opt/shop/release = 8.4.1]}
              - {size_gb: 200, files: [/var/lib/shop/orders.db, /var/lib/shop/customers.db]}
          - name: ecs-erp-db-01
            az: home-a
            os: SUSE Linux Enterprise Server 15 SP5 64bit
            flavor: m3.2xlarge.8
            image_name: Enterprise_SLES_15_SP5_latest
            private_ip: 192.168.20.5
            vault: vault-prod-01
            created: -210d 11:30
            tags: {team: erp, stage: production}
            disks:
              - {size_gb: 60, files: [/etc/hostname = ecs-erp-db-01]}
              - {size_gb: 200, bus: SCSI, files: [/hana/log/segment-0001]}
              - {size_gb: 500, bus: SCSI, files: [/hana/data/volume-0001, /hana/data/volume-0002]}
          - name: ecs-log-01
            az: home-b
            os: Rocky Linux 9 64bit
            private_ip: 192.168.30.8
            vault: vault-prod-02
            created: -75d 10:02
            disks:
              - {size_gb: 40, files: [/etc/rsyslog.d/collect.conf]}
              - {name: ecs-log-01-archive, size_gb: 300, files: [/archive/2025-12.tar, /archive/2026-01.tar]}
          - name: ecs-portal-01
            az: home-b
            os: Ubuntu 24.04 server 64bit
            private_ip: 192.168.10.31
            vault: vault-prod-02
            created: -63d 13:21
            disks:
              - {size_gb: 40, files: [/var/www/portal/version = 3.2]}
              - {size_gb: 80, files: [/var/lib/portal/documents.idx]}
          - name: ecs-queue-01
            az: home-b
            os: Debian GNU/Linux 12 64bit
            private_ip: 192.168.20.17
            vault: vault-prod-02
            created: -58d 08:47
            disks:
              - {size_gb: 40, files: [/etc/rabbitmq/rabbitmq.conf]}
          - name: ecs-legacy-01
            status: stopped
            az: home-a
            os: Other Linux 64bit
            private_ip: 192.168.99.4
            vault: vault-prod-02
            prepared: false
            created: -640d 16:05
            disks:
              - {size_gb: 40, files: [/etc/inittab, /usr/local/legacy/bin/batch]}
          - name: ecs-secure-01
            az: home-a
            os: Red Hat Linux Enterprise 9.3 64bit
            private_ip: 192.168.40.2
            vault: vault-prod-01
            enterprise_project: finance
            created: -44d 09:00
            disks:
              - {size_gb: 60, files: [/etc/hostname = ecs-secure-01]}
              - {size_gb: 120, encrypted: true, files: [/secure/ledger-2026.db]}
          - name: win-app-01
            az: home-a
            os_type: Windows
            os: Windows Server 2022 Standard 64bit
            flavor: s3.xlarge.4
            image_name: Enterprise_Windows_STD_2022
            private_ip: 192.168.50.10
            vault: vault-prod-02
            created: -88d 12:12
            disks:
              - {size_gb: 60, files: [''C:\inetpub\wwwroot\web.config'']}
              - {size_gb: 100, files: [''D:\data\invoices.mdf'']}
          - name: win-fileserver-02
            status: stopped
            az: home-b
            os_type: Windows
            os: Windows Server 2019 Standard 64bit
            flavor: s3.xlarge.4
            image_name: Enterprise_Windows_STD_2019
            private_ip: 192.168.50.22
            vault: vault-prod-02
            created: -301d 14:33
            disks:
              - {size_gb: 60, files: [''C:\Windows\hostname = win-fileserver-02'']}
              - {size_gb: 500, files: [''E:\shares\projects'']}
              - {size_gb: 500, files: [''F:\shares\archive'']}
              - {size_gb: 200, files: [''G:\shares\home'']}
          - name: win-hr-01
            az: home-a
            os_type: Windows
            os: Windows Server 2019 Standard 64bit
            private_ip: 192.168.50.31
            vault: vault-prod-02
            prepared: false
            created: -155d 10:50
            disks:
              - {size_gb: 60, files: [''C:\hr\payroll.exe'']}
          - name: bms-db-01
            type: BMS
            az: home-a
            os: SUSE Linux Enterprise Server 15 SP5 64bit
            flavor: physical.s3.large
            private_ip: 192.168.60.3
            vault: vault-prod-02
            created: -180d 09:09
            disks:
              - {size_gb: 80, files: [/etc/hostname = bms-db-01]}
              - {size_gb: 400, files: [/data/warehouse.db]}
        vaults:
          - {name: vault-prod-01, capacity_gb: 4000, policy: daily-0200, policy_enabled: true, created: -210d 12:00, tags: {stage: production}}
          - {name: vault-prod-02, capacity_gb: 4000, policy: daily-0200, policy_enabled: true, auto_expand: true, created: -170d 08:30}
          - {name: vault-expanding-03, status: lock, capacity_gb: 200, created: -100d 08:00}
          - {name: vault-frozen-04, status: frozen, capacity_gb: 100, created: -140d 10:15}
          - {name: vault-faulty-05, status: error, capacity_gb: 100, created: -33d 17:20}
          - {name: vault-worm-06, locked: true, capacity_gb: 500, description: Backup Locking is on, created: -80d 07:45}
          - {name: vault-replicas-07, protect_type: replication, capacity_gb: 500, created: -70d 14:10}
          - {name: vault-disks-08, object_type: disk, capacity_gb: 300, associated: 2, created: -66d 11:05}
        backups:
          # usable as they are
          - {name: web-backup-0412, vault: vault-prod-01, server: ecs-web-01, created: -1d 21:14, description: before the spring release}
          - {name: autobk_3f21, vault: vault-prod-01, server: ecs-web-01, automatic: true, expires: +29d 02:00, created: -1d 02:00}
          - {name: autobk_5b90, vault: vault-prod-01, server: ecs-web-02, automatic: true, expires: +29d 02:03, created: -1d 02:03}
          - {name: autobk_0d4e, vault: vault-prod-01, server: ecs-shop-01, automatic: true, expires: +4h, created: -30d 02:06}
          - {name: win-backup-0405, vault: vault-prod-02, server: win-app-01, created: -4d 18:20}
          - {name: manualbk_8a52, vault: vault-prod-02, server: win-fileserver-02, incremental: false, created: -6d 20:41}
          - {name: mail-backup-0410, vault: vault-expanding-03, server_name: ecs-mail-01, created: -2d 19:30, os: Debian GNU/Linux 12 64bit,
             disks: [{size_gb: 40, files: [/etc/postfix/main.cf]}, {size_gb: 60, files: [/var/mail/archive.mbox]}]}
          - {name: secure-backup-0401, vault: vault-prod-01, server: ecs-secure-01, created: -5d 22:10}
          - {name: worm-backup-0383, vault: vault-worm-06, server: ecs-portal-01, automatic: true, expires: +60d 03:00, created: -12d 03:00}
          # guests that were not prepared
          - {name: legacy-backup-0360, vault: vault-prod-02, server: ecs-legacy-01, incremental: false, created: -20d 16:45}
          - {name: hr-backup-0371, vault: vault-prod-02, server: win-hr-01, created: -16d 12:05}
          # running
          - {name: shop-backup-0420, vault: vault-prod-01, server: ecs-shop-01, status: creating, snapshots: +2m, due: +12m, created: -1m}
          - {name: portal-backup-0419, vault: vault-prod-02, server: ecs-portal-01, status: creating_image, due: +9m, created: -6m}
          - {name: queue-backup-0422, vault: vault-prod-02, server: ecs-queue-01, status: creating_image, due: +25m, created: -8m}
          - {name: log-backup-0423, vault: vault-prod-02, server: ecs-log-01, status: creating, snapshots: +4m, due: +15m, fails: true, created: -30s}
          - {name: app-backup-0418, vault: vault-prod-02, server: win-app-01, status: creating_image, due: +20m, fails: true, created: -7m}
          - {name: portal-backup-0417, vault: vault-prod-02, server: ecs-portal-01, status: restoring, due: +7m, created: -1d 15:00}
          - {name: autobk_1c07, vault: vault-prod-01, server: ecs-web-02, status: deleting, due: +3m, automatic: true, created: -31d 02:03}
          - {name: manualbk_e44f, vault: vault-prod-02, server: ecs-log-01, status: error, created: -9d 13:37}
          # with an image
          - {name: erp-backup-0398, vault: vault-prod-01, server: ecs-erp-db-01, created: -8d 20:00, description: before the quarterly update}
          - {name: autobk_77ac, vault: vault-prod-01, server: ecs-web-02, automatic: true, expires: +6h, created: -30d 02:03}
          - {name: autobk_a9e3, vault: vault-prod-02, server: ecs-portal-01, automatic: true, expires: -2d 02:00, created: -32d 02:00}
          # refused
          - name: logs-data-backup-0377
            vault: vault-prod-02
            server: ecs-log-01
            created: -14d 23:10
            disks:
              - {name: ecs-log-01-archive, role: data, size_gb: 300, files: [/archive/2025-12.tar, /archive/2026-01.tar]}
          - {name: bms-backup-0388, vault: vault-prod-02, server: bms-db-01, created: -11d 21:40}
          - {name: web-backup-0344, vault: vault-frozen-04, server: ecs-web-01, created: -25d 18:18}
          - {name: web-backup-0352, vault: vault-faulty-05, server: ecs-web-02, created: -22d 18:30}
          # others
          - {name: crm-backup-0298, vault: vault-prod-02, server_name: ecs-crm-01, created: -48d 17:55, os: Ubuntu 22.04 server 64bit, description: the server was deleted afterwards,
             disks: [{size_gb: 40, files: [/opt/crm/crm.conf]}, {size_gb: 150, files: [/opt/crm/data.db]}]}
          - {name: web-replica-0399, vault: vault-replicas-07, server_name: ecs-web-nl-01, replica: true, created: -7d 04:30, os: Ubuntu 22.04 server 64bit,
             disks: [{size_gb: 40, files: [/etc/hostname = ecs-web-nl-01]}]}
          - {name: tools-backup-0393, vault: vault-prod-02, server_name: ecs-tools-01, shared_from: partner, created: -10d 09:25, os: Debian GNU/Linux 12 64bit,
             disks: [{size_gb: 40, files: [/opt/tools/bin]}]}
          - {name: web-backup-0406, vault: vault-prod-01, server: ecs-web-01, created: -3d 21:14, shares: [{project: partner-home, status: accepted}]}
          - {name: diskbk_55a1, vault: vault-disks-08, object_type: disk, server_name: ecs-shop-01-volume-0001, created: -3d 05:00,
             disks: [{role: data, size_gb: 200, files: [/var/lib/shop/orders.db]}]}
        images:
          - {name: erp-full-01, type: full, backup: erp-backup-0398, size_bytes: 372661551104, created: -7d 09:12, description: before the quarterly update, tags: {team: erp, release: q1}}
          - {name: web-full-02, type: full, backup: autobk_77ac, size_bytes: 21474836480, created: -20d 10:30, tags: {team: web}, shares: [{project: partner-home, status: accepted, created: -19d 08:05}]}
          - {name: portal-full-01, type: full, backup: autobk_a9e3, size_bytes: 56908316672, created: -15d 14:44}
          - {name: queue-full-01, type: full, backup: queue-backup-0422, status: normal_az, size_bytes: 17179869184, created: -4m, completed: -3m}
          - {name: golden-debian-12, type: system, os: Debian GNU/Linux 12 64bit, disk_gb: 40, min_ram_mb: 1024, size_bytes: 2147483648, encrypted: false, fast_creation: true, source_type: server,
             created: -34d 11:20, tags: {stage: golden}, shares: [{project: partner-home, status: accepted}, {project: evening-home, status: pending}]}
          - {name: win-base-2022, type: system, os_type: Windows, os: Windows Server 2022 Standard 64bit, disk_gb: 60, min_ram_mb: 4096, size_bytes: 15032385536, source_type: server, created: -28d 15:35}
          - {name: secure-rhel-9, type: system, os: Red Hat Linux Enterprise 9.3 64bit, disk_gb: 60, encrypted: true, size_bytes: 3221225472, source_type: server, enterprise_project: finance, created: -18d 09:50}
          - {name: archive-data-2025, type: data, os_type: Linux, disk_gb: 300, size_bytes: 96636764160, source_type: server, created: -26d 13:08}
          - {name: rescue-iso-04, type: iso, os: Other Linux 64bit, disk_gb: 10, size_bytes: 734003200, source_type: file, created: -2d 08:25}
          - {name: legacy-system-01, type: system, status: error, cause: unprepared, os: Other Linux 64bit, disk_gb: 40, prepared: false, source_type: server, created: -20d 17:10}
          - {name: sles-2019-archive, type: system, status: frozen, os: SUSE Linux Enterprise Server 15 SP5 64bit, disk_gb: 40, size_bytes: 1932735283, source_type: server, created: -400d 10:00}
          - {name: hardened-ubuntu-03, type: system, status: creating, due: +6m, os: Ubuntu 22.04 server 64bit, disk_gb: 40, source_type: server, created: -2m}

      - key: training-capable
        region: capable
        servers:
          - name: ecs-web-nl-01
            os: Ubuntu 22.04 server 64bit
            private_ip: 10.20.1.11
            vault: vault-nl-01
            created: -50d 09:00
            disks: [{size_gb: 40, files: [/etc/hostname = ecs-web-nl-01]}]
          - name: ecs-db-nl-01
            az: capable-b
            os: Debian GNU/Linux 12 64bit
            private_ip: 10.20.1.21
            vault: vault-nl-01
            created: -49d 16:12
            disks:
              - {size_gb: 40, files: [/etc/hostname = ecs-db-nl-01]}
              - {size_gb: 250, files: [/var/lib/postgresql/base]}
        vaults:
          - {name: vault-nl-01, capacity_gb: 1000, created: -50d 10:00}
        backups:
          - {name: nl-web-backup-0110, vault: vault-nl-01, server: ecs-web-nl-01, created: -2d 20:05}
          - {name: nl-db-backup-0111, vault: vault-nl-01, server: ecs-db-nl-01, created: -2d 20:40}
          - {name: autobk_9c4d, vault: vault-nl-01, server: ecs-db-nl-01, automatic: true, expires: +13d 01:30, created: -1d 01:30}
        images:
          - {name: nl-base-01, type: system, os: Debian GNU/Linux 12 64bit, disk_gb: 40, size_bytes: 2040109465, source_type: server, created: -40d 12:00}

      - key: training-notcapable
        region: notcapable
        servers:
          - name: ecs-web-ch-01
            os: Debian GNU/Linux 12 64bit
            private_ip: 10.30.1.11
            vault: vault-ch-01
            created: -30d 09:00
            disks: [{size_gb: 40, files: [/etc/hostname = ecs-web-ch-01]}]
        vaults:
          - {name: vault-ch-01, capacity_gb: 300, created: -30d 10:00}
        backups:
          - {name: ch-web-backup-0031, vault: vault-ch-01, server: ecs-web-ch-01, created: -1d 19:15}

  - name: partner
    users:
      - {name: colleague, password: practice-3}
    projects:
      - key: partner-home
        region: home
        servers:
          - key: partner-ecs-tools-01
            name: ecs-tools-01
            os: Debian GNU/Linux 12 64bit
            private_ip: 172.16.4.10
            vault: vault-tools
            created: -70d 08:20
            disks: [{size_gb: 40, files: [/opt/tools/bin]}]
          - name: win-terminal-01
            status: stopped
            az: home-b
            os_type: Windows
            os: Windows Server 2022 Standard 64bit
            private_ip: 172.16.4.20
            vault: vault-tools
            created: -64d 11:11
            disks: [{size_gb: 60, files: [''C:\tools\terminal.ini'']}]
        vaults:
          - {name: vault-tools, capacity_gb: 600, created: -70d 09:00}
        backups:
          - {key: partner-tools-backup-0393, name: tools-backup-0393, vault: vault-tools, server: partner-ecs-tools-01, created: -10d 09:25, shares: [{project: training-home, status: accepted, created: -9d 10:00}]}
          - {name: terminal-backup-0402, vault: vault-tools, server: win-terminal-01, created: -5d 17:00, shares: [{project: training-home, status: pending, created: -4d 09:40}]}
        images:
          - {name: partner-toolbox-12, type: system, os: Debian GNU/Linux 12 64bit, disk_gb: 40, min_ram_mb: 1024, size_bytes: 2362232012, source_type: server, created: -22d 10:10,
             shares: [{project: training-home, status: accepted, created: -21d 08:00}]}
          - {name: partner-terminal-2022, type: system, os_type: Windows, os: Windows Server 2022 Standard 64bit, disk_gb: 60, min_ram_mb: 4096, size_bytes: 14495514624, source_type: server, created: -6d 15:15,
             shares: [{project: training-home, status: pending, created: -5d 08:30}]}
      - key: partner-capable
        region: capable
        vaults:
          - {name: vault-partner-nl, capacity_gb: 100, created: -20d 10:00}
      - key: partner-notcapable
        region: notcapable

  - name: evening-class
    enterprise_projects: false
    users:
      - {name: student, password: practice-4}
    projects:
      - key: evening-home
        region: home
        quotas: {image: 5}
        servers:
          - name: ecs-class-01
            os: Ubuntu 24.04 server 64bit
            private_ip: 192.168.1.10
            vault: vault-class
            created: -14d 18:00
            disks:
              - {size_gb: 40, files: [/srv/exercises/exercise-1.txt]}
              - {size_gb: 10, files: [/data/results.csv]}
        vaults:
          - {name: vault-class, capacity_gb: 200, created: -14d 18:05}
        backups:
          - {name: class-backup-01, vault: vault-class, server: ecs-class-01, created: -7d 18:30}
          - {name: class-backup-02, vault: vault-class, server: ecs-class-01, created: -1d 18:30}
      - key: evening-capable
        region: capable
      - key: evening-notcapable
        region: notcapable
')
--;
INSERT INTO meta (key, value) VALUES ('seed', '11')
--;
INSERT INTO meta (key, value) VALUES ('speed', '1')
--;
INSERT INTO meta (key, value) VALUES ('start', '1772438400000')
--;
INSERT INTO account (id, name, enterprise_projects, imported, arrears) VALUES ('a4982fb96cb377a4a0f077f9fa5a0962', 'training', 1, 0, 0)
--;
INSERT INTO account (id, name, enterprise_projects, imported, arrears) VALUES ('aacb0f3a36b22babf95b853ea7b1a2a6', 'evening-class', 0, 0, 0)
--;
INSERT INTO account (id, name, enterprise_projects, imported, arrears) VALUES ('f9f3b938852713ead28e24523ff7f68f', 'partner', 1, 0, 0)
--;
INSERT INTO user (id, account_id, name, password) VALUES ('1fa81354aae03b2c689a27352b2fb11b', 'f9f3b938852713ead28e24523ff7f68f', 'colleague', 'practice-3')
--;
INSERT INTO user (id, account_id, name, password) VALUES ('5bf1f631dc7e94542789c1ad307fe037', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'student', 'practice-4')
--;
INSERT INTO user (id, account_id, name, password) VALUES ('c183dd27936e3a43fd4d14fceefb9e4c', 'a4982fb96cb377a4a0f077f9fa5a0962', 'instructor', 'practice-2')
--;
INSERT INTO user (id, account_id, name, password) VALUES ('ec9f5400f3b373a8703a8cd8736c4cd1', 'a4982fb96cb377a4a0f077f9fa5a0962', 'trainee', 'practice-1')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('0812cbb2d5f707c4057bede3c63dfe00', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'capable', 'eu-nl', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('1357681201a0b3fa167d62e02435d668', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'home', 'eu-de', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('330b4ed3befeafd9ffa52e07cf0ee28e', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'notcapable', 'eu-ch2', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('78002120bc615ed3ab8aec2dd483e15b', 'a4982fb96cb377a4a0f077f9fa5a0962', 'notcapable', 'eu-ch2', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('9e7c957a60e5fccab927c432322b704f', 'f9f3b938852713ead28e24523ff7f68f', 'notcapable', 'eu-ch2', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('d7f5e05c23134186277a935eb78974fb', 'f9f3b938852713ead28e24523ff7f68f', 'capable', 'eu-nl', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('db07f66adf49ecbc43e3b31551d3f08a', 'a4982fb96cb377a4a0f077f9fa5a0962', 'home', 'eu-de', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('e0deaf26d21cd1235ed087141e43358b', 'a4982fb96cb377a4a0f077f9fa5a0962', 'capable', 'eu-nl', '')
--;
INSERT INTO project (id, account_id, region, name, pattern) VALUES ('f234085b9255fdb101344e13ed2e5a77', 'f9f3b938852713ead28e24523ff7f68f', 'home', 'eu-de', '')
--;
INSERT INTO quota (project_id, type, amount) VALUES ('1357681201a0b3fa167d62e02435d668', 'image', 5)
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('06d118cb-3aae-4528-8355-9c0a5690ef28', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-web-02', 'running', 'ECS', 'home-b', 'Linux', 'Ubuntu 22.04 server 64bit', 's3.large.2', 'Standard_Ubuntu_22.04_latest', '192.168.10.12', '21b1fab4-0c16-4f34-8d28-96697601a483', 'default', 1, 0, 0, 1762270920000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('09d43a2d-a21d-441a-a51f-bbf42d9391b8', 'f234085b9255fdb101344e13ed2e5a77', 'ecs-tools-01', 'running', 'ECS', 'home-a', 'Linux', 'Debian GNU/Linux 12 64bit', 's3.large.2', '', '172.16.4.10', '7b678b99-72e6-418b-813c-307d5651b62c', 'default', 1, 0, 0, 1766391600000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('2557232e-f833-4dc0-bacb-4b60ce6dab9f', 'db07f66adf49ecbc43e3b31551d3f08a', 'bms-db-01', 'running', 'BMS', 'home-a', 'Linux', 'SUSE Linux Enterprise Server 15 SP5 64bit', 'physical.s3.large', '', '192.168.60.3', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 1, 0, 0, 1756890540000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('575c2746-5002-4a91-9aed-ef9f6f47c8eb', 'e0deaf26d21cd1235ed087141e43358b', 'ecs-db-nl-01', 'running', 'ECS', 'capable-b', 'Linux', 'Debian GNU/Linux 12 64bit', 's3.large.2', '', '10.20.1.21', '13560c61-0f9b-420b-8bab-e440e5f6e49d', 'default', 1, 0, 0, 1768234320000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('583b8907-a4bc-4ba3-89c9-4fb177e595b1', 'db07f66adf49ecbc43e3b31551d3f08a', 'win-hr-01', 'running', 'ECS', 'home-a', 'Windows', 'Windows Server 2019 Standard 64bit', 's3.large.2', '', '192.168.50.31', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 0, 0, 0, 1759056600000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('5c79a0b0-a7fb-4f3b-bc8d-9590bffe5a39', '1357681201a0b3fa167d62e02435d668', 'ecs-class-01', 'running', 'ECS', 'home-a', 'Linux', 'Ubuntu 24.04 server 64bit', 's3.large.2', '', '192.168.1.10', '6c804844-2da8-45ea-8d3d-9f35d8223fe6', 'default', 1, 0, 0, 1771264800000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('5f35f1ee-d71a-424d-a48e-71c1089ef432', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-portal-01', 'running', 'ECS', 'home-b', 'Linux', 'Ubuntu 24.04 server 64bit', 's3.large.2', '', '192.168.10.31', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 1, 0, 0, 1767014460000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-web-01', 'running', 'ECS', 'home-a', 'Linux', 'Ubuntu 22.04 server 64bit', 's3.large.2', 'Standard_Ubuntu_22.04_latest', '192.168.10.11', '21b1fab4-0c16-4f34-8d28-96697601a483', 'default', 1, 0, 0, 1762074840000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('74d2b852-412f-4480-946e-033edc1d66b7', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-queue-01', 'running', 'ECS', 'home-b', 'Linux', 'Debian GNU/Linux 12 64bit', 's3.large.2', '', '192.168.20.17', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 1, 0, 0, 1767430020000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('7576bab9-9fd7-4dc2-9ffe-75b11f41aef1', 'db07f66adf49ecbc43e3b31551d3f08a', 'win-fileserver-02', 'stopped', 'ECS', 'home-b', 'Windows', 'Windows Server 2019 Standard 64bit', 's3.xlarge.4', 'Enterprise_Windows_STD_2019', '192.168.50.22', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 1, 0, 0, 1746455580000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('99e89faf-1799-43ac-b0ff-387f10dec3d7', 'e0deaf26d21cd1235ed087141e43358b', 'ecs-web-nl-01', 'running', 'ECS', 'capable-a', 'Linux', 'Ubuntu 22.04 server 64bit', 's3.large.2', '', '10.20.1.11', '13560c61-0f9b-420b-8bab-e440e5f6e49d', 'default', 1, 0, 0, 1768122000000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-erp-db-01', 'running', 'ECS', 'home-a', 'Linux', 'SUSE Linux Enterprise Server 15 SP5 64bit', 'm3.2xlarge.8', 'Enterprise_SLES_15_SP5_latest', '192.168.20.5', '21b1fab4-0c16-4f34-8d28-96697601a483', 'default', 1, 0, 0, 1754307000000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('a0c9f93e-5ec4-4996-aec3-1b15c6184087', '78002120bc615ed3ab8aec2dd483e15b', 'ecs-web-ch-01', 'running', 'ECS', 'notcapable-a', 'Linux', 'Debian GNU/Linux 12 64bit', 's3.large.2', '', '10.30.1.11', '6e71aa56-b396-4b18-b27a-729242cb5f87', 'default', 1, 0, 0, 1769850000000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('a72fa952-c139-4236-8532-d93d6b733ab0', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-log-01', 'running', 'ECS', 'home-b', 'Linux', 'Rocky Linux 9 64bit', 's3.large.2', '', '192.168.30.8', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 1, 0, 0, 1765965720000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('c044e167-e34e-4214-94a6-ec8173f3f644', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-legacy-01', 'stopped', 'ECS', 'home-a', 'Linux', 'Other Linux 64bit', 's3.large.2', '', '192.168.99.4', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 0, 0, 0, 1717171500000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('c3b501dd-003f-4d2d-85bf-3f7a975d5345', 'db07f66adf49ecbc43e3b31551d3f08a', 'win-app-01', 'running', 'ECS', 'home-a', 'Windows', 'Windows Server 2022 Standard 64bit', 's3.xlarge.4', 'Enterprise_Windows_STD_2022', '192.168.50.10', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'default', 1, 0, 0, 1764850320000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('c75a3cc0-d51d-47a9-86db-ae2d8b81a3d8', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-secure-01', 'running', 'ECS', 'home-a', 'Linux', 'Red Hat Linux Enterprise 9.3 64bit', 's3.large.2', '', '192.168.40.2', '21b1fab4-0c16-4f34-8d28-96697601a483', 'finance', 1, 0, 0, 1768640400000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('e4db3dc5-852b-4725-9130-7b74b4dc0c6b', 'f234085b9255fdb101344e13ed2e5a77', 'win-terminal-01', 'stopped', 'ECS', 'home-b', 'Windows', 'Windows Server 2022 Standard 64bit', 's3.large.2', '', '172.16.4.20', '7b678b99-72e6-418b-813c-307d5651b62c', 'default', 1, 0, 0, 1766920260000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO server (id, project_id, name, status, type, az, os_type, os, flavor, image_name, private_ip, vault_id, enterprise_project, prepared, frozen, placeholder, created, extra, frozen_scene, guest, image_id, locked_by, description, eip, key_pair, agency, vpc, enterable, temporary, cause) VALUES ('f734f47e-5f55-4663-aae6-6865726268cc', 'db07f66adf49ecbc43e3b31551d3f08a', 'ecs-shop-01', 'running', 'ECS', 'home-a', 'Linux', 'Debian GNU/Linux 12 64bit', 's3.xlarge.2', 'Standard_Debian_12_latest', '192.168.10.21', '21b1fab4-0c16-4f34-8d28-96697601a483', 'default', 1, 0, 0, 1764143700000, '{}', '', '{}', '', '', '', '', '', '', 'vpc-default', 1, 0, '')
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('13560c61-0f9b-420b-8bab-e440e5f6e49d', 'e0deaf26d21cd1235ed087141e43358b', 'vault-nl-01', '', 'available', 'backup', 'server', 0, 1000, 620, 330, 2, '', 0, 0, 0, 'default', 0, 1768125600000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('21b1fab4-0c16-4f34-8d28-96697601a483', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-prod-01', '', 'available', 'backup', 'server', 0, 4000, 1920, 1360, 5, 'daily-0200', 1, 0, 0, 'default', 0, 1754308800000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('51aaa06f-a984-4dec-9ecc-dc92ccba56c8', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-frozen-04', '', 'frozen', 'backup', 'server', 0, 100, 140, 0, 0, '', 0, 0, 0, 'default', 0, 1760350500000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('5dc9a952-c0ab-4d10-8111-73b472c43300', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-disks-08', '', 'available', 'backup', 'disk', 0, 300, 200, 0, 2, '', 0, 0, 0, 'default', 0, 1766747100000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('631bb5c1-1361-4d59-a40c-f2af3862507f', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-expanding-03', '', 'lock', 'backup', 'server', 0, 200, 100, 0, 0, '', 0, 0, 0, 'default', 0, 1763798400000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('6863bc34-271b-4f01-903a-9ce32e965291', 'd7f5e05c23134186277a935eb78974fb', 'vault-partner-nl', '', 'available', 'backup', 'server', 0, 100, 0, 0, 0, '', 0, 0, 0, 'default', 0, 1770717600000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('6c804844-2da8-45ea-8d3d-9f35d8223fe6', '1357681201a0b3fa167d62e02435d668', 'vault-class', '', 'available', 'backup', 'server', 0, 200, 100, 50, 1, '', 0, 0, 0, 'default', 0, 1771265100000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('6e71aa56-b396-4b18-b27a-729242cb5f87', '78002120bc615ed3ab8aec2dd483e15b', 'vault-ch-01', '', 'available', 'backup', 'server', 0, 300, 40, 40, 1, '', 0, 0, 0, 'default', 0, 1769853600000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('7b678b99-72e6-418b-813c-307d5651b62c', 'f234085b9255fdb101344e13ed2e5a77', 'vault-tools', '', 'available', 'backup', 'server', 0, 600, 100, 100, 2, '', 0, 0, 0, 'default', 0, 1766394000000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('8f490bba-473a-4ded-8795-1d39cf92e38f', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-worm-06', 'Backup Locking is on', 'available', 'backup', 'server', 1, 500, 120, 0, 0, '', 0, 0, 0, 'default', 0, 1765525500000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('92d32f92-3bd9-4ed8-abf3-59c8882299f3', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-faulty-05', '', 'error', 'backup', 'server', 0, 100, 40, 0, 0, '', 0, 0, 0, 'default', 0, 1769620800000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('d1798cb8-6ad2-45be-8dda-d7ea06d6f91c', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-replicas-07', '', 'available', 'replication', 'server', 0, 500, 40, 0, 0, '', 0, 0, 0, 'default', 0, 1766412600000, '{}', '', 'post_paid', 0)
--;
INSERT INTO vault (id, project_id, name, description, status, protect_type, object_type, locked, capacity_gb, used_gb, allocated_gb, associated, policy, policy_enabled, auto_bind, auto_expand, enterprise_project, placeholder, created, extra, frozen_scene, charging_mode, multi_az) VALUES ('fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault-prod-02', '', 'available', 'backup', 'server', 0, 4000, 3230, 2500, 8, 'daily-0200', 1, 0, 1, 'default', 0, 1757752200000, '{}', '', 'post_paid', 0)
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('0745d33a-d7ff-44d5-a323-cde34beb120b', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'hr-backup-0371', '', 'available', 0, 0, '583b8907-a4bc-4ba3-89c9-4fb177e595b1', 'win-hr-01', 'ECS', 'server', 'home-a', 1, 'running', 'Windows', 'Windows Server 2019 Standard 64bit', 0, 0, 1, 1, 0, 0, '', 0, 60, NULL, 0, 0, 1771070700000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('07bf311f-6a05-4d66-b911-63638732dcb5', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'win-backup-0405', '', 'available', 0, 0, 'c3b501dd-003f-4d2d-85bf-3f7a975d5345', 'win-app-01', 'ECS', 'server', 'home-a', 1, 'running', 'Windows', 'Windows Server 2022 Standard 64bit', 1, 0, 1, 1, 0, 0, '', 0, 160, NULL, 0, 0, 1772130000000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('1201bc69-f335-495e-a9e2-5cf7417fb6c6', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'crm-backup-0298', 'the server was deleted afterwards', 'available', 0, 0, 'c27bcbf8-dd24-4a25-b9c0-184240b28ba5', 'ecs-crm-01', 'ECS', 'server', 'home-a', 0, '', 'Linux', 'Ubuntu 22.04 server 64bit', 1, 0, 1, 1, 0, 0, '', 0, 190, NULL, 0, 0, 1768326900000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('1e00c8e3-b4cb-4dae-b1b8-dab1295777e7', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'autobk_3f21', '', 'available', 0, 0, '67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'ecs-web-01', 'ECS', 'server', 'home-a', 1, 'running', 'Linux', 'Ubuntu 22.04 server 64bit', 1, 1, 1, 1, 0, 0, '', 0, 140, NULL, 1774922400000, 0, 1772330400000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('2f540633-2de7-434d-9c1b-67198e6a8415', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'legacy-backup-0360', '', 'available', 0, 0, 'c044e167-e34e-4214-94a6-ec8173f3f644', 'ecs-legacy-01', 'ECS', 'server', 'home-a', 1, 'stopped', 'Linux', 'Other Linux 64bit', 0, 0, 0, 1, 0, 0, '', 0, 40, NULL, 0, 0, 1770741900000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('39d0f436-4490-4e84-95b7-c69ef3e4289f', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'autobk_5b90', '', 'available', 0, 0, '06d118cb-3aae-4528-8355-9c0a5690ef28', 'ecs-web-02', 'ECS', 'server', 'home-b', 1, 'running', 'Linux', 'Ubuntu 22.04 server 64bit', 1, 1, 1, 1, 0, 0, '', 0, 40, NULL, 1774922580000, 0, 1772330580000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('488c5524-6786-47cb-9cb8-95ad75122d6c', 'f234085b9255fdb101344e13ed2e5a77', '7b678b99-72e6-418b-813c-307d5651b62c', 'terminal-backup-0402', '', 'available', 0, 0, 'e4db3dc5-852b-4725-9130-7b74b4dc0c6b', 'win-terminal-01', 'ECS', 'server', 'home-b', 1, 'stopped', 'Windows', 'Windows Server 2022 Standard 64bit', 1, 0, 1, 1, 0, 0, '', 0, 60, NULL, 0, 0, 1772038800000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('7b744394-c498-49ba-9cf7-12b6db51f56b', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'autobk_0d4e', '', 'available', 0, 0, 'f734f47e-5f55-4663-aae6-6865726268cc', 'ecs-shop-01', 'ECS', 'server', 'home-a', 1, 'running', 'Linux', 'Debian GNU/Linux 12 64bit', 1, 1, 1, 1, 0, 0, '', 0, 240, NULL, 1772452800000, 0, 1769825160000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('85c026ba-63cb-459c-bfc4-88bfb2421061', 'e0deaf26d21cd1235ed087141e43358b', '13560c61-0f9b-420b-8bab-e440e5f6e49d', 'autobk_9c4d', '', 'available', 0, 0, '575c2746-5002-4a91-9aed-ef9f6f47c8eb', 'ecs-db-nl-01', 'ECS', 'server', 'capable-b', 1, 'running', 'Linux', 'Debian GNU/Linux 12 64bit', 1, 1, 1, 1, 0, 0, '', 0, 290, NULL, 1773538200000, 0, 1772328600000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('8bb7b327-1cf0-4ef4-8543-c31243058d56', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'queue-backup-0422', '', 'creating_image', 1772437920000, 1772439900000, '74d2b852-412f-4480-946e-033edc1d66b7', 'ecs-queue-01', 'ECS', 'server', 'home-b', 1, 'running', 'Linux', 'Debian GNU/Linux 12 64bit', 1, 0, 1, 1, 0, 0, '', 0, 40, 'af079f54-e1a6-4ec5-8096-f8bfff502b58', 0, 0, 1772437920000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('8eef8f4f-c242-4490-9fdb-f94ba047ed14', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'autobk_77ac', '', 'available', 0, 0, '06d118cb-3aae-4528-8355-9c0a5690ef28', 'ecs-web-02', 'ECS', 'server', 'home-b', 1, 'running', 'Linux', 'Ubuntu 22.04 server 64bit', 1, 1, 1, 1, 0, 0, '', 0, 40, '2203c9f6-427e-4a76-b4bc-3d6fbf2454b4', 1772460000000, 0, 1769824980000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('ad9a9266-5fcc-44e0-90d1-01acc08cd2bc', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'erp-backup-0398', 'before the quarterly update', 'available', 0, 0, '9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'ecs-erp-db-01', 'ECS', 'server', 'home-a', 1, 'running', 'Linux', 'SUSE Linux Enterprise Server 15 SP5 64bit', 1, 0, 1, 1, 0, 0, '', 0, 760, '283c82bc-1c2e-42e7-ac9b-7f97538c4631', 0, 0, 1771790400000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('c2043eae-9a9c-4bb7-aa96-5adbad8c2021', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'shop-backup-0420', '', 'available', 0, 0, 'f734f47e-5f55-4663-aae6-6865726268cc', 'ecs-shop-01', 'ECS', 'server', 'home-a', 1, 'running', 'Linux', 'Debian GNU/Linux 12 64bit', 1, 0, 1, 1, 0, 0, '', 0, 240, '8126b7b8-d2a5-4b02-a3fc-b767848e31a4', 0, 0, 1772438340000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('c2d8c3b7-3eeb-4d82-8e3e-60afdda60dc7', 'f234085b9255fdb101344e13ed2e5a77', '7b678b99-72e6-418b-813c-307d5651b62c', 'tools-backup-0393', '', 'available', 0, 0, '09d43a2d-a21d-441a-a51f-bbf42d9391b8', 'ecs-tools-01', 'ECS', 'server', 'home-a', 1, 'running', 'Linux', 'Debian GNU/Linux 12 64bit', 1, 0, 1, 1, 0, 0, '', 0, 40, NULL, 0, 0, 1771579500000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('ce32dcb7-1b64-4d22-8d33-12f7d3a75888', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'autobk_a9e3', '', 'available', 0, 0, '5f35f1ee-d71a-424d-a48e-71c1089ef432', 'ecs-portal-01', 'ECS', 'server', 'home-b', 1, 'running', 'Linux', 'Ubuntu 24.04 server 64bit', 1, 1, 1, 1, 0, 0, '', 0, 120, '3602736a-bc8d-4591-b85d-265e119c0782', 1772244000000, 0, 1769652000000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('d92a3612-b98e-4767-bd9c-45337fcddfce', 'db07f66adf49ecbc43e3b31551d3f08a', '8f490bba-473a-4ded-8795-1d39cf92e38f', 'worm-backup-0383', '', 'available', 0, 0, '5f35f1ee-d71a-424d-a48e-71c1089ef432', 'ecs-portal-01', 'ECS', 'server', 'home-b', 1, 'running', 'Linux', 'Ubuntu 24.04 server 64bit', 1, 1, 1, 1, 0, 0, '', 0, 120, NULL, 1777604400000, 0, 1771383600000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('e465799d-c3fe-4e1e-9d46-bd3f47f786c3', 'db07f66adf49ecbc43e3b31551d3f08a', 'fbd501ed-0b35-4280-a8ac-3e7bec3457de', 'manualbk_8a52', '', 'available', 0, 0, '7576bab9-9fd7-4dc2-9ffe-75b11f41aef1', 'win-fileserver-02', 'ECS', 'server', 'home-b', 1, 'stopped', 'Windows', 'Windows Server 2019 Standard 64bit', 1, 0, 0, 1, 0, 0, '', 0, 1260, 'aa32a928-3a57-497b-bc42-b46811c5e8eb', 0, 0, 1771965660000, '{}', '{}')
--;
INSERT INTO backup (id, project_id, vault_id, name, description, status, started, due, server_id, server_name, server_type, object_type, az, server_exists, server_status, os_type, os, prepared, automatic, incremental, contains_system_disk, encrypted, replica, shared_from, fails, size_gb, image_id, expires, placeholder, created, extra, guest) VALUES ('f5c6497d-1808-4c7a-b502-44d36ca88d7a', 'db07f66adf49ecbc43e3b31551d3f08a', '21b1fab4-0c16-4f34-8d28-96697601a483', 'web-backup-0406', '', 'available', 0, 0, '67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'ecs-web-01', 'ECS', 'server', 'home-a', 1, 'running', 'Linux', 'Ubuntu 22.04 server 64bit', 1, 0, 1, 1, 0, 0, '', 0, 140, NULL, 0, 0, 1772226840000, '{}', '{}')
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('0b4d651f-d1fe-4544-9398-539067af37b9', 'db07f66adf49ecbc43e3b31551d3f08a', 'ad9a9266-5fcc-44e0-90d1-01acc08cd2bc', 'erp-backup-0398', 'available', 'ecs-erp-db-01-volume-0002', 'data', 500, 0, 2, '["/hana/data/volume-0001","/hana/data/volume-0002"]', '8fdb1b57af2377b9', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('0eb254a8-43f2-47ab-a109-bfd85ed1f5af', 'db07f66adf49ecbc43e3b31551d3f08a', '07bf311f-6a05-4d66-b911-63638732dcb5', 'win-backup-0405', 'available', 'win-app-01-volume-0000', 'system', 60, 0, 0, '["C:\\inetpub\\wwwroot\\web.config"]', '8fa9b1f7f69bec97', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('0ed77b2e-4ad7-4af8-977b-2ef576d0c6dd', 'db07f66adf49ecbc43e3b31551d3f08a', 'ad9a9266-5fcc-44e0-90d1-01acc08cd2bc', 'erp-backup-0398', 'available', 'ecs-erp-db-01-volume-0001', 'data', 200, 0, 1, '["/hana/log/segment-0001"]', '865a414ed3b976e6', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('1607f219-611f-4d0c-acbf-55e401750917', 'db07f66adf49ecbc43e3b31551d3f08a', '1e00c8e3-b4cb-4dae-b1b8-dab1295777e7', 'autobk_3f21', 'available', 'ecs-web-01-volume-0000', 'system', 40, 0, 0, '["/etc/nginx/sites-enabled/shop.conf","/etc/hostname = ecs-web-01"]', '8411968e5de101b2', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('2742f04f-94e9-4aa6-905b-1d9cefcea17c', 'e0deaf26d21cd1235ed087141e43358b', '85c026ba-63cb-459c-bfc4-88bfb2421061', 'autobk_9c4d', 'available', 'ecs-db-nl-01-volume-0001', 'data', 250, 0, 1, '["/var/lib/postgresql/base"]', 'b866debc438ec052', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('29ecaf8e-132a-46f2-b483-7028363c7f0f', 'db07f66adf49ecbc43e3b31551d3f08a', 'e465799d-c3fe-4e1e-9d46-bd3f47f786c3', 'manualbk_8a52', 'available', 'win-fileserver-02-volume-0001', 'data', 500, 0, 1, '["E:\\shares\\projects"]', '80bc33d8996d8077', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('415b83bc-7fa6-4e3a-9caa-3339efd7d89c', 'db07f66adf49ecbc43e3b31551d3f08a', 'ad9a9266-5fcc-44e0-90d1-01acc08cd2bc', 'erp-backup-0398', 'available', 'ecs-erp-db-01-volume-0000', 'system', 60, 0, 0, '["/etc/hostname = ecs-erp-db-01"]', 'bb6668ffc7528bab', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('49c135a9-500e-4ebf-bda4-820b984aefbd', 'db07f66adf49ecbc43e3b31551d3f08a', 'f5c6497d-1808-4c7a-b502-44d36ca88d7a', 'web-backup-0406', 'available', 'ecs-web-01-volume-0000', 'system', 40, 0, 0, '["/etc/nginx/sites-enabled/shop.conf","/etc/hostname = ecs-web-01"]', '8411968e5de101b2', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('55f522a5-8b61-40c0-a05f-9e7e987083a6', 'db07f66adf49ecbc43e3b31551d3f08a', 'e465799d-c3fe-4e1e-9d46-bd3f47f786c3', 'manualbk_8a52', 'available', 'win-fileserver-02-volume-0000', 'system', 60, 0, 0, '["C:\\Windows\\hostname = win-fileserver-02"]', 'dca1fc24282d5b46', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('5600ff8c-2811-4a53-bb75-9295205fcbd7', 'db07f66adf49ecbc43e3b31551d3f08a', '8bb7b327-1cf0-4ef4-8543-c31243058d56', 'queue-backup-0422', 'available', 'ecs-queue-01-volume-0000', 'system', 40, 0, 0, '["/etc/rabbitmq/rabbitmq.conf"]', '61cc1c764d50c85d', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('58cb8175-864a-408d-99cd-31c644551e9f', 'db07f66adf49ecbc43e3b31551d3f08a', 'd92a3612-b98e-4767-bd9c-45337fcddfce', 'worm-backup-0383', 'available', 'ecs-portal-01-volume-0001', 'data', 80, 0, 1, '["/var/lib/portal/documents.idx"]', '4617c694ba6c2089', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('668fc2ff-df88-474d-bb3d-207fe0e9fe02', 'db07f66adf49ecbc43e3b31551d3f08a', '7b744394-c498-49ba-9cf7-12b6db51f56b', 'autobk_0d4e', 'available', 'ecs-shop-01-volume-0001', 'data', 200, 0, 1, '["/var/lib/shop/orders.db","/var/lib/shop/customers.db"]', 'a8be0595b113e34d', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('70ceb4f9-6a3a-40f7-8a9e-a95648798cb4', 'f234085b9255fdb101344e13ed2e5a77', '488c5524-6786-47cb-9cb8-95ad75122d6c', 'terminal-backup-0402', 'available', 'win-terminal-01-volume-0000', 'system', 60, 0, 0, '["C:\\tools\\terminal.ini"]', 'b116de953f1cdb5e', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('74022f8c-b855-49d7-9c68-cb3f9d7e3aca', 'db07f66adf49ecbc43e3b31551d3f08a', '7b744394-c498-49ba-9cf7-12b6db51f56b', 'autobk_0d4e', 'available', 'ecs-shop-01-volume-0000', 'system', 40, 0, 0, '["/opt/shop/release = 8.4.1"]', '3fd6d41fc5d349de', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('7ba8845f-f090-419a-bc00-9b84766c5c4e', 'db07f66adf49ecbc43e3b31551d3f08a', 'ce32dcb7-1b64-4d22-8d33-12f7d3a75888', 'autobk_a9e3', 'available', 'ecs-portal-01-volume-0001', 'data', 80, 0, 1, '["/var/lib/portal/documents.idx"]', '4617c694ba6c2089', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('82bae826-d829-4fc6-9097-b94514928f14', 'db07f66adf49ecbc43e3b31551d3f08a', 'd92a3612-b98e-4767-bd9c-45337fcddfce', 'worm-backup-0383', 'available', 'ecs-portal-01-volume-0000', 'system', 40, 0, 0, '["/var/www/portal/version = 3.2"]', 'd1a09b03a5282e30', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('948dfdc8-60da-4864-9373-7f1a7c11b148', 'db07f66adf49ecbc43e3b31551d3f08a', 'e465799d-c3fe-4e1e-9d46-bd3f47f786c3', 'manualbk_8a52', 'available', 'win-fileserver-02-volume-0003', 'data', 200, 0, 3, '["G:\\shares\\home"]', 'bf1add4dd5a4d5e2', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('95d9aeb4-b915-4f32-9a87-b1ec1cb06dbc', 'db07f66adf49ecbc43e3b31551d3f08a', 'ce32dcb7-1b64-4d22-8d33-12f7d3a75888', 'autobk_a9e3', 'available', 'ecs-portal-01-volume-0000', 'system', 40, 0, 0, '["/var/www/portal/version = 3.2"]', 'd1a09b03a5282e30', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('a32d92fe-8d9d-4fb6-9f57-009c3e3386f6', 'db07f66adf49ecbc43e3b31551d3f08a', '8eef8f4f-c242-4490-9fdb-f94ba047ed14', 'autobk_77ac', 'available', 'ecs-web-02-volume-0000', 'system', 40, 0, 0, '["/etc/nginx/sites-enabled/shop.conf","/etc/hostname = ecs-web-02"]', '095bdbf15d97f1f8', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('aa7577f8-4b91-49ae-a955-b09587a75d23', 'db07f66adf49ecbc43e3b31551d3f08a', '1201bc69-f335-495e-a9e2-5cf7417fb6c6', 'crm-backup-0298', 'available', 'ecs-crm-01-volume-0001', 'data', 150, 0, 1, '["/opt/crm/data.db"]', '16da6b2aa5aaaeec', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('b42092ff-8bfe-4d93-a04f-81ab82ad76b3', 'f234085b9255fdb101344e13ed2e5a77', 'c2d8c3b7-3eeb-4d82-8e3e-60afdda60dc7', 'tools-backup-0393', 'available', 'partner-ecs-tools-01-volume-0000', 'system', 40, 0, 0, '["/opt/tools/bin"]', '3e00f25a12b79e6b', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('c68e8ad1-8614-4c5a-9772-a95a19ff3bff', 'db07f66adf49ecbc43e3b31551d3f08a', '1e00c8e3-b4cb-4dae-b1b8-dab1295777e7', 'autobk_3f21', 'available', 'ecs-web-01-volume-0001', 'data', 100, 0, 1, '["/srv/www/index.html","/srv/www/uploads/catalogue-2026.pdf"]', '961cc0f9b0d2af04', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('c906e8cd-2091-4dfa-81b7-d13d1a1b755b', 'db07f66adf49ecbc43e3b31551d3f08a', '07bf311f-6a05-4d66-b911-63638732dcb5', 'win-backup-0405', 'available', 'win-app-01-volume-0001', 'data', 100, 0, 1, '["D:\\data\\invoices.mdf"]', '0c177c3a62f12b38', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('cac13cc9-1877-4ef3-839e-197c0d565659', 'db07f66adf49ecbc43e3b31551d3f08a', '0745d33a-d7ff-44d5-a323-cde34beb120b', 'hr-backup-0371', 'available', 'win-hr-01-volume-0000', 'system', 60, 0, 0, '["C:\\hr\\payroll.exe"]', '6c5ef53f84b86be6', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('cbb31cd5-6dc5-4531-a554-a3c1de8a3746', 'db07f66adf49ecbc43e3b31551d3f08a', 'c2043eae-9a9c-4bb7-aa96-5adbad8c2021', 'shop-backup-0420', 'available', 'ecs-shop-01-volume-0000', 'system', 40, 0, 0, '["/opt/shop/release = 8.4.1"]', '3fd6d41fc5d349de', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('d19d0459-e792-447c-b0e0-fa2c570e7571', 'db07f66adf49ecbc43e3b31551d3f08a', 'c2043eae-9a9c-4bb7-aa96-5adbad8c2021', 'shop-backup-0420', 'available', 'ecs-shop-01-volume-0001', 'data', 200, 0, 1, '["/var/lib/shop/orders.db","/var/lib/shop/customers.db"]', 'a8be0595b113e34d', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('e7ad820e-6cd2-4d12-87f1-725cf294187f', 'db07f66adf49ecbc43e3b31551d3f08a', 'e465799d-c3fe-4e1e-9d46-bd3f47f786c3', 'manualbk_8a52', 'available', 'win-fileserver-02-volume-0002', 'data', 500, 0, 2, '["F:\\shares\\archive"]', '57c3baa99f8e1936', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('e97ec78a-1971-4c05-9af2-6b8b74c83839', 'db07f66adf49ecbc43e3b31551d3f08a', '1201bc69-f335-495e-a9e2-5cf7417fb6c6', 'crm-backup-0298', 'available', 'ecs-crm-01-volume-0000', 'system', 40, 0, 0, '["/opt/crm/crm.conf"]', '6845d45b5c2d5d8e', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('ee074716-adb4-40e0-8d98-7a7d2f7ee56d', 'db07f66adf49ecbc43e3b31551d3f08a', '39d0f436-4490-4e84-95b7-c69ef3e4289f', 'autobk_5b90', 'available', 'ecs-web-02-volume-0000', 'system', 40, 0, 0, '["/etc/nginx/sites-enabled/shop.conf","/etc/hostname = ecs-web-02"]', '095bdbf15d97f1f8', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('ee5ee799-ace6-452d-b545-02dc4fa65e5d', 'db07f66adf49ecbc43e3b31551d3f08a', 'f5c6497d-1808-4c7a-b502-44d36ca88d7a', 'web-backup-0406', 'available', 'ecs-web-01-volume-0001', 'data', 100, 0, 1, '["/srv/www/index.html","/srv/www/uploads/catalogue-2026.pdf"]', '961cc0f9b0d2af04', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('f3fd2d7f-a7c2-4f23-ae9f-142569a78020', 'db07f66adf49ecbc43e3b31551d3f08a', '2f540633-2de7-434d-9c1b-67198e6a8415', 'legacy-backup-0360', 'available', 'ecs-legacy-01-volume-0000', 'system', 40, 0, 0, '["/etc/inittab","/usr/local/legacy/bin/batch"]', '03d90e998182a5bf', '{}', 'VBD', 0)
--;
INSERT INTO backup_disk (id, project_id, backup_id, name, status, disk_name, role, size_gb, encrypted, position, files, fingerprint, extra, bus, shared) VALUES ('fa7cc810-72c1-44ad-90c0-a012dbef6a05', 'e0deaf26d21cd1235ed087141e43358b', '85c026ba-63cb-459c-bfc4-88bfb2421061', 'autobk_9c4d', 'available', 'ecs-db-nl-01-volume-0000', 'system', 40, 0, 0, '["/etc/hostname = ecs-db-nl-01"]', 'afeef7f0f980dcdc', '{}', 'VBD', 0)
--;
INSERT INTO backup_member (id, project_id, backup_id, member_project_id, member_account, member_project, owner_account, status, created) VALUES ('38307ef1-8637-4245-a5d2-014b85539243', 'f234085b9255fdb101344e13ed2e5a77', 'c2d8c3b7-3eeb-4d82-8e3e-60afdda60dc7', 'db07f66adf49ecbc43e3b31551d3f08a', 'training', 'eu-de', 'partner', 'accepted', 1771668000000)
--;
INSERT INTO backup_member (id, project_id, backup_id, member_project_id, member_account, member_project, owner_account, status, created) VALUES ('f3eadb3e-2678-418c-810a-06b52fbe14c1', 'db07f66adf49ecbc43e3b31551d3f08a', 'f5c6497d-1808-4c7a-b502-44d36ca88d7a', 'f234085b9255fdb101344e13ed2e5a77', 'partner', 'eu-de', 'training', 'accepted', 1772362800000)
--;
INSERT INTO backup_member (id, project_id, backup_id, member_project_id, member_account, member_project, owner_account, status, created) VALUES ('f81c857b-c496-4fac-a2de-581f9a003139', 'f234085b9255fdb101344e13ed2e5a77', '488c5524-6786-47cb-9cb8-95ad75122d6c', 'db07f66adf49ecbc43e3b31551d3f08a', 'training', 'eu-de', 'partner', 'pending', 1772098800000)
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('09e33a4b-6e5b-42a0-99ad-60ee155298c0', NULL, 'Standard_Debian_12_latest', '', 'normal', '', 0, 0, 'public', 'system', 'Linux', 'Debian GNU/Linux 12 64bit', 10, 987842478, 512, 0, '', '', '', 1, 1, 0, 'default', 0, 1769147400000, 1769147400000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('0a7a7d12-6077-4d57-8d84-9ad786e75d19', 'db07f66adf49ecbc43e3b31551d3f08a', 'rescue-iso-04', '', 'normal', '', 0, 0, 'private', 'iso', 'Linux', 'Other Linux 64bit', 10, 734003200, 0, 0, '', 'file', '', 1, 0, 0, 'default', 0, 1772267100000, 1772267340000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('0b4673e2-b0c5-404e-9b01-68a4b53c8704', 'f234085b9255fdb101344e13ed2e5a77', 'partner-toolbox-12', '', 'normal', '', 0, 0, 'private', 'system', 'Linux', 'Debian GNU/Linux 12 64bit', 40, 2362232012, 1024, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1770545400000, 1770545640000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('1057cbec-b018-4598-a60c-fa3e4a34925c', 'db07f66adf49ecbc43e3b31551d3f08a', 'archive-data-2025', '', 'normal', '', 0, 0, 'private', 'data', 'Linux', '', 300, 96636764160, 0, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1770210480000, 1770210720000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('2203c9f6-427e-4a76-b4bc-3d6fbf2454b4', 'db07f66adf49ecbc43e3b31551d3f08a', 'web-full-02', '', 'normal', '', 0, 0, 'private', 'full', 'Linux', 'Ubuntu 22.04 server 64bit', NULL, 21474836480, 0, NULL, '8eef8f4f-c242-4490-9fdb-f94ba047ed14', 'backup', 'home-b', 1, 0, 0, 'default', 0, 1770719400000, 1770719640000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('22403f49-301b-49a7-9c0b-40d7a60001b2', 'db07f66adf49ecbc43e3b31551d3f08a', 'win-base-2022', '', 'normal', '', 0, 0, 'private', 'system', 'Windows', 'Windows Server 2022 Standard 64bit', 60, 15032385536, 4096, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1770046500000, 1770046740000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('283c82bc-1c2e-42e7-ac9b-7f97538c4631', 'db07f66adf49ecbc43e3b31551d3f08a', 'erp-full-01', 'before the quarterly update', 'normal', '', 0, 0, 'private', 'full', 'Linux', 'SUSE Linux Enterprise Server 15 SP5 64bit', NULL, 372661551104, 0, NULL, 'ad9a9266-5fcc-44e0-90d1-01acc08cd2bc', 'backup', 'home-a', 1, 0, 0, 'default', 0, 1771837920000, 1771838160000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('3602736a-bc8d-4591-b85d-265e119c0782', 'db07f66adf49ecbc43e3b31551d3f08a', 'portal-full-01', '', 'normal', '', 0, 0, 'private', 'full', 'Linux', 'Ubuntu 24.04 server 64bit', NULL, 56908316672, 0, NULL, 'ce32dcb7-1b64-4d22-8d33-12f7d3a75888', 'backup', 'home-b', 1, 0, 0, 'default', 0, 1771166640000, 1771166880000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('608ee653-e83e-4c41-912e-2f7f800889d5', 'db07f66adf49ecbc43e3b31551d3f08a', 'secure-rhel-9', '', 'normal', '', 0, 0, 'private', 'system', 'Linux', 'Red Hat Linux Enterprise 9.3 64bit', 60, 3221225472, 0, 1, '', 'server', '', 1, 0, 0, 'finance', 0, 1770889800000, 1770890040000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('6e8b8b30-6522-4963-b270-20d046c5138a', NULL, 'Standard_Rocky_Linux_9_latest', '', 'normal', '', 0, 0, 'public', 'system', 'Linux', 'Rocky Linux 9 64bit', 10, 1181116006, 1024, 0, '', '', '', 1, 0, 0, 'default', 0, 1769151900000, 1769151900000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('75c44e90-f27f-425e-9645-718cc9816fbb', 'db07f66adf49ecbc43e3b31551d3f08a', 'legacy-system-01', '', 'error', 'unprepared', 0, 0, 'private', 'system', 'Linux', 'Other Linux 64bit', 40, 0, 0, 0, '', 'server', '', 0, 0, 0, 'default', 0, 1770743400000, 0, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('793d2751-151b-4d1d-a226-12799235f6ab', 'f234085b9255fdb101344e13ed2e5a77', 'partner-terminal-2022', '', 'normal', '', 0, 0, 'private', 'system', 'Windows', 'Windows Server 2022 Standard 64bit', 60, 14495514624, 4096, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1771946100000, 1771946340000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('8126b7b8-d2a5-4b02-a3fc-b767848e31a4', 'db07f66adf49ecbc43e3b31551d3f08a', 'image-966', '', 'normal', '', 0, 0, 'private', 'full', 'Linux', 'Debian GNU/Linux 12 64bit', NULL, 153346899968, 0, NULL, 'c2043eae-9a9c-4bb7-aa96-5adbad8c2021', 'backup', 'home-a', 1, 0, 0, 'default', 0, 1772439000001, 1772439046361, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('aa32a928-3a57-497b-bc42-b46811c5e8eb', 'db07f66adf49ecbc43e3b31551d3f08a', 'image-211', '', 'normal', '', 0, 0, 'private', 'full', 'Windows', 'Windows Server 2019 Standard 64bit', NULL, 734598791168, 0, NULL, 'e465799d-c3fe-4e1e-9d46-bd3f47f786c3', 'backup', 'home-b', 1, 0, 0, 'default', 0, 1772439000001, 1772439183521, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('af079f54-e1a6-4ec5-8096-f8bfff502b58', 'db07f66adf49ecbc43e3b31551d3f08a', 'queue-full-01', '', 'normal_az', '', 0, 0, 'private', 'full', 'Linux', 'Debian GNU/Linux 12 64bit', NULL, 17179869184, 0, NULL, '8bb7b327-1cf0-4ef4-8543-c31243058d56', 'backup', 'home-b', 1, 0, 0, 'default', 0, 1772438160000, 1772438220000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('b8bcb712-eb55-40b7-a39c-0180a9491652', 'db07f66adf49ecbc43e3b31551d3f08a', 'hardened-ubuntu-03', '', 'normal', '', 0, 0, 'private', 'system', 'Linux', 'Ubuntu 22.04 server 64bit', 40, 0, 0, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1772438280000, 1772438760000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('bea5da91-6d0c-469d-93e9-14aae54d537e', 'db07f66adf49ecbc43e3b31551d3f08a', 'sles-2019-archive', '', 'frozen', '', 0, 0, 'private', 'system', 'Linux', 'SUSE Linux Enterprise Server 15 SP5 64bit', 40, 1932735283, 0, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1737885600000, 1737885840000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('c8745112-bff2-496c-9bf9-7befd1baed72', 'db07f66adf49ecbc43e3b31551d3f08a', 'golden-debian-12', '', 'normal', '', 0, 0, 'private', 'system', 'Linux', 'Debian GNU/Linux 12 64bit', 40, 2147483648, 1024, 0, '', 'server', '', 1, 1, 0, 'default', 0, 1769512800000, 1769513040000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image (id, project_id, name, description, status, cause, started, due, visibility, type, os_type, os, disk_gb, size_bytes, min_ram_mb, encrypted, backup_id, source_type, az, prepared, fast_creation, from_shared, enterprise_project, placeholder, created, completed, extra, frozen_scene, guest, server_id, max_ram_mb, multiqueue, boot_mode, published, replica, copied_from) VALUES ('d1ac0085-8dcb-43e2-9795-7bad64966cdd', 'e0deaf26d21cd1235ed087141e43358b', 'nl-base-01', '', 'normal', '', 0, 0, 'private', 'system', 'Linux', 'Debian GNU/Linux 12 64bit', 40, 2040109465, 0, 0, '', 'server', '', 1, 0, 0, 'default', 0, 1768996800000, 1768997040000, '{}', '', '{}', '', 0, 0, 'bios', 0, 0, '')
--;
INSERT INTO image_member (id, project_id, image_id, member_project_id, member_account, member_project, owner_account, owner_project, status, created, vault_id, answered) VALUES ('19043277-81d4-4e63-9e0d-e090a900715e', 'f234085b9255fdb101344e13ed2e5a77', '793d2751-151b-4d1d-a226-12799235f6ab', 'db07f66adf49ecbc43e3b31551d3f08a', 'training', 'eu-de', 'partner', 'eu-de', 'pending', 1772008200000, '', 0)
--;
INSERT INTO image_member (id, project_id, image_id, member_project_id, member_account, member_project, owner_account, owner_project, status, created, vault_id, answered) VALUES ('19663cf8-71ef-4295-a03a-e6960f49a482', 'db07f66adf49ecbc43e3b31551d3f08a', '2203c9f6-427e-4a76-b4bc-3d6fbf2454b4', 'f234085b9255fdb101344e13ed2e5a77', 'partner', 'eu-de', 'training', 'eu-de', 'accepted', 1770797100000, '', 0)
--;
INSERT INTO image_member (id, project_id, image_id, member_project_id, member_account, member_project, owner_account, owner_project, status, created, vault_id, answered) VALUES ('1cd3131e-7347-4ca8-8bb1-1b7059963338', 'db07f66adf49ecbc43e3b31551d3f08a', 'c8745112-bff2-496c-9bf9-7befd1baed72', 'f234085b9255fdb101344e13ed2e5a77', 'partner', 'eu-de', 'training', 'eu-de', 'accepted', 1772362800000, '', 0)
--;
INSERT INTO image_member (id, project_id, image_id, member_project_id, member_account, member_project, owner_account, owner_project, status, created, vault_id, answered) VALUES ('4de3ac1c-a843-4771-b2a5-f46070a743be', 'f234085b9255fdb101344e13ed2e5a77', '0b4673e2-b0c5-404e-9b01-68a4b53c8704', 'db07f66adf49ecbc43e3b31551d3f08a', 'training', 'eu-de', 'partner', 'eu-de', 'accepted', 1770624000000, '', 0)
--;
INSERT INTO image_member (id, project_id, image_id, member_project_id, member_account, member_project, owner_account, owner_project, status, created, vault_id, answered) VALUES ('b6f4ad88-8ed7-4bf8-ac4a-6fffb7d0aeff', 'db07f66adf49ecbc43e3b31551d3f08a', 'c8745112-bff2-496c-9bf9-7befd1baed72', '1357681201a0b3fa167d62e02435d668', 'evening-class', 'eu-de', 'training', 'eu-de', 'pending', 1772362800000, '', 0)
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('06d118cb-3aae-4528-8355-9c0a5690ef28:team', 'db07f66adf49ecbc43e3b31551d3f08a', 'server', '06d118cb-3aae-4528-8355-9c0a5690ef28', 'team', 'web')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('21b1fab4-0c16-4f34-8d28-96697601a483:stage', 'db07f66adf49ecbc43e3b31551d3f08a', 'vault', '21b1fab4-0c16-4f34-8d28-96697601a483', 'stage', 'production')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('2203c9f6-427e-4a76-b4bc-3d6fbf2454b4:team', 'db07f66adf49ecbc43e3b31551d3f08a', 'image', '2203c9f6-427e-4a76-b4bc-3d6fbf2454b4', 'team', 'web')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('283c82bc-1c2e-42e7-ac9b-7f97538c4631:release', 'db07f66adf49ecbc43e3b31551d3f08a', 'image', '283c82bc-1c2e-42e7-ac9b-7f97538c4631', 'release', 'q1')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('283c82bc-1c2e-42e7-ac9b-7f97538c4631:team', 'db07f66adf49ecbc43e3b31551d3f08a', 'image', '283c82bc-1c2e-42e7-ac9b-7f97538c4631', 'team', 'erp')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('67585d2b-e629-4d88-b5ab-c7d9be63e75a:stage', 'db07f66adf49ecbc43e3b31551d3f08a', 'server', '67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'stage', 'production')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('67585d2b-e629-4d88-b5ab-c7d9be63e75a:team', 'db07f66adf49ecbc43e3b31551d3f08a', 'server', '67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'team', 'web')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4:stage', 'db07f66adf49ecbc43e3b31551d3f08a', 'server', '9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'stage', 'production')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4:team', 'db07f66adf49ecbc43e3b31551d3f08a', 'server', '9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'team', 'erp')
--;
INSERT INTO tag (id, project_id, kind, resource_id, key, value) VALUES ('c8745112-bff2-496c-9bf9-7befd1baed72:stage', 'db07f66adf49ecbc43e3b31551d3f08a', 'image', 'c8745112-bff2-496c-9bf9-7befd1baed72', 'stage', 'golden')
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (1, 1774922400000, 'cbr.retention', '1e00c8e3-b4cb-4dae-b1b8-dab1295777e7', 1, 1772438400000)
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (2, 1774922580000, 'cbr.retention', '39d0f436-4490-4e84-95b7-c69ef3e4289f', 1, 1772438400000)
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (3, 1772452800000, 'cbr.retention', '7b744394-c498-49ba-9cf7-12b6db51f56b', 1, 1772438400000)
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (4, 1777604400000, 'cbr.retention', 'd92a3612-b98e-4767-bd9c-45337fcddfce', 1, 1772438400000)
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (8, 1772439900000, 'cbr.backupDone', '8bb7b327-1cf0-4ef4-8543-c31243058d56', 1, 1772438400000)
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (14, 1772460000000, 'cbr.retention', '8eef8f4f-c242-4490-9fdb-f94ba047ed14', 1, 1772438400000)
--;
INSERT INTO job (id, due, kind, resource_id, visible, started) VALUES (16, 1773538200000, 'cbr.retention', '85c026ba-63cb-459c-bfc4-88bfb2421061', 1, 1772438400000)
--;
INSERT INTO journal (id, at, account_id, user, project_id, command, trace, arguments, resource_id, outcome, refusals) VALUES (1, 1772439000001, 'a4982fb96cb377a4a0f077f9fa5a0962', 'trainee', 'db07f66adf49ecbc43e3b31551d3f08a', 'cbr.restoreBackup', 'restoreBackup', '{"backup":"2f540633-2de7-434d-9c1b-67198e6a8415","deleteBackups":true,"name":"image-862"}', '2f540633-2de7-434d-9c1b-67198e6a8415', 'done', '[]')
--;
INSERT INTO journal (id, at, account_id, user, project_id, command, trace, arguments, resource_id, outcome, refusals) VALUES (2, 1772439000001, 'a4982fb96cb377a4a0f077f9fa5a0962', 'trainee', 'db07f66adf49ecbc43e3b31551d3f08a', 'ims.createImage', 'createImage', '{"backup":"c2043eae-9a9c-4bb7-aa96-5adbad8c2021","deleteBackups":false,"name":"image-966"}', '8126b7b8-d2a5-4b02-a3fc-b767848e31a4', 'done', '[]')
--;
INSERT INTO journal (id, at, account_id, user, project_id, command, trace, arguments, resource_id, outcome, refusals) VALUES (3, 1772439000001, 'a4982fb96cb377a4a0f077f9fa5a0962', 'trainee', 'db07f66adf49ecbc43e3b31551d3f08a', 'ims.createImage', 'createImage', '{"backup":"e465799d-c3fe-4e1e-9d46-bd3f47f786c3","deleteBackups":true,"name":"image-211"}', 'aa32a928-3a57-497b-bc42-b46811c5e8eb', 'done', '[]')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('01852f2a-b711-4ba9-9701-4450144073d5', 'db07f66adf49ecbc43e3b31551d3f08a', 'c75a3cc0-d51d-47a9-86db-ae2d8b81a3d8', 'ecs-secure-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 120, 'VBD', 1, 0, 1, 1, '', 'default', '["/secure/ledger-2026.db"]', '1cccace53214fd5d', 1768640400000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('0c87969d-79a1-4b2c-91c2-2bf68b25ee99', '1357681201a0b3fa167d62e02435d668', '5c79a0b0-a7fb-4f3b-bc8d-9590bffe5a39', 'ecs-class-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/srv/exercises/exercise-1.txt"]', '8fc0e49849732bc2', 1771264800000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('0d11de22-dcb1-46bb-8d99-fff56dabd9f8', 'e0deaf26d21cd1235ed087141e43358b', '575c2746-5002-4a91-9aed-ef9f6f47c8eb', 'ecs-db-nl-01-volume-0000', 'in_use', 'capable-b', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/hostname = ecs-db-nl-01"]', 'afeef7f0f980dcdc', 1768234320000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('0f4d8f3f-c068-4603-b704-512bcf0610fc', 'db07f66adf49ecbc43e3b31551d3f08a', 'f734f47e-5f55-4663-aae6-6865726268cc', 'ecs-shop-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/opt/shop/release = 8.4.1"]', '3fd6d41fc5d349de', 1764143700000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('13bcde1f-8b90-4520-a09b-4fd03b9ee42f', 'db07f66adf49ecbc43e3b31551d3f08a', '2557232e-f833-4dc0-bacb-4b60ce6dab9f', 'bms-db-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 80, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/hostname = bms-db-01"]', 'a988ea361db706e0', 1756890540000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('1b254f9c-2c37-4238-9786-bdebe5871972', '1357681201a0b3fa167d62e02435d668', '5c79a0b0-a7fb-4f3b-bc8d-9590bffe5a39', 'ecs-class-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 10, 'VBD', 0, 0, 1, 1, '', 'default', '["/data/results.csv"]', '7d022efa603050ec', 1771264800000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('221bbcf1-081e-482d-a8f6-63ac1b084eb0', 'f234085b9255fdb101344e13ed2e5a77', '09d43a2d-a21d-441a-a51f-bbf42d9391b8', 'ecs-tools-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/opt/tools/bin"]', '3e00f25a12b79e6b', 1766391600000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('2be6823a-6787-41a8-91b0-61eef2738ca5', 'e0deaf26d21cd1235ed087141e43358b', '575c2746-5002-4a91-9aed-ef9f6f47c8eb', 'ecs-db-nl-01-volume-0001', 'in_use', 'capable-b', 'SAS', 'data', 250, 'VBD', 0, 0, 1, 1, '', 'default', '["/var/lib/postgresql/base"]', 'b866debc438ec052', 1768234320000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('355b3104-9197-48a6-a4bf-554a9445ea4a', 'db07f66adf49ecbc43e3b31551d3f08a', '7576bab9-9fd7-4dc2-9ffe-75b11f41aef1', 'win-fileserver-02-volume-0001', 'in_use', 'home-b', 'SAS', 'data', 500, 'VBD', 0, 0, 1, 1, '', 'default', '["E:\\shares\\projects"]', '80bc33d8996d8077', 1746455580000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('3e5d9de9-3683-45ca-a8e1-40ddf14ffaa2', 'db07f66adf49ecbc43e3b31551d3f08a', '5f35f1ee-d71a-424d-a48e-71c1089ef432', 'ecs-portal-01-volume-0000', 'in_use', 'home-b', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/var/www/portal/version = 3.2"]', 'd1a09b03a5282e30', 1767014460000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('3eb7f46e-8190-4b92-9243-818fb7a10aa2', 'db07f66adf49ecbc43e3b31551d3f08a', '9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'ecs-erp-db-01-volume-0002', 'in_use', 'home-a', 'SAS', 'data', 500, 'SCSI', 0, 0, 2, 1, '', 'default', '["/hana/data/volume-0001","/hana/data/volume-0002"]', '8fdb1b57af2377b9', 1754307000000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('459bf7ad-877a-4cd3-a6b2-6631bc284349', 'db07f66adf49ecbc43e3b31551d3f08a', 'c75a3cc0-d51d-47a9-86db-ae2d8b81a3d8', 'ecs-secure-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 60, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/hostname = ecs-secure-01"]', '4758b4836ac1bada', 1768640400000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('4c1a50e4-f0fb-4ddc-9692-69c1a6ada001', 'db07f66adf49ecbc43e3b31551d3f08a', 'c044e167-e34e-4214-94a6-ec8173f3f644', 'ecs-legacy-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/inittab","/usr/local/legacy/bin/batch"]', '03d90e998182a5bf', 1717171500000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('52c592fe-a2d9-4057-8911-9b587295c56b', 'db07f66adf49ecbc43e3b31551d3f08a', '7576bab9-9fd7-4dc2-9ffe-75b11f41aef1', 'win-fileserver-02-volume-0002', 'in_use', 'home-b', 'SAS', 'data', 500, 'VBD', 0, 0, 2, 1, '', 'default', '["F:\\shares\\archive"]', '57c3baa99f8e1936', 1746455580000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('65866fa5-ad03-4e8b-b9a6-656f3f0b69d2', 'db07f66adf49ecbc43e3b31551d3f08a', '9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'ecs-erp-db-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 60, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/hostname = ecs-erp-db-01"]', 'bb6668ffc7528bab', 1754307000000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('69664ea6-0cc8-49cf-8d18-32948c38f570', 'db07f66adf49ecbc43e3b31551d3f08a', '583b8907-a4bc-4ba3-89c9-4fb177e595b1', 'win-hr-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 60, 'VBD', 0, 0, 0, 1, '', 'default', '["C:\\hr\\payroll.exe"]', '6c5ef53f84b86be6', 1759056600000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('72cc1753-bfcc-4b21-af49-f17c42160f39', 'db07f66adf49ecbc43e3b31551d3f08a', 'c3b501dd-003f-4d2d-85bf-3f7a975d5345', 'win-app-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 100, 'VBD', 0, 0, 1, 1, '', 'default', '["D:\\data\\invoices.mdf"]', '0c177c3a62f12b38', 1764850320000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('73eafeaa-7d3e-4d9e-9af5-106a12b9cf88', 'db07f66adf49ecbc43e3b31551d3f08a', '67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'ecs-web-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/nginx/sites-enabled/shop.conf","/etc/hostname = ecs-web-01"]', '8411968e5de101b2', 1762074840000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('7a9f643f-2316-4006-9883-d02f720a2b95', 'db07f66adf49ecbc43e3b31551d3f08a', '7576bab9-9fd7-4dc2-9ffe-75b11f41aef1', 'win-fileserver-02-volume-0003', 'in_use', 'home-b', 'SAS', 'data', 200, 'VBD', 0, 0, 3, 1, '', 'default', '["G:\\shares\\home"]', 'bf1add4dd5a4d5e2', 1746455580000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('93dc44da-776c-4dad-b051-f0f55f32cf52', 'db07f66adf49ecbc43e3b31551d3f08a', '06d118cb-3aae-4528-8355-9c0a5690ef28', 'ecs-web-02-volume-0000', 'in_use', 'home-b', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/nginx/sites-enabled/shop.conf","/etc/hostname = ecs-web-02"]', '095bdbf15d97f1f8', 1762270920000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('9b549c11-78b1-4adf-be1a-53e3725ae229', '78002120bc615ed3ab8aec2dd483e15b', 'a0c9f93e-5ec4-4996-aec3-1b15c6184087', 'ecs-web-ch-01-volume-0000', 'in_use', 'notcapable-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/hostname = ecs-web-ch-01"]', '8b2426c4d0977a89', 1769850000000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('9fe7947e-9729-4842-a879-e6ee52c6e1d7', 'db07f66adf49ecbc43e3b31551d3f08a', '5f35f1ee-d71a-424d-a48e-71c1089ef432', 'ecs-portal-01-volume-0001', 'in_use', 'home-b', 'SAS', 'data', 80, 'VBD', 0, 0, 1, 1, '', 'default', '["/var/lib/portal/documents.idx"]', '4617c694ba6c2089', 1767014460000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('ae501b31-118a-4a39-9e0c-e73aa9726e67', 'db07f66adf49ecbc43e3b31551d3f08a', '67585d2b-e629-4d88-b5ab-c7d9be63e75a', 'ecs-web-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 100, 'VBD', 0, 0, 1, 1, '', 'default', '["/srv/www/index.html","/srv/www/uploads/catalogue-2026.pdf"]', '961cc0f9b0d2af04', 1762074840000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('b118891b-a67d-41cd-95bf-0f21bc28eba6', 'db07f66adf49ecbc43e3b31551d3f08a', 'f734f47e-5f55-4663-aae6-6865726268cc', 'ecs-shop-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 200, 'VBD', 0, 0, 1, 1, '', 'default', '["/var/lib/shop/orders.db","/var/lib/shop/customers.db"]', 'a8be0595b113e34d', 1764143700000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('c35b6cc2-3b15-4d22-bff0-cc2d028b1881', 'db07f66adf49ecbc43e3b31551d3f08a', '7576bab9-9fd7-4dc2-9ffe-75b11f41aef1', 'win-fileserver-02-volume-0000', 'in_use', 'home-b', 'SAS', 'system', 60, 'VBD', 0, 0, 0, 1, '', 'default', '["C:\\Windows\\hostname = win-fileserver-02"]', 'dca1fc24282d5b46', 1746455580000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('cdb8ed2d-08a9-4156-af10-f9e2c1a4fe78', 'db07f66adf49ecbc43e3b31551d3f08a', '74d2b852-412f-4480-946e-033edc1d66b7', 'ecs-queue-01-volume-0000', 'in_use', 'home-b', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/rabbitmq/rabbitmq.conf"]', '61cc1c764d50c85d', 1767430020000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('cf47d524-558d-45aa-b5f5-83b2cd0623a8', 'db07f66adf49ecbc43e3b31551d3f08a', '9c2e2c2c-3c0f-4e96-91ba-e8f9718f8ee4', 'ecs-erp-db-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 200, 'SCSI', 0, 0, 1, 1, '', 'default', '["/hana/log/segment-0001"]', '865a414ed3b976e6', 1754307000000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('d0644643-5211-425d-9af5-58999a8854aa', 'db07f66adf49ecbc43e3b31551d3f08a', 'a72fa952-c139-4236-8532-d93d6b733ab0', 'ecs-log-01-volume-0000', 'in_use', 'home-b', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/rsyslog.d/collect.conf"]', 'd91e1630599c9921', 1765965720000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('d7405d60-afa4-469a-b8fc-b2955fdecaa5', 'db07f66adf49ecbc43e3b31551d3f08a', '2557232e-f833-4dc0-bacb-4b60ce6dab9f', 'bms-db-01-volume-0001', 'in_use', 'home-a', 'SAS', 'data', 400, 'VBD', 0, 0, 1, 1, '', 'default', '["/data/warehouse.db"]', 'f99f78a5f37936bf', 1756890540000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('e46e8750-dea0-4614-9840-dbd78cbd5d41', 'db07f66adf49ecbc43e3b31551d3f08a', 'c3b501dd-003f-4d2d-85bf-3f7a975d5345', 'win-app-01-volume-0000', 'in_use', 'home-a', 'SAS', 'system', 60, 'VBD', 0, 0, 0, 1, '', 'default', '["C:\\inetpub\\wwwroot\\web.config"]', '8fa9b1f7f69bec97', 1764850320000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('ec657427-ab7b-4c18-a226-dd201591d2ee', 'f234085b9255fdb101344e13ed2e5a77', 'e4db3dc5-852b-4725-9130-7b74b4dc0c6b', 'win-terminal-01-volume-0000', 'in_use', 'home-b', 'SAS', 'system', 60, 'VBD', 0, 0, 0, 1, '', 'default', '["C:\\tools\\terminal.ini"]', 'b116de953f1cdb5e', 1766920260000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('f2624592-fc37-4893-a6ad-638bef642a19', 'db07f66adf49ecbc43e3b31551d3f08a', 'a72fa952-c139-4236-8532-d93d6b733ab0', 'ecs-log-01-archive', 'in_use', 'home-b', 'SAS', 'data', 300, 'VBD', 0, 0, 1, 1, '', 'default', '["/archive/2025-12.tar","/archive/2026-01.tar"]', '75ab86d0bec46ab2', 1765965720000, '{}')
--;
INSERT INTO disk (id, project_id, server_id, name, status, az, type, role, size_gb, bus, encrypted, shared, position, online, image_id, enterprise_project, files, fingerprint, created, extra) VALUES ('fba2aa20-5c76-4b85-8b00-30bf8ec896e2', 'e0deaf26d21cd1235ed087141e43358b', '99e89faf-1799-43ac-b0ff-387f10dec3d7', 'ecs-web-nl-01-volume-0000', 'in_use', 'capable-a', 'SAS', 'system', 40, 'VBD', 0, 0, 0, 1, '', 'default', '["/etc/hostname = ecs-web-nl-01"]', 'c4ac2a975f00eccb', 1768122000000, '{}')
--;
INSERT INTO image_part (id, project_id, image_id, name, role, size_gb, bus, encrypted, position, files, fingerprint) VALUES ('part-1', '0812cbb2d5f707c4057bede3c63dfe00', '0a7a7d12-6077-4d57-8d84-9ad786e75d19', 'system', 'system', 40, 'VBD', 0, 0, '[]', '')
--;
INSERT INTO predefined_tag (id, account_id, key, value) VALUES ('tag-1', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'team', 'web')
--;
INSERT INTO agency (id, account_id, name) VALUES ('agency-1', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'ims_cross_region_agency')
--;
INSERT INTO notice (id, account_id, service, subject, detail, seen, created) VALUES ('notice-1', 'aacb0f3a36b22babf95b853ea7b1a2a6', 'iam', 'Your account is in arrears.', '', 0, 1772438400000)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.medium.1', 's3.medium.1', 'general', 1, 1024, '0.1 / 0.5 Gbit/s', '50,000 PPS', 0, 'public', 0)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.medium.2', 's3.medium.2', 'general', 1, 2048, '0.1 / 0.5 Gbit/s', '50,000 PPS', 0, 'public', 1)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.large.2', 's3.large.2', 'general', 2, 4096, '0.2 / 0.8 Gbit/s', '100,000 PPS', 0, 'public', 2)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.large.4', 's3.large.4', 'general', 2, 8192, '0.2 / 0.8 Gbit/s', '100,000 PPS', 0, 'public', 3)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.xlarge.2', 's3.xlarge.2', 'general', 4, 8192, '0.4 / 1.5 Gbit/s', '150,000 PPS', 0, 'public', 4)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.xlarge.4', 's3.xlarge.4', 'general', 4, 16384, '0.4 / 1.5 Gbit/s', '150,000 PPS', 0, 'public', 5)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('s3.2xlarge.2', 's3.2xlarge.2', 'general', 8, 16384, '0.8 / 3 Gbit/s', '200,000 PPS', 0, 'public', 6)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('c4.large.2', 'c4.large.2', 'dedicated', 2, 4096, '1.5 / 5 Gbit/s', '300,000 PPS', 0, 'public', 7)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('c4.xlarge.2', 'c4.xlarge.2', 'dedicated', 4, 8192, '3 / 8 Gbit/s', '600,000 PPS', 0, 'public', 8)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('c4.2xlarge.4', 'c4.2xlarge.4', 'dedicated', 8, 32768, '6 / 10 Gbit/s', '1,000,000 PPS', 0, 'public', 9)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('m3.large.8', 'm3.large.8', 'memory', 2, 16384, '0.6 / 1.5 Gbit/s', '300,000 PPS', 0, 'public', 10)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('m3.2xlarge.8', 'm3.2xlarge.8', 'memory', 8, 65536, '2 / 4 Gbit/s', '800,000 PPS', 0, 'public', 11)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('m3.8xlarge.8', 'm3.8xlarge.8', 'memory', 32, 262144, '9 / 15 Gbit/s', '2,000,000 PPS', 0, 'public', 12)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, visibility, position) VALUES ('pi2.2xlarge.4', 'pi2.2xlarge.4', 'gpu', 8, 32768, '4 / 10 Gbit/s', '500,000 PPS', 1, 'public', 13)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('1357681201a0b3fa167d62e02435d668', 'memory', 4)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('1357681201a0b3fa167d62e02435d668', 'server', 1)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('1357681201a0b3fa167d62e02435d668', 'vcpu', 2)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('78002120bc615ed3ab8aec2dd483e15b', 'memory', 4)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('78002120bc615ed3ab8aec2dd483e15b', 'server', 1)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('78002120bc615ed3ab8aec2dd483e15b', 'vcpu', 2)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('db07f66adf49ecbc43e3b31551d3f08a', 'image', 14)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('db07f66adf49ecbc43e3b31551d3f08a', 'memory', 136)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('db07f66adf49ecbc43e3b31551d3f08a', 'server', 12)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('db07f66adf49ecbc43e3b31551d3f08a', 'vcpu', 36)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('e0deaf26d21cd1235ed087141e43358b', 'image', 1)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('e0deaf26d21cd1235ed087141e43358b', 'memory', 8)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('e0deaf26d21cd1235ed087141e43358b', 'server', 2)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('e0deaf26d21cd1235ed087141e43358b', 'vcpu', 4)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('f234085b9255fdb101344e13ed2e5a77', 'image', 2)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('f234085b9255fdb101344e13ed2e5a77', 'memory', 8)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('f234085b9255fdb101344e13ed2e5a77', 'server', 2)
--;
INSERT INTO quota_use (project_id, id, amount) VALUES ('f234085b9255fdb101344e13ed2e5a77', 'vcpu', 4)
--;
CREATE UNIQUE INDEX backup_image ON backup (image_id) WHERE image_id IS NOT NULL
--;
CREATE INDEX backup_created ON backup (project_id, object_type, created, id)
--;
CREATE INDEX backup_name ON backup (project_id, object_type, name, id)
--;
CREATE INDEX backup_status ON backup (project_id, object_type, status, created, id)
--;
CREATE INDEX backup_server_name ON backup (project_id, object_type, server_name, id)
--;
CREATE INDEX backup_server ON backup (server_id)
--;
CREATE INDEX backup_vault ON backup (vault_id)
--;
CREATE INDEX backup_disk_of ON backup_disk (backup_id, position)
--;
CREATE INDEX backup_member_of ON backup_member (backup_id)
--;
CREATE INDEX image_created ON image (project_id, visibility, created, id)
--;
CREATE INDEX image_name ON image (project_id, visibility, name, id)
--;
CREATE INDEX image_visible ON image (visibility, created, id)
--;
CREATE INDEX image_status ON image (project_id, status)
--;
CREATE INDEX image_of_backup ON image (backup_id)
--;
CREATE INDEX image_member_of ON image_member (image_id)
--;
CREATE INDEX image_member_for ON image_member (member_project_id, status)
--;
CREATE INDEX tag_pair ON tag (project_id, kind, key, value)
--;
CREATE INDEX vault_name ON vault (project_id, object_type, name, id)
--;
CREATE INDEX vault_created ON vault (project_id, object_type, created, id)
--;
CREATE INDEX server_vault ON server (vault_id)
--;
CREATE INDEX job_due ON job (due, id)
--;
CREATE INDEX job_of ON job (resource_id, kind)
--;
CREATE INDEX image_state ON image (project_id, status, created, id)
--;
CREATE INDEX image_type ON image (project_id, visibility, type, created, id)
--;
CREATE INDEX image_os ON image (project_id, visibility, os_type, created, id)
--;
CREATE INDEX image_type_os ON image (project_id, visibility, type, os_type, created, id)
--;
CREATE INDEX image_enterprise_project ON image (project_id, visibility, enterprise_project, created, id)
--;
CREATE INDEX server_frozen ON server (project_id, frozen, created, id)
--;
CREATE INDEX server_created ON server (project_id, type, created, id)
--;
CREATE INDEX server_name ON server (project_id, type, name, id)
--;
CREATE INDEX server_status ON server (project_id, type, status, created, id)
--;
CREATE INDEX server_az ON server (project_id, type, az, created, id)
--;
CREATE INDEX server_size ON server (project_id, type, vcpus, memory_gb)
--;
CREATE INDEX disk_of_server ON disk (server_id, position)
--;
CREATE INDEX disk_created ON disk (project_id, created, id)
--;
CREATE INDEX disk_name ON disk (project_id, name, id)
--;
CREATE INDEX disk_status ON disk (project_id, status, created, id)
--;
CREATE INDEX backup_server_type ON backup (project_id, object_type, server_type, created, id)
--;
CREATE INDEX image_replica ON image (project_id, visibility, replica)
--;
CREATE INDEX image_of_server ON image (server_id)
--;
CREATE INDEX image_part_of ON image_part (image_id, position)
--;
CREATE INDEX image_export_of ON image_export (project_id, created, id)
--;
CREATE INDEX predefined_tag_of ON predefined_tag (account_id, key, value)
--;
CREATE INDEX tag_policy_of ON tag_policy (account_id, kind, key)
--;
CREATE INDEX key_pair_of ON key_pair (project_id, name, id)
--;
CREATE INDEX notice_of ON notice (account_id, created, id)
--;
CREATE INDEX flavor_offered ON flavor (visibility, position, id)
--;
CREATE VIEW shared_backup AS
    SELECT b.id, m.member_project_id AS project_id, b.name, m.status, b.started, b.due, b.server_name, b.server_type,
           m.owner_account, b.created, b.object_type
    FROM backup_member m JOIN backup b ON b.id = m.backup_id
--;
CREATE VIEW image_disk AS
    SELECT d.id, d.project_id, b.image_id, b.id AS backup_id, b.name AS backup_name, b.created, d.disk_name AS name,
           d.size_gb, d.role, d.bus, d.shared, d.encrypted, d.position, d.files, d.fingerprint
    FROM backup b JOIN backup_disk d ON d.backup_id = b.id WHERE b.image_id IS NOT NULL
    UNION ALL
    SELECT p.id, p.project_id, p.image_id, '', '', i.created, p.name, p.size_gb, p.role, p.bus, 0, p.encrypted, p.position,
           p.files, p.fingerprint
    FROM image_part p JOIN image i ON i.id = p.image_id
--;
CREATE VIEW shared_image AS
    SELECT i.id, m.member_project_id AS project_id, m.id AS member_id, i.name, i.status, i.started, i.due, i.type, i.os_type,
           i.os, i.disk_gb, i.size_bytes, i.min_ram_mb, i.encrypted, i.az, i.created, i.backup_id, i.description,
           m.owner_account, m.owner_project, m.project_id AS owner_project_id, m.status AS share, m.vault_id
    FROM image_member m JOIN image i ON i.id = m.image_id
--;
CREATE VIEW image_tag AS SELECT id, project_id, resource_id, key, value FROM tag WHERE kind = 'image'
--;
CREATE VIEW zone AS
    SELECT p.region || z.az AS id, p.id AS project_id, p.region || z.az AS az
    FROM project p JOIN (SELECT '-a' AS az UNION ALL SELECT '-b') z WHERE p.region IN ('home', 'capable', 'notcapable')
    UNION ALL
    SELECT DISTINCT s.az, p.id, s.az
    FROM project p JOIN server s ON s.project_id = p.id
    WHERE p.region NOT IN ('home', 'capable', 'notcapable')
--;
CREATE VIEW server_configuration AS
    SELECT s.id, s.project_id, s.name, s.private_ip, s.status, s.image_name, s.created,
           coalesce(f.vcpus || ' vCPUs | ' || f.memory_mb / 1024 || ' GiB', s.flavor) AS specifications,
           coalesce(d.size_gb || ' GiB', '--') AS system_disk
    FROM server s LEFT JOIN flavor f ON f.id = s.flavor
    LEFT JOIN disk d ON d.server_id = s.id AND d.role = 'system'
--;
CREATE VIEW quota_share AS
    SELECT 'image' AS kind, id AS resource_id, project_id, 'image' AS id, 1 AS amount FROM image
    WHERE visibility = 'private' AND project_id IS NOT NULL
    UNION ALL SELECT 'server', id, project_id, 'server', 1 FROM server WHERE type = 'ECS'
    UNION ALL SELECT 'server', id, project_id, 'vcpu', coalesce(vcpus, 0) FROM server WHERE type = 'ECS'
    UNION ALL SELECT 'server', id, project_id, 'memory', coalesce(memory_gb, 0) FROM server WHERE type = 'ECS'
--;
CREATE TRIGGER image_enters_quota AFTER INSERT ON image BEGIN
    INSERT INTO quota_use SELECT project_id, id, amount FROM quota_share WHERE kind = 'image' AND resource_id = new.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER image_leaves_quota BEFORE DELETE ON image BEGIN
    INSERT INTO quota_use SELECT project_id, id, -amount FROM quota_share WHERE kind = 'image' AND resource_id = old.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER image_changes_quota BEFORE UPDATE OF project_id, visibility ON image BEGIN
    INSERT INTO quota_use SELECT project_id, id, -amount FROM quota_share WHERE kind = 'image' AND resource_id = old.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER image_changed_quota AFTER UPDATE OF project_id, visibility ON image BEGIN
    INSERT INTO quota_use SELECT project_id, id, amount FROM quota_share WHERE kind = 'image' AND resource_id = new.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER server_enters_quota AFTER INSERT ON server BEGIN
    INSERT INTO quota_use SELECT project_id, id, amount FROM quota_share WHERE kind = 'server' AND resource_id = new.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER server_leaves_quota BEFORE DELETE ON server BEGIN
    INSERT INTO quota_use SELECT project_id, id, -amount FROM quota_share WHERE kind = 'server' AND resource_id = old.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER server_changes_quota BEFORE UPDATE OF project_id, type, flavor ON server BEGIN
    INSERT INTO quota_use SELECT project_id, id, -amount FROM quota_share WHERE kind = 'server' AND resource_id = old.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
--;
CREATE TRIGGER server_changed_quota AFTER UPDATE OF project_id, type, flavor ON server BEGIN
    INSERT INTO quota_use SELECT project_id, id, amount FROM quota_share WHERE kind = 'server' AND resource_id = new.id
    ON CONFLICT (project_id, id) DO UPDATE SET amount = amount + excluded.amount;
END
