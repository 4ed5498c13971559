package guitara.ui.action;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of everything the person can do now. Screens add theirs while they are shown and take them away after.
public final class Actions {

    private final List<String> groups;
    private final ObservableList<Action> all = FXCollections.observableArrayList();
    private final ObservableList<Action> view = FXCollections.unmodifiableObservableList(all);

    /// @param groups text keys of the groups, in the order in which people see them
    public Actions(String... groups) {
        this.groups = List.of(groups);
    }

    /// Adds actions; an id or a key that is already taken is a mistake in the program.
    public Actions add(Action... actions) {
        for (Action action : actions) {
            refuseTwice(action);
            action.keys().forEach(Keys::combination);
            all.add(action);
            FXCollections.sort(all, Comparator.comparingInt(a -> groups.indexOf(a.group())));
        }
        return this;
    }

    public void remove(Action... actions) {
        all.removeAll(List.of(actions));
    }

    public ObservableList<Action> all() {
        return view;
    }

    public Optional<Action> find(String id) {
        return all.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    private void refuseTwice(Action action) {
        if (!groups.contains(action.group())) {
            throw new IllegalStateException("No such group of actions: " + action.group());
        }
        for (Action present : all) {
            if (present.id().equals(action.id())) {
                throw new IllegalStateException("Action added twice: " + action.id());
            }
            for (String key : action.keys()) {
                if (present.keys().contains(key)) {
                    throw new IllegalStateException(key + " belongs to " + present.id() + ", not " + action.id());
                }
            }
        }
    }
}
