#include "trace_requests.h"

// Cloud Server Backup Service, v1; fc4d5750-… is the one provider that it has. The openstack client does not know it.
namespace {

constexpr const char *Policy = R"({
  "policy": {
    "name": {name}
    "provider_id": "fc4d5750-22e7-4798-8a46-f48f62c4c1da"
    "parameters": {"common": {}}
    "scheduled_operations": [
      {
        "enabled": {enabled}
        "operation_type": "backup"
        "operation_definition": {
          "max_backups": {retention:quantity}
          "retention_duration_days": {retention:days}
          "permanent": {retention:permanent}
          "day_backups": {keepDaily?longTerm}
          "week_backups": {keepWeekly?longTerm}
          "month_backups": {keepMonthly?longTerm}
          "year_backups": {keepYearly?longTerm}
          "timezone": {times:timezone}
        }
        "trigger": {
          "type": "time"
          "properties": {
            "pattern": {times:calendar}
          }
        }
      }
    ]
    "tags": {tags}
  }
})";
constexpr const char *NewTags = R"({
  "action": "create"
  "tags": {tags}
})";

constexpr Request Requests[] = {
    {.command = "csbs.createBackup",
     .method = "POST",
     .path = "/v1/{project}/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/resources/{servers}/action{?immediate}",
     .body = R"({
  "protect": {
    "backup_name": {name}
    "description": {description}
    "incremental": {full:not}
    "resource_type": "OS::Nova::Server"
    "tags": {tags}
    "extra_info": {}
  }
})",
     .source = "CSBS: Creating a Backup for a Resource"},
    {.command = "csbs.createBackup",
     .method = "PUT",
     .path = "/v1/{project}/policies/{policy}{?autoBackup}",
     .body = R"({
  "policy": {
    "resources": {servers:intoVault}
  }
})",
     .source = "CSBS: Modifying a Backup Policy"},
    {.command = "csbs.restoreBackup",
     .method = "POST",
     .path = "/v1/{project}/restores",
     .body = R"({
  "restore": {
    "provider_id": "fc4d5750-22e7-4798-8a46-f48f62c4c1da"
    "checkpoint_id": "<checkpoint_id>"
    "parameters": {
      "checkpoint_item_id": {backup}
      "power_on": {start}
      "targets": {
        "server_id": {.server_id}
        "volumes": {disks:mappings?disks}
      }
    }
  }
})",
     .source = "CSBS: Creating a Restoration Task"},
    {.command = "csbs.deleteBackup",
     .method = "DELETE",
     .path = "/v1/{project}/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/checkpoints/<checkpoint_id>",
     .source = "CSBS: Deleting a Backup"},
    {.command = "csbs.addBackupTag",
     .method = "POST",
     .path = "/v1/{project}/csbs_backup/{backup}/tags/action",
     .body = NewTags,
     .source = "CSBS: Adding or Deleting Backup Tags in Batches"},
    {.command = "csbs.editBackupTag",
     .method = "POST",
     .path = "/v1/{project}/csbs_backup/{.resource_id}/tags/action",
     .body = NewTags,
     .source = "CSBS: Adding or Deleting Backup Tags in Batches"},
    {.command = "csbs.deleteBackupTag",
     .method = "DELETE",
     .path = "/v1/{project}/csbs_backup/{.resource_id}/tags/{.key}",
     .source = "CSBS: Deleting a Backup Tag"},

    {.command = "csbs.createPolicy",
     .method = "POST",
     .path = "/v1/{project}/policies",
     .body = Policy,
     .source = "CSBS: Creating a Backup Policy"},
    {.command = "csbs.modifyPolicy",
     .method = "PUT",
     .path = "/v1/{project}/policies/{policy}",
     .body = Policy,
     .source = "CSBS: Modifying a Backup Policy"},
    {.command = "csbs.enablePolicy",
     .method = "PUT",
     .path = "/v1/{project}/policies/{policy}",
     .body = R"({
  "policy": {
    "scheduled_operations": [
      {"enabled": true}
    ]
  }
})",
     .source = "CSBS: Modifying a Backup Policy"},
    {.command = "csbs.disablePolicy",
     .method = "PUT",
     .path = "/v1/{project}/policies/{policy}",
     .body = R"({
  "policy": {
    "scheduled_operations": [
      {"enabled": false}
    ]
  }
})",
     .source = "CSBS: Modifying a Backup Policy"},
    {.command = "csbs.deletePolicy",
     .method = "DELETE",
     .path = "/v1/{project}/policies/{policy}",
     .source = "CSBS: Deleting a Backup Policy"},
    {.command = "csbs.associateServers",
     .method = "PUT",
     .path = "/v1/{project}/policies/{policy}",
     .body = R"({
  "policy": {
    "resources": {servers:intoVault}
  }
})",
     .source = "CSBS: Modifying a Backup Policy"},
    {.command = "csbs.disassociate",
     .method = "PUT",
     .path = "/v1/{project}/policies/<policy_id>",
     .body = R"({
  "policy": {
    "resources": ["<the servers that stay>"]
  }
})",
     .source = "CSBS: Modifying a Backup Policy"},
    {.command = "csbs.backUpNow",
     .method = "POST",
     .path = "/v1/{project}/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/checkpoints",
     .body = R"({
  "checkpoint": {
    "plan_id": {policy}
    "parameters": {
      "auto_trigger": false
    }
  }
})",
     .source = "CSBS: Executing a Backup Policy"},
    {.command = "csbs.addPolicyTag",
     .method = "POST",
     .path = "/v1/{project}/csbs_backup_policy/{policy}/tags/action",
     .body = NewTags,
     .source = "CSBS: Adding or Deleting Backup Policy Tags in Batches"},
    {.command = "csbs.editPolicyTag",
     .method = "POST",
     .path = "/v1/{project}/csbs_backup_policy/{.resource_id}/tags/action",
     .body = NewTags,
     .source = "CSBS: Adding or Deleting Backup Policy Tags in Batches"},
    {.command = "csbs.deletePolicyTag",
     .method = "DELETE",
     .path = "/v1/{project}/csbs_backup_policy/{.resource_id}/tags/{.key}",
     .source = "CSBS: Deleting a Tag of a Backup Policy"},
};

} // namespace

std::span<const Request> trace::csbsRequests()
{
    return Requests;
}
