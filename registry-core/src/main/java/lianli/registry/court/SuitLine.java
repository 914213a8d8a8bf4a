package lianli.registry.court;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.PartialDate;

/**
 * One line of a court's list as far as it tells of a suit: whose it is, at which stage it stands,
 * and what came of it.
 *
 * @param place of the line
 * @param line the cells that speak of the outcome, and the case number
 * @param related other case numbers that the line names (原审案号, 二审案号), as written
 * @param judgedOn as far as known
 * @param effectiveFrom as far as known
 */
public record SuitLine(
    CasePlace place,
    CaseOutcomeCells line,
    String related,
    Litigants litigants,
    PartialDate judgedOn,
    PartialDate effectiveFrom) {

  /** How far a suit has come. */
  enum Rank {
    FIRST,
    SECOND,
    RETRIAL
  }

  /** What a later line does to what an earlier one of its suit decided. */
  enum Turn {
    /** It ends the marriage itself, or voids it. */
    ENDS,
    /** What was decided below stands by this judgment. */
    UPHOLDS,
    /** The appeal was withdrawn: what was decided below stands from then. */
    WITHDRAWN,
    /** It changes nothing about it. */
    LEAVES,
    /** What was decided below no longer stands. */
    OVERTURNS,
    /** The line does not tell. */
    UNCLEAR
  }

  String number() {
    return CaseNumber.parse(line.caseNumber()).text();
  }

  Set<String> relatedNumbers() {
    return Arrays.stream(related.split("[,，、;；/\\s]+", -1))
        .filter(number -> !number.isBlank())
        .map(number -> CaseNumber.parse(number).text())
        .collect(Collectors.toSet());
  }

  /** By its number, or by words that only a higher instance has. */
  Rank rank() {
    Rank byNumber = rank(line.caseNumber());
    Rank byWords =
        wordings()
            .map(
                wording ->
                    switch (wording.stage()) {
                      case SECOND -> Rank.SECOND;
                      case RETRIAL -> Rank.RETRIAL;
                      case FIRST, VOID, ADMINISTRATIVE, SPECIAL, FOREIGN, CAUSE -> Rank.FIRST;
                    })
            .max(Rank::compareTo)
            .orElse(Rank.FIRST);
    return byNumber.compareTo(byWords) > 0 ? byNumber : byWords;
  }

  static Rank rank(String caseNumber) {
    return switch (CaseStage.of(caseNumber)) {
      case SECOND -> Rank.SECOND;
      case RETRIAL -> Rank.RETRIAL;
      case FIRST, SPECIAL, ADMINISTRATIVE, RECOGNITION, ASIDE, UNKNOWN -> Rank.FIRST;
    };
  }

  /** False of a suit about property or children, of enforcement, and of suits against an office. */
  boolean isAboutMarriage() {
    return OutcomeReading.isCauseOfMarriage(line.cause())
        && switch (CaseStage.of(line.caseNumber())) {
          case FIRST, SECOND, RETRIAL, UNKNOWN -> true;
          case SPECIAL, ADMINISTRATIVE, RECOGNITION, ASIDE -> false;
        };
  }

  /** True if this line alone would end a marriage, or void it. */
  boolean endsMarriage() {
    return effect()
        .filter(effect -> effect == MarriageEffect.END || effect == MarriageEffect.VOID)
        .isPresent();
  }

  Optional<MarriageEffect> effect() {
    return CaseOutcome.of(line) instanceof CaseOutcome.Decided decided
        ? Optional.of(decided.effect())
        : Optional.empty();
  }

  /** What it does once a court above upholds it; a line may tell only that it was appealed. */
  Optional<MarriageEffect> effectIfUpheld() {
    boolean isGranted =
        wordings()
            .anyMatch(
                wording ->
                    wording.need().equals(Optional.of(Need.APPEAL))
                        && (wording.text().contains("判决离婚") || wording.text().contains("准予离婚")));
    return isGranted ? Optional.of(MarriageEffect.END) : effect();
  }

  Turn turn() {
    if (isUnknown(line.outcome()) || isUnknown(line.closedBy())) {
      return Turn.UNCLEAR;
    }
    Optional<Wording> upholding =
        wordings().filter(wording -> wording.need().equals(Optional.of(Need.BELOW))).findFirst();
    boolean agree =
        wordings()
            .allMatch(
                wording -> wording.isOnlyForm() || wording.need().equals(Optional.of(Need.BELOW)));
    if (upholding.isPresent()) {
      boolean isWithdrawn = upholding.get().text().contains("撤回上诉");
      return !agree ? Turn.UNCLEAR : isWithdrawn ? Turn.WITHDRAWN : Turn.UPHOLDS;
    }
    if (wordings().anyMatch(wording -> wording.need().equals(Optional.of(Need.REOPENED)))) {
      return Turn.UNCLEAR;
    }
    return effect()
        .map(
            effect ->
                switch (effect) {
                  case END, VOID -> Turn.ENDS;
                  case NONE -> leaves() ? Turn.LEAVES : Turn.OVERTURNS;
                  case DEATH, REVIVE, ASK, OPEN -> Turn.LEAVES;
                })
        .orElse(Turn.UNCLEAR);
  }

  /** What refuses a new trial, and what decides about something else. */
  private boolean leaves() {
    return wordings()
        .filter(wording -> !wording.isOnlyForm())
        .allMatch(
            wording ->
                switch (wording.stage()) {
                  case RETRIAL, CAUSE, SPECIAL, FOREIGN, ADMINISTRATIVE -> true;
                  case FIRST, SECOND, VOID -> false;
                });
  }

  private Stream<Wording> wordings() {
    return Stream.of(line.outcome(), line.closedBy()).flatMap(cell -> wording(cell).stream());
  }

  private boolean isUnknown(String cell) {
    return !cell.isBlank() && wording(cell).isEmpty();
  }

  private Optional<Wording> wording(String cell) {
    return OperativePart.read(cell, line.parties());
  }

  /** The same with an outcome that another line of the suit completes. */
  SuitLine completed(String outcome) {
    return new SuitLine(
        place, line.completed(outcome), related, litigants, judgedOn, effectiveFrom);
  }
}
