package guitara.desk.client;

import guitara.client.ClientRow;

/// One line below the search field.
sealed interface SearchLine {

  /// A client who was found.
  record Hit(ClientRow client) implements SearchLine {}

  /// The offer to add what was typed as a new client.
  record AddNew(String typed) implements SearchLine {}
}
