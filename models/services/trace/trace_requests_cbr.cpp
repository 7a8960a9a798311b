#include "trace_requests.h"

// Cloud Backup and Recovery, v3. The command line is that of the openstack client with otcextensions: it locks no
// vault, lets none expand by itself from the beginning on, adds no tags later, migrates, shares and replicates nothing.
namespace {

constexpr const char *NewVault = R"({
  "vault": {
    "name": {name}
    "billing": {
      "cloud_type": "public"
      "consistent_level": "crash_consistent"
      "object_type": {command:objectType}
      "protect_type": {protectType}
      "protect_type": "backup" {?!protectType}
      "size": {capacity}
      "charging_mode": "post_paid"
    }
    "resources": {resources:intoVault}
    "auto_bind": {autoAssociation:flag}
    "bind_rules": {
      "tags": {bindTags}
    }
    "auto_expand": {autoExpand:flag}
    "locked": {locked}
    "backup_policy_id": {policy?autoBackup}
    "tags": {tags}
  }
})";
constexpr const char *NewVaultLine =
    "openstack cbr vault create {?!protectType=replication} {?!autoExpand} {?!locked} --consistent-level "
    "crash_consistent --object-type {command:objectType} --size {capacity} --resource {resources:resourceWords} "
    "--backup-policy {policy?autoBackup} --auto-bind {autoAssociation:flag?autoAssociation} --bind-rule "
    "{bindTags:pairs} --tag {tags:pairs} {name}";

constexpr const char *Policy = R"({
  "policy": {
    "enabled": {status:isEnabled}
    "name": {name}
    "operation_type": {type}
    "operation_definition": {
      "max_backups": {retention:quantity}
      "retention_duration_days": {retention:days}
      "day_backups": {keepDaily?longTerm}
      "week_backups": {keepWeekly?longTerm}
      "month_backups": {keepMonthly?longTerm}
      "year_backups": {keepYearly?longTerm}
      "timezone": {times:timezone}
      "destination_region": {destinationRegion:region}
      "destination_project_id": "<project_id>" {?destinationRegion}
    }
    "trigger": {
      "properties": {
        "pattern": {times:pattern}
      }
    }
  }
})";

constexpr const char *Checkpoint = R"({
  "checkpoint": {
    "vault_id": {.vault_id}
    "parameters": {
      "auto_trigger": false
      "description": {description}
      "incremental": {full:not}
      "name": {name}
      "resources": {target...}
    }
  }
})";
constexpr const char *CheckpointLine =
    "openstack cbr checkpoint create --vault-id {.vault_id} --backup-name {name} --description {description} "
    "{full:--no-incremental} --resources {target...}";

constexpr const char *PolicyOfVault = "/v3/{project}/vaults/{vault}/dissociatepolicy";
constexpr const char *UnknownPolicy = R"({
  "policy_id": "<policy_id>"
})";
constexpr const char *UnbindPolicy = "openstack cbr vault unbind {vault} <policy_id>";

