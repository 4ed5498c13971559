package guitara.admin;

import guitara.admin.account.AccountController;
import guitara.admin.account.AccountsController;
import guitara.admin.account.NewAccountController;
import guitara.admin.audit.AuditController;
import guitara.admin.audit.AuditEntryController;
import guitara.admin.core.CodeController;
import guitara.admin.health.CheckController;
import guitara.admin.health.ChecksController;
import guitara.admin.health.CureController;
import guitara.admin.health.FindingController;
import guitara.admin.health.FindingsController;
import guitara.admin.health.HealthController;
import guitara.admin.health.IndexController;
import guitara.admin.health.IndexesController;
import guitara.admin.health.LimitController;
import guitara.admin.health.LimitsController;
import guitara.admin.health.LoginController;
import guitara.admin.health.OptimizeController;
import guitara.admin.health.RunController;
import guitara.admin.health.RunsController;
import guitara.admin.job.JobController;
import guitara.admin.job.JobsController;
import guitara.admin.measure.ListsController;
import guitara.admin.measure.MeasureController;
import guitara.admin.measure.MeasuredController;
import guitara.admin.measure.RecordController;
import guitara.admin.role.RoleController;
import guitara.admin.role.RolesController;
import guitara.admin.shell.ShellController;
import guitara.admin.shell.TopBarController;
import guitara.admin.tree.BranchController;
import guitara.admin.tree.CapabilityController;
import guitara.admin.tree.TreesController;
import guitara.admin.workstation.InviteController;
import guitara.admin.workstation.WorkstationController;
import guitara.admin.workstation.WorkstationsController;
import guitara.ui.FxmlFile;

/// The screens of the administration.
public enum AdminScreen implements FxmlFile {
  SHELL("shell", ShellController.class),
  TOP_BAR("topbar", TopBarController.class),
  CODE("code", CodeController.class),
  ACCOUNTS("accounts", AccountsController.class),
  ACCOUNT("account", AccountController.class),
  NEW_ACCOUNT("new-account", NewAccountController.class),
  ROLES("roles", RolesController.class),
  ROLE("role", RoleController.class),
  TREES("trees", TreesController.class),
  BRANCH("branch", BranchController.class),
  CAPABILITY("capability", CapabilityController.class),
  AUDIT("audit", AuditController.class),
  AUDIT_ENTRY("audit-entry", AuditEntryController.class),
  WORKSTATIONS("workstations", WorkstationsController.class),
  WORKSTATION("workstation", WorkstationController.class),
  INVITE("invite", InviteController.class),
  JOBS("jobs", JobsController.class),
  JOB("job", JobController.class),
  HEALTH("health", HealthController.class),
  HEALTH_LOGIN("health-login", LoginController.class),
  HEALTH_FINDINGS("health-findings", FindingsController.class),
  HEALTH_FINDING("health-finding", FindingController.class),
  HEALTH_CURE("health-cure", CureController.class),
  HEALTH_RUNS("health-runs", RunsController.class),
  HEALTH_RUN("health-run", RunController.class),
  HEALTH_CHECKS("health-checks", ChecksController.class),
  HEALTH_CHECK("health-check", CheckController.class),
  HEALTH_INDEXES("health-indexes", IndexesController.class),
  HEALTH_INDEX("health-index", IndexController.class),
  HEALTH_LIMITS("health-limits", LimitsController.class),
  HEALTH_LIMIT("health-limit", LimitController.class),
  HEALTH_OPTIMIZE("health-optimize", OptimizeController.class),
  MEASURE("measure", MeasureController.class),
  MEASURE_RUNS("measure-runs", MeasuredController.class),
  MEASURE_RECORD("measure-record", RecordController.class),
  MEASURE_LISTS("measure-lists", ListsController.class);

  private final String file;
  private final Class<?> controller;

  AdminScreen(String file, Class<?> controller) {
    this.file = file;
    this.controller = controller;
  }

  @Override
  public String path() {
    return "/fxml/admin/" + file + ".fxml";
  }

  @Override
  public Class<?> controller() {
    return controller;
  }
}
