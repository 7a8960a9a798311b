-- The whole life of backups: policies that make and expire them, tasks that tell of it, backups of disks and file
-- systems, replicas and shared copies, and those of the older service (Cloud Server Backup Service, "csbs").
-- `object_type` of a vault and its backups: server, disk, turbo, csbs. Of csbs each project has one vault that no page
-- shows: the space that its users cannot see. What a backup is of stands in server_id and server_name, whatever it is.
--
-- When backups are made and for how long they are kept. `times`: minutes of the day in `time_zone`, as a JSON list;
-- `days`: of a weekly one, as a JSON list ("MO"); `every`: days, of a daily one, counted from `since`.
CREATE TABLE policy (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    service TEXT NOT NULL DEFAULT 'cbr', type TEXT NOT NULL DEFAULT 'backup', name TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'enabled', frequency TEXT NOT NULL DEFAULT 'weekly', days TEXT NOT NULL DEFAULT '[]',
    every INTEGER NOT NULL DEFAULT 1, times TEXT NOT NULL DEFAULT '[]', time_zone TEXT NOT NULL DEFAULT 'UTC',
    retention TEXT NOT NULL DEFAULT 'permanent', quantity INTEGER NOT NULL DEFAULT 0, keep_days INTEGER NOT NULL DEFAULT 0,
    keep_daily INTEGER NOT NULL DEFAULT 0, keep_weekly INTEGER NOT NULL DEFAULT 0, keep_monthly INTEGER NOT NULL DEFAULT 0,
    keep_yearly INTEGER NOT NULL DEFAULT 0, destination_region TEXT NOT NULL DEFAULT '', since INTEGER NOT NULL DEFAULT 0,
    period TEXT GENERATED ALWAYS AS (iif(keep_days IN (30, 90, 180, 365), CAST(keep_days AS TEXT), 'days')) VIRTUAL,
    long_term INTEGER GENERATED ALWAYS AS (keep_daily + keep_weekly + keep_monthly + keep_yearly > 0) VIRTUAL,
    enabled INTEGER GENERATED ALWAYS AS (status = 'enabled') VIRTUAL,
    destination_zone TEXT GENERATED ALWAYS AS (iif(destination_region = '', '', destination_region || '-a')) VIRTUAL,
    created INTEGER NOT NULL) STRICT
--;
CREATE INDEX policy_created ON policy (project_id, service, type, created, id)
--;
CREATE INDEX policy_name ON policy (project_id, service, type, name, id)
--;
-- What was done, and what runs. `error` is an untranslated text of the service, `detail` more about it as JSON.
CREATE TABLE task (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    service TEXT NOT NULL DEFAULT 'cbr', type TEXT NOT NULL, status TEXT NOT NULL,
    resource_id TEXT NOT NULL DEFAULT '', resource_name TEXT NOT NULL DEFAULT '', resource_type TEXT NOT NULL DEFAULT '',
    vault_id TEXT NOT NULL DEFAULT '', vault_name TEXT NOT NULL DEFAULT '', backup_id TEXT NOT NULL DEFAULT '',
    backup_name TEXT NOT NULL DEFAULT '', policy_id TEXT NOT NULL DEFAULT '',
    started INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, ended INTEGER NOT NULL DEFAULT 0,
    error_code TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '{}',
    created INTEGER NOT NULL) STRICT
--;
CREATE INDEX task_created ON task (project_id, service, created, id)
--;
CREATE INDEX task_status ON task (project_id, service, status, created, id)
--;
CREATE INDEX task_of ON task (backup_id, status)
--;
CREATE INDEX task_type ON task (project_id, service, type, created, id)
--;
ALTER TABLE vault ADD COLUMN policy_id TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE vault ADD COLUMN replication_policy_id TEXT NOT NULL DEFAULT ''
--;
-- Where replicas of its backups go, and the regions that the whole vault was once replicated to, as a JSON list.
ALTER TABLE vault ADD COLUMN destination_vault_id TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE vault ADD COLUMN replicated_to TEXT NOT NULL DEFAULT '[]'
--;
-- Tags of the resources that associate themselves, as a JSON list of {key, value}.
ALTER TABLE vault ADD COLUMN bind_tags TEXT NOT NULL DEFAULT '[]'
--;
ALTER TABLE vault ADD COLUMN started INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE vault ADD COLUMN due INTEGER NOT NULL DEFAULT 0
--;
CREATE INDEX vault_policy ON vault (policy_id)
--;
CREATE INDEX vault_replication_policy ON vault (replication_policy_id)
--;
-- 1: left out when its server is backed up.
ALTER TABLE disk ADD COLUMN excluded INTEGER NOT NULL DEFAULT 0
--;
-- Of a disk that is backed up by itself.
ALTER TABLE disk ADD COLUMN vault_id TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX disk_vault ON disk (vault_id)
--;
CREATE TABLE file_system (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'available', az TEXT NOT NULL DEFAULT '', size_gb INTEGER NOT NULL,
    protocol TEXT NOT NULL DEFAULT 'NFS', vault_id TEXT NOT NULL DEFAULT '', files TEXT NOT NULL DEFAULT '[]',
    fingerprint TEXT NOT NULL DEFAULT '', enterprise_project TEXT NOT NULL DEFAULT 'default', created INTEGER NOT NULL) STRICT
