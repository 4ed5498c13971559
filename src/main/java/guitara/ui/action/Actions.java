package guitara.ui.action;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of everything the person can do now. Screens add theirs while they are shown and take them away after.
public final class Actions {

    private final ObservableList<Action> all = FXCollections.observableArrayList();
    private final ObservableList<Action> view = FXCollections.unmodifiableObservableList(all);

    /// Adds actions; an id or a key that is already taken is a mistake in the program.
    public Actions add(Action... actions) {
        for (Action action : actions) {
            refuseTwice(action);
            all.add(action);
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
