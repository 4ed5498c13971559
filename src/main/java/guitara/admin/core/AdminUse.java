package guitara.admin.core;

import guitara.access.Accounts;
import guitara.access.AuditTrail;
import guitara.access.Jobs;
import guitara.access.MyAccount;
import guitara.access.RoleCatalogue;
import guitara.access.Trees;
import guitara.access.Workstations;
import guitara.database.Database;

/// Everything that the administration asks and does. All calls block.
public record AdminUse(
    Accounts accounts,
    RoleCatalogue roles,
    Trees trees,
    AuditTrail audit,
    Workstations workstations,
    Jobs jobs,
    MyAccount me) {

  public static AdminUse of(Database database) {
    Trees trees = new Trees(database);
    return new AdminUse(new Accounts(database), new RoleCatalogue(database, trees), trees, new AuditTrail(database),
        new Workstations(database), new Jobs(database), new MyAccount(database));
  }
}
