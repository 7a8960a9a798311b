-- Everything that can be done with an image, and the servers, disks and tenants that it touches.
-- `guest`: what is inside a server, as JSON: {"san": "OfflineShared", "volumes": "spanned" | "group", "database": "…",
-- "sriov": "installed"}; it goes from the server into its backups and images, and from there into new servers.
-- The name with {region} in place of what the open console calls the region; empty: the name is the same in all.
ALTER TABLE project ADD COLUMN pattern TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE account ADD COLUMN arrears INTEGER NOT NULL DEFAULT 0
--;
-- What it is frozen for, in the word of the API: ARREAR.
ALTER TABLE vault ADD COLUMN frozen_scene TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE vault ADD COLUMN charging_mode TEXT NOT NULL DEFAULT 'post_paid'
--;
-- 1: its backups are kept in several zones.
ALTER TABLE vault ADD COLUMN multi_az INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE image ADD COLUMN frozen_scene TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE server ADD COLUMN frozen_scene TEXT NOT NULL DEFAULT ''
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
ALTER TABLE server ADD COLUMN guest TEXT NOT NULL DEFAULT '{}'
--;
ALTER TABLE server ADD COLUMN image_id TEXT NOT NULL DEFAULT ''
--;
-- The image that is being made of the server and has it locked.
ALTER TABLE server ADD COLUMN locked_by TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE server ADD COLUMN description TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE server ADD COLUMN eip TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE server ADD COLUMN key_pair TEXT NOT NULL DEFAULT ''
--;
-- That acts for it.
ALTER TABLE server ADD COLUMN agency TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE server ADD COLUMN vpc TEXT NOT NULL DEFAULT 'vpc-default'
--;
-- 0: neither password nor key reached the guest when it was made.
ALTER TABLE server ADD COLUMN enterable INTEGER NOT NULL DEFAULT 1
--;
ALTER TABLE server ADD COLUMN temporary INTEGER NOT NULL DEFAULT 0
--;
-- Why the last operation failed, or why it does not come up ("maintenance").
ALTER TABLE server ADD COLUMN cause TEXT NOT NULL DEFAULT ''
--;
-- What a flavor says of itself: "m3.2xlarge.8" has 8 vCPUs and 8 GiB for each of them.
ALTER TABLE server ADD COLUMN flavor_size TEXT GENERATED ALWAYS AS (
    substr(flavor, instr(flavor, '.') + 1, instr(substr(flavor, instr(flavor, '.') + 1), '.') - 1)) VIRTUAL
--;
ALTER TABLE server ADD COLUMN vcpus INTEGER GENERATED ALWAYS AS (
    CASE WHEN flavor_size = 'medium' THEN 1 WHEN flavor_size = 'large' THEN 2 WHEN flavor_size = 'xlarge' THEN 4
         WHEN flavor_size GLOB '[1-9]*xlarge' THEN 4 * CAST(flavor_size AS INTEGER) END) VIRTUAL
--;
ALTER TABLE server ADD COLUMN memory_gb INTEGER GENERATED ALWAYS AS (
    vcpus * CAST(substr(flavor, instr(flavor, '.') + length(flavor_size) + 2) AS INTEGER)) VIRTUAL
