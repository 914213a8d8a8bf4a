package lianli.registry.court;

import java.util.List;
import java.util.Optional;

/**
 * The cells of a list's line that speak of the outcome of a case, as written; empty where there is
 * none.
 *
 * @param outcome 裁判结果, 判决主文: what was decided
 * @param closedBy 结案方式: how the case closed
 * @param cause 案由: what it was about
 * @param paper 文书类型
 * @param caseNumber 案号
 * @param remarks 备注: may say that what was decided is not in force
 * @param parties the names of the two people, by which an operative part may call them
 */
public record CaseOutcomeCells(
    String outcome,
    String closedBy,
    String cause,
    Optional<CourtPaper> paper,
    String caseNumber,
    String remarks,
    List<String> parties) {
  public CaseOutcomeCells {
    parties = List.copyOf(parties);
  }

  /** Cells of a line that has no remarks, and does not name the two people. */
  public CaseOutcomeCells(
      String outcome,
      String closedBy,
      String cause,
      Optional<CourtPaper> paper,
      String caseNumber) {
    this(outcome, closedBy, cause, paper, caseNumber, "", List.of());
  }

  /** The same with an outcome that another line tells. */
  public CaseOutcomeCells completed(String told) {
    return new CaseOutcomeCells(told, "", cause, paper, caseNumber, remarks, parties);
  }
}
