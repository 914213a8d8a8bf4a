package lianli.registry.disclosure;

import java.util.List;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.LedgerHead;

/**
 * An answer about to be given.
 *
 * @param command its words, without arguments
 * @param question what kind of question: {@code status}
 * @param subjects the persons asked about, where a number names them
 * @param answer its code: {@code MARRIED}
 * @param head the ledger it was answered from
 * @param entries what it rests on or shows
 */
public record DisclosureRecord(
    Requester requester,
    String command,
    String question,
    List<CitizenId> subjects,
    String answer,
    LedgerHead head,
    List<Long> entries) {
  public DisclosureRecord {
    subjects = subjects.stream().distinct().toList();
    entries = entries.stream().distinct().sorted().toList();
  }
}
