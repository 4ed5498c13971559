package guitara.entrance;

import guitara.access.MyAccount;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the entrance works with.
///
/// @param demo the public accounts of an invented house, offered to whoever only looks around; empty on a real one
/// @param trouble what a person is told when the database could not answer
/// @param entered told on the JavaFX thread who came in
public record EntranceContext(
    SignIn signIn, MyAccount account, Tasks tasks, Texts texts, InstantSource clock, List<DemoLogin> demo,
    Function<Throwable, String> trouble, Consumer<Session> entered) {

  /// An account whose password is public.
  ///
  /// @param what what this person may do, in the words of the desk
  public record DemoLogin(String login, String password, String what) {}
}
