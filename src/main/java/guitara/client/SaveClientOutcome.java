package guitara.client;

import java.util.List;

/// What became of a [SaveClientRequest]. Only [Saved] wrote anything.
public sealed interface SaveClientOutcome {

  record Saved(StoredClient client) implements SaveClientOutcome {}

  /// Others look like the same person; a warning, not a refusal.
  record Alike(List<LookAlike> clients) implements SaveClientOutcome {

    public Alike {
      clients = List.copyOf(clients);
    }
  }

  /// Another desk changed the client meanwhile.
  record Stale(StoredClient current) implements SaveClientOutcome {}

  /// Another desk archived the client meanwhile.
  record Gone() implements SaveClientOutcome {}

  record Invalid(List<FieldProblem> problems) implements SaveClientOutcome {

    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
