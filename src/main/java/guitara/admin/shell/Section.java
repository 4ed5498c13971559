package guitara.admin.shell;

import guitara.access.Capability;
import guitara.access.Rights;
import org.kordamp.ikonli.feather.Feather;

/// The places of the administration, each for those who have the right for it.
public enum Section {
  ACCOUNTS("admin.section.accounts", Feather.USERS, Capability.ADMIN_ACCOUNTS),
  ROLES("admin.section.roles", Feather.SHIELD, Capability.ADMIN_ROLES),
  TREES("admin.section.trees", Feather.GIT_MERGE, Capability.ADMIN_TREES),
  AUDIT("admin.section.audit", Feather.FILE_TEXT, Capability.ADMIN_AUDIT),
  WORKSTATIONS("admin.section.workstations", Feather.MONITOR, Capability.ADMIN_WORKSTATIONS),
  JOBS("admin.section.jobs", Feather.CLOCK, Capability.ADMIN_JOBS),
  HEALTH("admin.section.health", Feather.ACTIVITY, Capability.HEALTH_READ),
  MEASURE("admin.section.measure", Feather.BAR_CHART_2, Capability.HEALTH_CURE);

  private final String textKey;
  private final Feather icon;
  private final Capability needed;

  Section(String textKey, Feather icon, Capability needed) {
    this.textKey = textKey;
    this.icon = icon;
    this.needed = needed;
  }

  public String textKey() {
    return textKey;
  }

  Feather icon() {
    return icon;
  }

  boolean isFor(Rights rights) {
    return rights.has(needed);
  }
}
