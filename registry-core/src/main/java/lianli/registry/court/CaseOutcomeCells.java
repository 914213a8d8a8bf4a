package lianli.registry.court;

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
 */
public record CaseOutcomeCells(
    String outcome, String closedBy, String cause, Optional<CourtPaper> paper, String caseNumber) {}
