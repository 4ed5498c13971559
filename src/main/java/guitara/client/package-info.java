/// Clients: who they are, how they are found while somebody types, what the desk should know of them, and how they are
/// added, changed and archived.
///
/// Decision: duplicates are warned of and never refused, because families share phones and names repeat.
/// Confirmed by `SaveClientTest`.
///
/// Decision: a search ranks at most 200 matches by each way of finding them; beyond that more letters are needed. At a
/// million clients and a million visits, on two cores shared with builds, 41 searches of 1 to 12 letters took 8 ms
/// (p50) and 30 to 36 ms (p95); words in half of all e-mail addresses ("gmail") are slowest.
@NullMarked
package guitara.client;

import org.jspecify.annotations.NullMarked;