--;
CREATE INDEX file_system_created ON file_system (project_id, created, id)
--;
CREATE INDEX file_system_vault ON file_system (vault_id)
--;
-- The policy that made it; empty of one that a person made.
ALTER TABLE backup ADD COLUMN policy_id TEXT NOT NULL DEFAULT ''
--;
-- Of a replica or a shared copy: the backup that it came from.
ALTER TABLE backup ADD COLUMN copied_from TEXT NOT NULL DEFAULT ''
--;
-- Of csbs: a common backup, or an enhanced one, which restores at once.
ALTER TABLE backup ADD COLUMN enhanced INTEGER NOT NULL DEFAULT 0
--;
-- What it was made of, as long as that is there.
ALTER TABLE backup ADD COLUMN source_id TEXT GENERATED ALWAYS AS (CASE WHEN server_exists THEN server_id ELSE '' END)
    VIRTUAL
--;
-- The disk that it is of; empty where only its name is known.
ALTER TABLE backup_disk ADD COLUMN disk_id TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX backup_copied ON backup (copied_from)
--;
ALTER TABLE backup_member ADD COLUMN vault_id TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX backup_member_for ON backup_member (member_project_id, status)
--;
DROP VIEW shared_backup
--;
CREATE VIEW shared_backup AS
    SELECT b.id, m.member_project_id AS project_id, m.id AS member_id, b.name, m.status, b.started, b.due, b.server_id,
           b.server_name, b.server_type, b.size_gb, b.encrypted, m.owner_account, b.created, b.object_type
    FROM backup_member m JOIN backup b ON b.id = m.backup_id
--;
-- The policy of csbs that backs it up.
ALTER TABLE server ADD COLUMN csbs_policy_id TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX server_csbs_policy ON server (csbs_policy_id)
--;
-- What of it another backup of the resource holds already: it takes so much less room (CBR-78).
ALTER TABLE backup ADD COLUMN shared_gb INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE backup ADD COLUMN stored_gb INTEGER GENERATED ALWAYS AS (size_gb - shared_gb) VIRTUAL
--;
-- What is in a vault, of whatever kind, and its backups there.
CREATE VIEW vault_resource AS
    SELECT r.*, (SELECT count(*) FROM backup b WHERE b.server_id = r.id AND +b.vault_id = r.vault_id) AS backups,
           (SELECT coalesce(sum(b.stored_gb), 0) FROM backup b WHERE b.server_id = r.id AND +b.vault_id = r.vault_id
            AND b.status IN ('available', 'restoring')) AS backup_gb
    FROM (
        SELECT s.id, s.project_id, s.vault_id, s.name, s.status, s.type, s.az, 'server' AS kind, '' AS server_id,
               (SELECT coalesce(sum(d.size_gb), 0) FROM disk d WHERE d.server_id = s.id AND d.excluded = 0) AS size_gb,
               0 AS encrypted, s.enterprise_project, s.created
        FROM server s WHERE s.vault_id <> ''
        UNION ALL
        SELECT d.id, d.project_id, d.vault_id, d.name, d.status,
               coalesce((SELECT name FROM server WHERE id = d.server_id), ''), d.az, 'disk',
               coalesce(d.server_id, ''), d.size_gb, d.encrypted, d.enterprise_project, d.created
        FROM disk d WHERE d.vault_id <> ''
        UNION ALL
        SELECT f.id, f.project_id, f.vault_id, f.name, f.status, f.protocol, f.az, 'turbo', '',
               f.size_gb, 0, f.enterprise_project, f.created
        FROM file_system f WHERE f.vault_id <> '') r
