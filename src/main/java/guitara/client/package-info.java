/// Clients: who they are, how they are found while somebody types, what the desk should know of them, and how they are
/// added, changed and archived.
///
/// Decision: duplicates are warned of and never refused, because families share phones and names repeat.
/// Confirmed by `SaveClientTest`.
///
/// Decision: a search ranks at most 100 matches by each way of finding them; beyond that more letters are needed. What
/// begins as typed (name, last name, phone, e-mail address) comes by B-trees, and only where that is little the trigram
/// index is asked, for parts of the words: its cost grows with the letters asked for and with what it finds.
/// The domains
/// of e-mail addresses are no words: half of all clients share them. Confirmed by `FindClientsPlanIT`.
@NullMarked
package guitara.client;

import org.jspecify.annotations.NullMarked;
