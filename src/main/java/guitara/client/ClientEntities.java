package guitara.client;

import java.util.List;

/// What Hibernate maps of this feature.
public final class ClientEntities {

  public static final List<Class<?>> CLASSES = List.of(ClientEntity.class);

  private ClientEntities() {}
}
