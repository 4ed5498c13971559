package guitara.admin.job;

import guitara.access.Job;
import guitara.admin.core.Chip;
import guitara.ui.Texts;

/// How a job stands, in a word and a colour.
final class JobWords {

  private JobWords() {}

  static Chip state(Texts texts, Job job) {
    if (!job.enabled()) {
      return new Chip(texts.get("admin.job.off"), "grey");
    }
    return job.last().map(run -> result(texts, run.result()))
        .orElseGet(() -> new Chip(texts.get("admin.job.never"), "grey"));
  }

  static Chip result(Texts texts, String result) {
    return new Chip(texts.get("admin.job.result." + result), tone(result));
  }

  private static String tone(String result) {
    return switch (result) {
      case "OK" -> "green";
      case "RUNNING" -> "blue";
      case "FAILED" -> "red";
      default -> "amber";
    };
  }
}
