-- Times are milliseconds since 1970 UTC of the simulated clock. Places are roles ("home", "home-a") that the
-- edition names, or names of imported resources as they came.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
--;
CREATE TABLE account (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE,
    enterprise_projects INTEGER NOT NULL DEFAULT 1,
    imported INTEGER NOT NULL DEFAULT 0) STRICT
--;
CREATE TABLE user (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, password TEXT NOT NULL, UNIQUE (account_id, name)) STRICT
--;
CREATE TABLE project (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    region TEXT NOT NULL, name TEXT NOT NULL) STRICT
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
    created INTEGER NOT NULL, extra TEXT NOT NULL DEFAULT '{}') STRICT
--;
CREATE TABLE disk (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    server_id TEXT NOT NULL REFERENCES server (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, role TEXT NOT NULL, size_gb INTEGER NOT NULL, bus TEXT NOT NULL DEFAULT 'VBD',
    encrypted INTEGER NOT NULL DEFAULT 0, shared INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '', extra TEXT NOT NULL DEFAULT '{}') STRICT
--;
CREATE INDEX disk_of_server ON disk (server_id, position)
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
    created INTEGER NOT NULL, extra TEXT NOT NULL DEFAULT '{}') STRICT
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
    created INTEGER NOT NULL, extra TEXT NOT NULL DEFAULT '{}') STRICT
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
CREATE TABLE backup_disk (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    backup_id TEXT NOT NULL REFERENCES backup (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'available', disk_name TEXT NOT NULL, role TEXT NOT NULL,
    size_gb INTEGER NOT NULL, encrypted INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
    files TEXT NOT NULL DEFAULT '[]', fingerprint TEXT NOT NULL DEFAULT '', extra TEXT NOT NULL DEFAULT '{}') STRICT
--;
CREATE INDEX backup_disk_of ON backup_disk (backup_id, position)
--;
CREATE TABLE backup_member (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, backup_id TEXT NOT NULL REFERENCES backup (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    member_project_id TEXT NOT NULL, member_account TEXT NOT NULL, member_project TEXT NOT NULL,
    owner_account TEXT NOT NULL, status TEXT NOT NULL, created INTEGER NOT NULL) STRICT
--;
CREATE INDEX backup_member_of ON backup_member (backup_id)
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
    created INTEGER NOT NULL, completed INTEGER NOT NULL DEFAULT 0, extra TEXT NOT NULL DEFAULT '{}') STRICT
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
CREATE TABLE image_member (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, image_id TEXT NOT NULL REFERENCES image (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    member_project_id TEXT NOT NULL, member_account TEXT NOT NULL, member_project TEXT NOT NULL,
    owner_account TEXT NOT NULL, owner_project TEXT NOT NULL, status TEXT NOT NULL, created INTEGER NOT NULL) STRICT
--;
CREATE INDEX image_member_of ON image_member (image_id)
--;
CREATE INDEX image_member_for ON image_member (member_project_id, status)
--;
CREATE VIEW shared_image AS
    SELECT i.id, m.member_project_id AS project_id, i.name, i.status, i.started, i.due, i.type, i.os_type, i.os, i.disk_gb,
           i.az, i.created, i.backup_id, m.owner_account, m.owner_project, m.project_id AS owner_project_id, m.status AS share
    FROM image_member m JOIN image i ON i.id = m.image_id
--;
CREATE VIEW shared_backup AS
    SELECT b.id, m.member_project_id AS project_id, b.name, m.status, b.started, b.due, b.server_name, b.server_type,
           m.owner_account, b.created, b.object_type
    FROM backup_member m JOIN backup b ON b.id = m.backup_id
--;
CREATE VIEW image_disk AS
    SELECT d.id, d.project_id, b.image_id, b.id AS backup_id, b.name AS backup_name, b.created, d.disk_name AS name,
           d.size_gb, d.role, d.encrypted, d.position
    FROM backup_disk d JOIN backup b ON b.id = d.backup_id
--;
CREATE TABLE tag (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, kind TEXT NOT NULL, resource_id TEXT NOT NULL,
    key TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (resource_id, key)) STRICT
--;
CREATE INDEX tag_pair ON tag (project_id, kind, key, value)
--;
CREATE INDEX vault_name ON vault (project_id, object_type, name, id)
--;
CREATE INDEX vault_created ON vault (project_id, object_type, created, id)
--;
CREATE INDEX server_name ON server (project_id, name, id)
--;
CREATE INDEX server_created ON server (project_id, created, id)
--;
CREATE INDEX server_vault ON server (vault_id)
--;
CREATE TABLE job (
    id INTEGER PRIMARY KEY, due INTEGER NOT NULL, kind TEXT NOT NULL, resource_id TEXT NOT NULL,
    visible INTEGER NOT NULL DEFAULT 1, started INTEGER NOT NULL) STRICT
--;
CREATE INDEX job_due ON job (due, id)
--;
CREATE INDEX job_of ON job (resource_id, kind)
--;
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, account_id TEXT NOT NULL, user TEXT NOT NULL, project_id TEXT NOT NULL,
    command TEXT NOT NULL, trace TEXT NOT NULL, arguments TEXT NOT NULL, resource_id TEXT NOT NULL,
    outcome TEXT NOT NULL, refusals TEXT NOT NULL DEFAULT '[]') STRICT