--;
DROP INDEX server_created
--;
DROP INDEX server_name
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
-- Disks stand by themselves: attached to a server or not.
CREATE TABLE disk_2 (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    server_id TEXT REFERENCES server (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'in_use', az TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT 'SAS',
    role TEXT NOT NULL, size_gb INTEGER NOT NULL, bus TEXT NOT NULL DEFAULT 'VBD',
    encrypted INTEGER NOT NULL DEFAULT 0, shared INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
    online INTEGER NOT NULL DEFAULT 1, image_id TEXT NOT NULL DEFAULT '', enterprise_project TEXT NOT NULL DEFAULT 'default',
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '', created INTEGER NOT NULL DEFAULT 0,
    extra TEXT NOT NULL DEFAULT '{}') STRICT
--;
INSERT INTO disk_2 (id, project_id, server_id, name, az, role, size_gb, bus, encrypted, shared, position, files, fingerprint,
                    created, extra)
    SELECT d.id, d.project_id, d.server_id, d.name, s.az, d.role, d.size_gb, d.bus, d.encrypted, d.shared, d.position, d.files,
           d.fingerprint, s.created, d.extra
    FROM disk d JOIN server s ON s.id = d.server_id
--;
DROP TABLE disk
--;
ALTER TABLE disk_2 RENAME TO disk
--;
CREATE INDEX disk_of_server ON disk (server_id, position)
--;
CREATE INDEX disk_created ON disk (project_id, created, id)
--;
CREATE INDEX disk_name ON disk (project_id, name, id)
--;
CREATE INDEX disk_status ON disk (project_id, status, created, id)
--;
ALTER TABLE backup ADD COLUMN guest TEXT NOT NULL DEFAULT '{}'
--;
CREATE INDEX backup_server_type ON backup (project_id, object_type, server_type, created, id)
--;
ALTER TABLE backup_disk ADD COLUMN bus TEXT NOT NULL DEFAULT 'VBD'
--;
ALTER TABLE backup_disk ADD COLUMN shared INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE image ADD COLUMN guest TEXT NOT NULL DEFAULT '{}'
--;
ALTER TABLE image ADD COLUMN sriov TEXT GENERATED ALWAYS AS (json_extract(guest, '$.sriov')) VIRTUAL
--;
-- The server that it was made of; a full-ECS image of a server has its backup made on the way.
ALTER TABLE image ADD COLUMN server_id TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE image ADD COLUMN max_ram_mb INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE image ADD COLUMN multiqueue INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE image ADD COLUMN boot_mode TEXT NOT NULL DEFAULT 'bios'
--;
ALTER TABLE image ADD COLUMN published INTEGER NOT NULL DEFAULT 0
--;
-- 1: a copy that came from another region.
ALTER TABLE image ADD COLUMN replica INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE image ADD COLUMN copied_from TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX image_replica ON image (project_id, visibility, replica)
--;
CREATE INDEX image_of_server ON image (server_id)
--;
-- What images hold that are not made from a backup.
CREATE TABLE image_part (
    id TEXT PRIMARY KEY, project_id TEXT, image_id TEXT NOT NULL REFERENCES image (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, role TEXT NOT NULL, size_gb INTEGER NOT NULL, bus TEXT NOT NULL DEFAULT 'VBD',
    encrypted INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0,
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '') STRICT
--;
CREATE INDEX image_part_of ON image_part (image_id, position)
--;
DROP VIEW image_disk
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
ALTER TABLE image_member ADD COLUMN vault_id TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE image_member ADD COLUMN answered INTEGER NOT NULL DEFAULT 0
--;
DROP VIEW shared_image
--;
CREATE VIEW shared_image AS
    SELECT i.id, m.member_project_id AS project_id, m.id AS member_id, i.name, i.status, i.started, i.due, i.type, i.os_type,
           i.os, i.disk_gb, i.size_bytes, i.min_ram_mb, i.encrypted, i.az, i.created, i.backup_id, i.description,
           m.owner_account, m.owner_project, m.project_id AS owner_project_id, m.status AS share, m.vault_id
    FROM image_member m JOIN image i ON i.id = m.image_id
--;
-- The tags that the door of images finds: those of other resources are not there for it.
CREATE VIEW image_tag AS SELECT id, project_id, resource_id, key, value FROM tag WHERE kind = 'image'
--;
CREATE TABLE image_export (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    image_id TEXT NOT NULL, image_name TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, path TEXT NOT NULL,
    status TEXT NOT NULL, started INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL) STRICT
--;
CREATE INDEX image_export_of ON image_export (project_id, created, id)
--;
CREATE TABLE predefined_tag (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL, value TEXT NOT NULL) STRICT
--;
CREATE INDEX predefined_tag_of ON predefined_tag (account_id, key, value)
--;
-- `allowed`: the values that this key may have, as a JSON list; empty: any. required: it may not be left out.
CREATE TABLE tag_policy (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, key TEXT NOT NULL, allowed TEXT NOT NULL DEFAULT '[]', required INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE INDEX tag_policy_of ON tag_policy (account_id, kind, key)
--;
CREATE TABLE agency (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL) STRICT
--;
CREATE TABLE key_pair (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, created INTEGER NOT NULL) STRICT
--;
CREATE INDEX key_pair_of ON key_pair (project_id, name, id)
--;
-- What the operator tells an account: arrears, what was deleted for them. `subject` is an untranslated text of the
-- service `service`, with %1 for `detail`.
CREATE TABLE notice (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    service TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', seen INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL) STRICT
--;
CREATE INDEX notice_of ON notice (account_id, created, id)

--;
-- What a new server can be: offered to everybody, like a public image.
CREATE TABLE flavor (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, family TEXT NOT NULL, vcpus INTEGER NOT NULL, memory_mb INTEGER NOT NULL,
    bandwidth TEXT NOT NULL, packets TEXT NOT NULL, gpu INTEGER NOT NULL DEFAULT 0,
    visibility TEXT NOT NULL DEFAULT 'public', position INTEGER NOT NULL) STRICT
--;
CREATE INDEX flavor_offered ON flavor (visibility, position, id)
--;
INSERT INTO flavor (id, name, family, vcpus, memory_mb, bandwidth, packets, gpu, position) VALUES
    ('s3.medium.1', 's3.medium.1', 'general', 1, 1024, '0.1 / 0.5 Gbit/s', '50,000 PPS', 0, 0),
    ('s3.medium.2', 's3.medium.2', 'general', 1, 2048, '0.1 / 0.5 Gbit/s', '50,000 PPS', 0, 1),
    ('s3.large.2', 's3.large.2', 'general', 2, 4096, '0.2 / 0.8 Gbit/s', '100,000 PPS', 0, 2),
    ('s3.large.4', 's3.large.4', 'general', 2, 8192, '0.2 / 0.8 Gbit/s', '100,000 PPS', 0, 3),
    ('s3.xlarge.2', 's3.xlarge.2', 'general', 4, 8192, '0.4 / 1.5 Gbit/s', '150,000 PPS', 0, 4),
    ('s3.xlarge.4', 's3.xlarge.4', 'general', 4, 16384, '0.4 / 1.5 Gbit/s', '150,000 PPS', 0, 5),
    ('s3.2xlarge.2', 's3.2xlarge.2', 'general', 8, 16384, '0.8 / 3 Gbit/s', '200,000 PPS', 0, 6),
    ('c4.large.2', 'c4.large.2', 'dedicated', 2, 4096, '1.5 / 5 Gbit/s', '300,000 PPS', 0, 7),
    ('c4.xlarge.2', 'c4.xlarge.2', 'dedicated', 4, 8192, '3 / 8 Gbit/s', '600,000 PPS', 0, 8),
    ('c4.2xlarge.4', 'c4.2xlarge.4', 'dedicated', 8, 32768, '6 / 10 Gbit/s', '1,000,000 PPS', 0, 9),
    ('m3.large.8', 'm3.large.8', 'memory', 2, 16384, '0.6 / 1.5 Gbit/s', '300,000 PPS', 0, 10),
    ('m3.2xlarge.8', 'm3.2xlarge.8', 'memory', 8, 65536, '2 / 4 Gbit/s', '800,000 PPS', 0, 11),
    ('m3.8xlarge.8', 'm3.8xlarge.8', 'memory', 32, 262144, '9 / 15 Gbit/s', '2,000,000 PPS', 0, 12),
    ('pi2.2xlarge.4', 'pi2.2xlarge.4', 'gpu', 8, 32768, '4 / 10 Gbit/s', '500,000 PPS', 1, 13)
--;
-- Where a project can have resources: the zones of its region by role; of an imported one, those that it brought.
-- `id` is one of the project's only.
CREATE VIEW zone AS
    SELECT p.region || z.az AS id, p.id AS project_id, p.region || z.az AS az
    FROM project p JOIN (SELECT '-a' AS az UNION ALL SELECT '-b') z WHERE p.region IN ('home', 'capable', 'notcapable')
    UNION ALL
    SELECT DISTINCT s.az, p.id, s.az
    FROM project p JOIN server s ON s.project_id = p.id
    WHERE p.region NOT IN ('home', 'capable', 'notcapable')
--;
-- A server as the dialogs about its system show it.
CREATE VIEW server_configuration AS
    SELECT s.id, s.project_id, s.name, s.private_ip, s.status, s.image_name, s.created,
           coalesce(f.vcpus || ' vCPUs | ' || f.memory_mb / 1024 || ' GiB', s.flavor) AS specifications,
           coalesce(d.size_gb || ' GiB', '--') AS system_disk
    FROM server s LEFT JOIN flavor f ON f.id = s.flavor
    LEFT JOIN disk d ON d.server_id = s.id AND d.role = 'system'
--;
-- What a project has of that which quotas limit, kept by what is inserted and deleted: rules ask it with every sign that
-- somebody types, and counting a million images takes too long for that.
CREATE TABLE quota_use (
    project_id TEXT NOT NULL, id TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (project_id, id)) STRICT, WITHOUT ROWID
--;
CREATE VIEW quota_share AS
    SELECT 'image' AS kind, id AS resource_id, project_id, 'image' AS id, 1 AS amount FROM image
    WHERE visibility = 'private' AND project_id IS NOT NULL
    UNION ALL SELECT 'server', id, project_id, 'server', 1 FROM server WHERE type = 'ECS'
    UNION ALL SELECT 'server', id, project_id, 'vcpu', coalesce(vcpus, 0) FROM server WHERE type = 'ECS'
    UNION ALL SELECT 'server', id, project_id, 'memory', coalesce(memory_gb, 0) FROM server WHERE type = 'ECS'
--;
INSERT INTO quota_use SELECT project_id, id, sum(amount) FROM quota_share GROUP BY project_id, id
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