constexpr Request Requests[] = {
    {.command = "cbr.createVault",
     .method = "POST",
     .path = "/v3/{project}/vaults",
     .body = NewVault,
     .cli = NewVaultLine,
     .source = "CBR: Creating a Vault"},
    {.command = "cbr.createDiskVault",
     .method = "POST",
     .path = "/v3/{project}/vaults",
     .body = NewVault,
     .cli = NewVaultLine,
     .source = "CBR: Creating a Vault"},
    {.command = "cbr.createTurboVault",
     .method = "POST",
     .path = "/v3/{project}/vaults",
     .body = NewVault,
     .cli = NewVaultLine,
     .source = "CBR: Creating a Vault"},
    {.command = "cbr.renameVault",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "name": {name}
  }
})",
     .cli = "openstack cbr vault update --name {name} {vault}",
     .source = "CBR: Modifying a Vault"},
    {.command = "cbr.setAutoExpansion",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "auto_expand": {autoExpand}
  }
})",
     .cli = "openstack cbr vault update {?autoExpand} --auto-expand {autoExpand} {vault}",
     .source = "CBR: Modifying a Vault"},
    // The capacity as it was is not known any more: the vault has the new one.
    {.command = "cbr.expandVault",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "billing": {
      "size": <capacity before + {add}>
    }
  }
})",
     .cli = "openstack cbr vault update --size <new_size> {vault}",
     .source = "CBR: Modifying a Vault"},
    {.command = "cbr.lockBackups",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "locked": true
  }
})",
     .source = "CBR: Modifying a Vault"},
    {.command = "cbr.addVaultTag",
     .method = "POST",
     .path = "/v3/{project}/vault/{vault}/tags/action",
     .body = R"({
  "tags": {tags}
  "action": "create"
})",
     .source = "CBR: Batch Adding or Deleting Tags of a Vault"},
    {.command = "cbr.editVaultTag",
     .method = "POST",
     .path = "/v3/{project}/vault/{.resource_id}/tags/action",
     .body = R"({
  "tags": {tags}
  "action": "create"
})",
     .source = "CBR: Batch Adding or Deleting Tags of a Vault"},
    {.command = "cbr.deleteVaultTag",
     .method = "DELETE",
     .path = "/v3/{project}/vault/{.resource_id}/tags/{.key}",
     .source = "CBR: Deleting a Tag from a Vault"},
    {.command = "cbr.deleteVault",
     .method = "DELETE",
     .path = "/v3/{project}/vaults/{vault}",
     .cli = "openstack cbr vault delete {vault}",
     .source = "CBR: Deleting a Vault"},

    {.command = "cbr.associate",
     .method = "POST",
     .path = "/v3/{project}/vaults/{vault}/addresources",
     .body = R"({
  "resources": {resources:intoVault}
})",
     .cli = "openstack cbr vault associate --resource {resources:resourceWords} {vault}",
     .source = "CBR: Associating Resources"},
    {.command = "cbr.enableAssociation",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "auto_bind": true
    "bind_rules": {
      "tags": {bindTags}
    }
  }
})",
     .cli = "openstack cbr vault update --auto-bind true --bind-rule {bindTags:pairs} {vault}",
     .source = "CBR: Modifying a Vault"},
    {.command = "cbr.setAssociation",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "auto_bind": {autoAssociation:flag}
    "bind_rules": {
      "tags": {bindTags?autoAssociation}
    }
  }
})",
     .cli = "openstack cbr vault update {?autoAssociation} --auto-bind true --bind-rule {bindTags:pairs} {vault}",
     .source = "CBR: Modifying a Vault"},
    {.command = "cbr.disableAssociation",
     .method = "PUT",
     .path = "/v3/{project}/vaults/{vault}",
     .body = R"({
  "vault": {
    "auto_bind": false
  }
})",
     .source = "CBR: Modifying a Vault"},
    // The resource is in another vault by now, or in none.
    {.command = "cbr.dissociate",
     .method = "POST",
     .path = "/v3/{project}/vaults/<vault_id>/removeresources",
     .body = R"({
  "resource_ids": {resource...}
})",
     .cli = "openstack cbr vault dissociate --resource {resource...} <vault_id>",
     .source = "CBR: Dissociating Resources"},
    {.command = "cbr.migrate",
     .method = "POST",
     .path = "/v3/{project}/vaults/<vault_id>/migrateresources",
     .body = R"({
  "destination_vault_id": {vault}
  "resource_ids": {resource...}
})",
     .source = "CBR: Migrating Resources"},

    {.command = "cbr.createPolicy",
     .method = "POST",
     .path = "/v3/{project}/policies",
     .body = Policy,
     .cli = "openstack cbr policy create {?status=enabled} {?!destinationRegion} --operation-type {type} --max-backups "
            "{retention:quantity} "
            "--retention-duration-days {retention:days} --day-backups {keepDaily?longTerm} --week-backups "
            "{keepWeekly?longTerm} --month-backups {keepMonthly?longTerm} --year-backups {keepYearly?longTerm} "
            "--timezone {times:timezone} --pattern {times:pattern} {name}",
     .source = "CBR: Creating a Policy"},
    {.command = "cbr.modifyPolicy",
     .method = "PUT",
     .path = "/v3/{project}/policies/{policy}",
     .body = Policy,
     .cli = "openstack cbr policy update {?!destinationRegion} {status:policySwitch} --name {name} --max-backups "
            "{retention:quantity} --retention-duration-days {retention:days} --day-backups {keepDaily?longTerm} "
            "--week-backups {keepWeekly?longTerm} --month-backups {keepMonthly?longTerm} --year-backups "
            "{keepYearly?longTerm} --timezone {times:timezone} --pattern {times:pattern} {policy}",
     .source = "CBR: Modifying a Policy"},
    {.command = "cbr.enablePolicy",
     .method = "PUT",
     .path = "/v3/{project}/policies/{policy}",
     .body = R"({
  "policy": {
    "enabled": true
  }
})",
     .cli = "openstack cbr policy update --enable {policy}",
     .source = "CBR: Modifying a Policy"},
    {.command = "cbr.disablePolicy",
     .method = "PUT",
     .path = "/v3/{project}/policies/{policy}",
     .body = R"({
  "policy": {
    "enabled": false
  }
})",
     .cli = "openstack cbr policy update --disable {policy}",
     .source = "CBR: Modifying a Policy"},
    {.command = "cbr.deletePolicy",
     .method = "DELETE",
     .path = "/v3/{project}/policies/{policy}",
     .cli = "openstack cbr policy delete {policy}",
     .source = "CBR: Deleting a Policy"},
    {.command = "cbr.applyPolicy",
     .method = "POST",
     .path = "/v3/{project}/vaults/{vault}/{enabled:policyAction}",
     .body = R"({
  "policy_id": {policy?!enabled=false}
  "policy_id": "<policy_id>" {?enabled=false}
})",
     .cli = "openstack cbr vault bind {?!enabled=false} {vault} {policy}",
     .source = "CBR: Applying a Policy to a Vault"},
    {.command = "cbr.applyReplicationPolicy",
     .method = "POST",
     .path = "/v3/{project}/vaults/{vault}/associatepolicy",
     .body = R"({
  "policy_id": {policy}
  "destination_vault_id": {destination}
})",
     .source = "CBR: Applying a Policy to a Vault"},
    {.command = "cbr.removePolicy",
     .method = "POST",
     .path = PolicyOfVault,
     .body = UnknownPolicy,
     .cli = UnbindPolicy,
     .source = "CBR: Removing a Policy from a Vault"},
    {.command = "cbr.removeReplicationPolicy",
     .method = "POST",
     .path = PolicyOfVault,
     .body = UnknownPolicy,
     .cli = UnbindPolicy,
     .source = "CBR: Removing a Policy from a Vault"},

    {.command = "cbr.performBackup",
     .method = "POST",
     .path = "/v3/{project}/checkpoints",
     .body = Checkpoint,
     .cli = CheckpointLine,
     .source = "CBR: Creating a Restore Point"},
    {.command = "cbr.backUpServer",
     .method = "POST",
     .path = "/v3/{project}/checkpoints",
     .body = Checkpoint,
     .cli = CheckpointLine,
     .source = "CBR: Creating a Restore Point"},
    {.command = "cbr.backUpDisk",
     .method = "POST",
     .path = "/v3/{project}/checkpoints",
     .body = Checkpoint,
     .cli = CheckpointLine,
     .source = "CBR: Creating a Restore Point"},
    // The API changes the name alone.
    {.command = "cbr.updateBackup",
     .method = "PUT",
     .path = "/v3/{project}/backups/{backup}",
     .body = R"({
  "backup": {
    "name": {name}
  }
})",
     .source = "CBR: Modifying a Backup"},
    {.command = "cbr.restoreBackup",
     .method = "POST",
     .path = "/v3/{project}/backups/{backup}/restore",
     .body = R"({
  "restore": {
    "mappings": {disks:mappings?disks}
    "power_on": {start}
    "server_id": {.server_id}
  }
})",
     .cli = "openstack cbr backup restore {start:--power-on} --server-id {.server_id} --mappings {disks:mappingWords} "
            "{backup}",
     .source = "CBR: Restoring a Backup"},
    {.command = "cbr.restoreDisk",
     .method = "POST",
     .path = "/v3/{project}/backups/{backup}/restore",
     .body = R"({
  "restore": {
    "volume_id": {.server_id}
  }
})",
     .cli = "openstack cbr backup restore --volume-id {.server_id} {backup}",
     .source = "CBR: Restoring a Backup"},
    {.command = "cbr.deleteBackup",
     .method = "DELETE",
     .path = "/v3/{project}/backups/{backup}",
     .cli = "openstack cbr backup delete {backup}",
     .source = "CBR: Deleting a Backup"},

    {.command = "cbr.shareBackup",
     .method = "POST",
     .path = "/v3/{project}/backups/{backup}/members",
     .body = R"({
  "members": {projects...}
})",
     .source = "CBR: Adding a Share Member"},
    {.command = "cbr.cancelSharing",
     .method = "DELETE",
     .path = "/v3/{project}/backups/{.backup_id}/members/{.member_project_id}",
     .source = "CBR: Deleting a Specified Share Member"},
    {.command = "cbr.acceptBackup",
     .method = "PUT",
     .path = "/v3/{project}/backups/{backup}/members/{project}",
     .body = R"({
  "status": "accepted"
  "vault_id": {vault}
})",
     .source = "CBR: Updating the Share Member Status"},
    {.command = "cbr.rejectBackup",
     .method = "PUT",
     .path = "/v3/{project}/backups/{backup}/members/{project}",
     .body = R"({
  "status": "rejected"
})",
     .source = "CBR: Updating the Share Member Status"},
    {.command = "cbr.replicateBackup",
     .method = "POST",
     .path = "/v3/{project}/backups/{backup}/replicate",
     .body = R"({
  "replicate": {
    "description": {description}
    "destination_project_id": {toProject}
    "destination_region": {region:region}
    "destination_vault_id": {destination}
    "name": {name}
  }
})",
     .source = "CBR: Replicating a Backup"},
    {.command = "cbr.replicateVault",
     .method = "POST",
     .path = "/v3/{project}/checkpoints/replicate",
     .body = R"({
  "replicate": {
    "auto_trigger": false
    "destination_project_id": {toProject}
    "destination_region": {region:region}
    "destination_vault_id": {destination}
    "vault_id": {vault}
  }
})",
     .source = "CBR: Replicating a Restore Point"},

    {.command = "cbr.createDisk",
     .method = "POST",
     .path = "/v2/{project}/cloudvolumes",
     .body = R"({
  "volume": {
    "backup_id": {backup}
    "availability_zone": {az:zone}
    "name": {name}
    "size": {sizeGb}
    "volume_type": {type}
    "count": 1
  }
})",
     .source = "EVS: Creating EVS Disks"},
    {.command = "cbr.createFileSystem",
     .method = "POST",
     .path = "/v1/{project}/sfs-turbo/shares",
     .body = R"({
  "share": {
    "name": {name}
    "availability_zone": {az:zone}
    "size": {sizeGb}
    "share_proto": "NFS"
    "share_type": "STANDARD"
    "backup_id": {backup}
    "vpc_id": "<vpc_id>"
    "subnet_id": "<subnet_id>"
    "security_group_id": "<security_group_id>"
  }
})",
     .source = "SFS Turbo: Creating a File System"},
};

} // namespace

std::span<const Request> trace::cbrRequests()
{
    return Requests;
}
