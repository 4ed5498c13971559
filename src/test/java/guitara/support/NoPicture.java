package guitara.support;

import guitara.boot.DatabaseChoice;
import guitara.boot.FirstPicture;
import guitara.boot.Progress;
import guitara.database.Secret;

/// For commands that open no window.
public final class NoPicture implements FirstPicture {

  @Override
  public long hello() {
    throw new AssertionError("No window here.");
  }

  @Override
  public long board(DatabaseChoice database, String login, Secret password, Progress progress) {
    throw new AssertionError("No desk here.");
  }
}
