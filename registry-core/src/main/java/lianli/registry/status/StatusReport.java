package lianli.registry.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.Said;
import lianli.registry.ledger.StatementEntry;

/**
 * An answer with what a registrar needs to stand by it.
 *
 * @param flags what stands beside the answer without keeping it back
 * @param grades the weakest grades of what it rests on; empty if it rests on no act
 * @param links who was asserted to be who, where the answer depends on it
 * @param proposals links about the person that nobody has decided about
 */
public record StatusReport(
    StatusQuestion question,
    StatusAnswer answer,
    Set<ConflictCode> flags,
    Optional<Grades> grades,
    List<StatementEntry> links,
    List<StatementEntry> proposals) {
  public StatusReport {
    flags = Set.copyOf(flags);
    links = List.copyOf(links);
    proposals = List.copyOf(proposals);
  }

  /**
   * True if the answer may be given outside the registry: it is certain and every record behind it
   * is good enough (registry-rules §3.3, §3.6a).
   */
  public boolean isForOutside() {
    return answer.isCertain() && grades.map(Grades::areForOutside).orElse(false);
  }

  /** What, entered later, would change the answer. */
  public List<Said> wouldChange() {
    return WouldChange.what(answer);
  }
}
