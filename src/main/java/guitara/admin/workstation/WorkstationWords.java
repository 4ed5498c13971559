package guitara.admin.workstation;

import guitara.access.Workstation;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import java.util.stream.Collectors;

/// A computer in words.
record WorkstationWords(AdminContext context) {

  Chip state(Workstation workstation) {
    return switch (workstation.state(context.clock().instant())) {
      case INVITED -> new Chip(context.texts().format("admin.workstation.invited",
          context.words().time(workstation.invitedUntil())), "amber");
      case MISSED -> new Chip(context.texts().get("admin.workstation.missed"), "grey");
      case JOINED -> new Chip(context.texts().get("admin.workstation.joined"), "green");
      case SHUT_OUT -> new Chip(context.texts().get("admin.workstation.shut-out"), "red");
    };
  }

  String faces(Workstation workstation) {
    return workstation.faces().stream().map(context.words()::face).collect(Collectors.joining(", "));
  }
}