--;
-- How many resources a vault has and how much they hold, kept by whatever changes them: a disk that is attached to a
-- server in a vault belongs to it (CBR-128). Vaults that are written after their servers bring their own counts.
ALTER TABLE vault ADD COLUMN adds_gb INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE vault ADD COLUMN backups INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE vault ADD COLUMN used_percent TEXT GENERATED ALWAYS AS (printf('%.2f%%', used_gb * 100.0 / capacity_gb)) VIRTUAL
--;
UPDATE vault SET backups = (SELECT count(*) FROM backup WHERE vault_id = vault.id)
--;
DROP INDEX backup_vault
--;
CREATE INDEX backup_vault ON backup (vault_id, status, created, id)
--;
-- The backups of one resource by their state: what policies ask with every backup. It begins with what the index
-- before it had alone.
DROP INDEX backup_server
--;
CREATE INDEX backup_of ON backup (server_id, status, automatic, vault_id, created, id, image_id)
--;
-- How much runs at the same time is asked with whatever begins.
CREATE INDEX job_kind ON job (kind)
--;
-- Up to when a replication policy has replicated its backups.
ALTER TABLE vault ADD COLUMN replicated_until INTEGER NOT NULL DEFAULT 0
--;
CREATE TRIGGER backup_enters_vault AFTER INSERT ON backup BEGIN
    UPDATE vault SET backups = backups + 1 WHERE id = new.vault_id;
END
--;
CREATE TRIGGER backup_leaves_vault AFTER DELETE ON backup BEGIN
    UPDATE vault SET backups = max(0, backups - 1) WHERE id = old.vault_id;
END
--;
CREATE TRIGGER backup_changes_vault AFTER UPDATE OF vault_id ON backup WHEN new.vault_id <> old.vault_id BEGIN
    UPDATE vault SET backups = max(0, backups - 1) WHERE id = old.vault_id;
    UPDATE vault SET backups = backups + 1 WHERE id = new.vault_id;
END
--;
CREATE TRIGGER server_changes_vault AFTER UPDATE OF vault_id ON server WHEN new.vault_id <> old.vault_id BEGIN
    UPDATE vault SET associated = max(0, associated - 1), allocated_gb = max(0, allocated_gb -
        (SELECT coalesce(sum(size_gb), 0) FROM disk WHERE server_id = new.id AND excluded = 0)) WHERE id = old.vault_id;
    UPDATE vault SET associated = associated + 1, allocated_gb = allocated_gb +
        (SELECT coalesce(sum(size_gb), 0) FROM disk WHERE server_id = new.id AND excluded = 0) WHERE id = new.vault_id;
END
--;
CREATE TRIGGER server_leaves_vault BEFORE DELETE ON server WHEN old.vault_id <> '' BEGIN
    UPDATE vault SET associated = max(0, associated - 1), allocated_gb = max(0, allocated_gb -
        (SELECT coalesce(sum(size_gb), 0) FROM disk WHERE server_id = old.id AND excluded = 0)) WHERE id = old.vault_id;
END
--;
CREATE TRIGGER disk_joins_server AFTER INSERT ON disk WHEN new.server_id IS NOT NULL AND new.excluded = 0 BEGIN
    UPDATE vault SET allocated_gb = allocated_gb + new.size_gb
    WHERE id = (SELECT vault_id FROM server WHERE id = new.server_id);
END
--;
CREATE TRIGGER disk_leaves_server AFTER DELETE ON disk WHEN old.server_id IS NOT NULL AND old.excluded = 0 BEGIN
    UPDATE vault SET allocated_gb = max(0, allocated_gb - old.size_gb)
    WHERE id = (SELECT vault_id FROM server WHERE id = old.server_id);
END
--;
CREATE TRIGGER disk_changes AFTER UPDATE OF server_id, size_gb, excluded ON disk BEGIN
    UPDATE vault SET allocated_gb = max(0, allocated_gb - old.size_gb)
    WHERE old.excluded = 0 AND id = (SELECT vault_id FROM server WHERE id = old.server_id);
    UPDATE vault SET allocated_gb = allocated_gb + new.size_gb
    WHERE new.excluded = 0 AND id = (SELECT vault_id FROM server WHERE id = new.server_id);
