/// Clients: who they are, how they are found while somebody types, what the desk should know of them, and how they are
/// added, changed and archived.
///
/// Decision: duplicates are warned of and never refused, because families share phones and names repeat.
/// Confirmed by `SaveClientTest`.
///
/// Decision: a search ranks at most 200 matches; beyond that the person is asked to type more. That keeps each key
/// press
/// under 30 ms at a million clients. Confirmed by `FindClientsTest`.
@NullMarked
package guitara.client;

import org.jspecify.annotations.NullMarked;
