package guitara.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a person may do and where, as the server worked it out when asked; it asks itself again at each statement.
///
/// @param granted by the capability's code, the branches it was given for; an empty list means everywhere
public record Rights(Map<String, List<Long>> granted) {

  public static final Rights NONE = new Rights(Map.of());

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, List<@Nullable Long>>> SHAPE = new TypeReference<>() {};

  public Rights {
    granted = Map.copyOf(granted);
  }

  /// From the server's answer: an object of codes, each with a list of branches; null stands for everywhere.
  static Rights parse(String json) {
    return new Rights(JSON.readValue(json, SHAPE).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, given -> branches(given.getValue()))));
  }

  private static List<Long> branches(List<@Nullable Long> given) {
    return given.stream().anyMatch(branch -> branch == null)
        ? List.of() : given.stream().map(branch -> Optional.ofNullable(branch).orElseThrow()).toList();
  }

  /// Whether this may be done at some branch at least.
  public boolean has(Capability capability) {
    return granted.containsKey(capability.code());
  }

  /// Whether this may be done at a branch.
  ///
  /// @param path the branch's ids from its root down to itself
  public boolean has(Capability capability, List<Long> path) {
    List<Long> given = granted.get(capability.code());
    return given != null && (given.isEmpty() || given.stream().anyMatch(path::contains));
  }
}