END
--;
CREATE TRIGGER disk_changes_vault AFTER UPDATE OF vault_id, size_gb ON disk
WHEN new.vault_id <> old.vault_id OR new.vault_id <> '' BEGIN
    UPDATE vault SET associated = max(0, associated - 1), allocated_gb = max(0, allocated_gb - old.size_gb)
    WHERE id = old.vault_id;
    UPDATE vault SET associated = associated + 1, allocated_gb = allocated_gb + new.size_gb WHERE id = new.vault_id;
END
--;
CREATE TRIGGER disk_leaves_vault AFTER DELETE ON disk WHEN old.vault_id <> '' BEGIN
    UPDATE vault SET associated = max(0, associated - 1), allocated_gb = max(0, allocated_gb - old.size_gb)
    WHERE id = old.vault_id;
END
--;
CREATE TRIGGER file_system_changes_vault AFTER UPDATE OF vault_id, size_gb ON file_system
WHEN new.vault_id <> old.vault_id OR new.vault_id <> '' BEGIN
    UPDATE vault SET associated = max(0, associated - 1), allocated_gb = max(0, allocated_gb - old.size_gb)
    WHERE id = old.vault_id;
    UPDATE vault SET associated = associated + 1, allocated_gb = allocated_gb + new.size_gb WHERE id = new.vault_id;
END
--;
CREATE TRIGGER file_system_leaves_vault AFTER DELETE ON file_system WHEN old.vault_id <> '' BEGIN
    UPDATE vault SET associated = max(0, associated - 1), allocated_gb = max(0, allocated_gb - old.size_gb)
    WHERE id = old.vault_id;
END
--;
CREATE VIEW vault_tag AS SELECT * FROM tag WHERE kind = 'vault'
--;
CREATE VIEW backup_tag AS SELECT * FROM tag WHERE kind = 'backup'
--;
CREATE VIEW policy_tag AS SELECT * FROM tag WHERE kind = 'policy'
--;
-- The room that the backups of each server take in the older service.
CREATE VIEW backup_use AS
    SELECT server_id AS id, project_id, max(server_name) AS name, max(server_type) AS server_type,
           count(*) AS backups, printf('%.3f', sum(iif(status IN ('available', 'restoring'), stored_gb, 0))) AS used_gb
    FROM backup WHERE object_type = 'csbs' GROUP BY project_id, server_id
--;
DROP VIEW server_configuration
--;
CREATE VIEW server_configuration AS
    SELECT s.id, s.project_id, s.name, s.private_ip, s.status, s.image_name, s.flavor, s.vcpus, s.memory_gb, s.created,
           coalesce(d.size_gb || ' GiB', '--') AS system_disk
    FROM server s LEFT JOIN disk d ON d.server_id = s.id AND d.role = 'system'
--;
-- The system without its version, by which public images are looked for.
ALTER TABLE image ADD COLUMN platform TEXT GENERATED ALWAYS AS
    (CASE WHEN os LIKE 'Red Hat%' THEN 'Red Hat' WHEN os LIKE 'Oracle Linux%' THEN 'Oracle Linux'
     WHEN os LIKE 'Rocky Linux%' THEN 'Rocky Linux' ELSE substr(os, 1, instr(os || ' ', ' ') - 1) END) VIRTUAL
--;
-- What a command was about, as its trace tells it. Commands of the replica itself (clock, workspace) leave no trace.
ALTER TABLE journal ADD COLUMN resource_name TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE journal ADD COLUMN source TEXT GENERATED ALWAYS AS (substr(command, 1, instr(command, '.') - 1)) VIRTUAL
--;
CREATE INDEX journal_at ON journal (project_id, at, id)
--;
CREATE VIEW trace AS
    SELECT id, project_id, account_id, command, trace AS name, upper(source) AS source, resource_id, resource_name,
           CASE WHEN source <> 'cbr' AND source <> 'csbs' THEN source
                WHEN trace IN ('createPolicy', 'updatePolicy', 'deletePolicy') THEN 'policy'
                WHEN trace GLOB '*Vault*' OR trace GLOB '*Resources' OR trace IN ('associatePolicy', 'dissociatePolicy')
                    THEN 'vault'
                ELSE 'backup' END AS resource_type,
           CASE outcome WHEN 'done' THEN 'normal' ELSE 'warning' END AS status, user AS operator, at AS created,
           arguments, refusals
    FROM journal WHERE source IN ('cbr', 'csbs', 'ims', 'ecs', 'evs')
