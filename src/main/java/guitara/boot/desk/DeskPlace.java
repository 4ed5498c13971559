package guitara.boot.desk;

import guitara.database.DatabaseException;
import guitara.desk.core.TroubleWords;
import guitara.desk.shell.ShellController;
import guitara.ui.Texts;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.DrawerPlace;
import guitara.ui.control.Failure;
import guitara.ui.control.Notice;
import java.util.Optional;

/// The desk's frame, as screens that every face shows ask for it.
final class DeskPlace implements DrawerPlace {

  private final ShellController shell;
  private final Texts texts;

  DeskPlace(ShellController shell, Texts texts) {
    this.shell = shell;
    this.texts = texts;
  }

  @Override
  public void open(DrawerContent content) {
    shell.drawer().open(content);
  }

  @Override
  public void finish() {
    shell.drawer().finish();
  }

  @Override
  public void say(String sentence) {
    shell.notices().show(Notice.of(sentence));
  }

  @Override
  public void fail(Throwable failure, Runnable again) {
    String code = failure instanceof DatabaseException database
        ? "DB-" + database.sqlState().orElse(database.trouble().name())
        : "APP-" + failure.getClass().getSimpleName();
    String sentence = TroubleWords.sentence(texts, failure).orElseGet(() -> texts.get("account.trouble"));
    shell.errors().show(new Failure(code, String.valueOf(failure), sentence, Optional.of(again)));
  }
}
