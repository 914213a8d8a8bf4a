package lianli.registry.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.coverage.Coverage;
import lianli.registry.coverage.Scope;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;

/**
 * An answer with what a registrar needs to stand by it.
 *
 * @param flags what stands beside the answer without keeping it back
 * @param grades the weakest grades of what it rests on; empty if it rests on no act
 * @param links who was asserted to be who, where the answer depends on it
 * @param proposals links about the person that nobody has decided about
 * @param until when a marriage in force on the day ended later; no part of the answer itself
 * @param scope what was searched for acts that are not there; empty where the answer rests on none
 *     being there, or nobody looked yet
 */
public record StatusReport(
    StatusQuestion question,
    StatusAnswer answer,
    Set<ConflictCode> flags,
    Optional<Grades> grades,
    List<LedgerLine> links,
    List<LedgerLine> proposals,
    Optional<Until> until,
    Optional<Scope> scope) {
  /**
   * Until when a status held that has ended since.
   *
   * @param end unknown if the day is not known
   * @param entry the act that ended it
   */
  public record Until(PartialDate end, long entry) {}

  public StatusReport {
    flags = Set.copyOf(flags);
    links = List.copyOf(links);
    proposals = List.copyOf(proposals);
  }

  /** A report before anybody looked at the coverage. */
  StatusReport(
      StatusQuestion question,
      StatusAnswer answer,
      Set<ConflictCode> flags,
      Optional<Grades> grades,
      List<LedgerLine> links,
      List<LedgerLine> proposals,
      Optional<Until> until) {
    this(question, answer, flags, grades, links, proposals, until, Optional.empty());
  }

  /** True if the answer says that something is not on file, so that it needs a scope. */
  public boolean needsScope() {
    return AnswerScope.isNeeded(answer);
  }

  /**
   * The same with what was searched: rows 7, 8 and 9 carry it, and it tells row 12 from row 11
   * (registry-rules §3.5).
   */
  public StatusReport within(Coverage coverage) {
    if (!needsScope()) {
      return this;
    }
    Scope searched = AnswerScope.of(question, answer, coverage);
    StatusAnswer told =
        answer instanceof NoRecord && !searched.isComplete()
            ? new NoRecordIncomplete(searched)
            : answer;
    return new StatusReport(
        question, told, flags, grades, links, proposals, until, Optional.of(searched));
  }

  /**
   * True if the answer may be given outside the registry: it is certain and every record behind it
   * is good enough (registry-rules §3.3, §3.6a).
   */
  public boolean isForOutside() {
    return answer.isCertain() && grades.map(Grades::areForOutside).orElse(false);
  }

  /** What, entered later, would change the answer. */
  public List<BilingualText> wouldChange() {
    return WouldChange.what(answer);
  }
}
