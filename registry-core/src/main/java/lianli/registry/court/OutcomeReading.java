package lianli.registry.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.court.CaseOutcome.Decided;
import lianli.registry.court.CaseOutcome.Reason;
import lianli.registry.court.CaseOutcome.Unclear;
import lianli.registry.court.Wording.Stage;

/** Reads one line: what its columns say, whether they agree, whether paper and number fit. */
final class OutcomeReading {
  private static final Unclear NOT_TOLD =
      new Unclear(
          Reason.NOT_TOLD,
          "outcome",
          BilingualText.of(
              "the line does not say what was decided: give it under 裁判结果, as 准予离婚; where every"
                  + " line of the list is a divorce in force, say so with --mapping and"
                  + " `@constant outcome = 准予离婚`",
              "未写明裁判结果；请补“裁判结果”列，如“准予离婚”；如整份名单均为已生效的离婚，"
                  + "可用 --mapping 写明 @constant outcome = 准予离婚"));

  private static final Unclear DEATH_NOT_TOLD =
      new Unclear(
          Reason.NOT_TOLD,
          "outcome",
          BilingualText.of(
              "the line does not say what was decided: give it under 裁判结果, as 宣告死亡",
              "未写明裁判结果；请补“裁判结果”列，如“宣告死亡”"));

  /** Causes of action in which a court decides about a marriage or about a life. */
  private static final Pattern CAUSES =
      Pattern.compile(
          "(?:婚姻家庭(?:继承)?纠纷[-—:]?)?(?:离婚(?:纠纷)?|(?:申请)?(?:宣告|确认)?婚姻无效(?:纠纷)?|(?:申请)?撤销婚姻(?:纠纷)?"
              + "|(?:申请)?(?:撤销)?宣告(?:自然人|公民)?死亡|(?:申请)?撤销(?:宣告(?:自然人|公民)?死亡|死亡宣告)(?:判决)?"
              + "|(?:申请)?承认(?:和执行)?(?:与执行)?外国(?:法院)?(?:的)?离婚(?:判决|裁决|调解书?)?"
              + "|(?:申请)?承认(?:和执行)?外国法院(?:民事)?(?:离婚)?判决(?:、裁定)?"
              + "|(?:申请)?认可(?:和执行)?(?:香港|澳门|台湾)[^,;]{0,14}(?:离婚|民事判决|判决)[^,;]{0,6})",
          Pattern.CASE_INSENSITIVE);

  /** What is never offered as a divorce. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "不|驳回|撤|上诉|未生效|发回|改判|无效|确认婚姻|dismiss|withdr|refus|appeal|not", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_MARRIAGE = Pattern.compile("离婚(?!后)|婚姻|死亡|divor");

  private final CaseOutcomeCells line;
  private final List<BilingualText> remarks = new ArrayList<>();

  OutcomeReading(CaseOutcomeCells line) {
    this.line = line;
  }

  CaseOutcome read() {
    boolean isProof = line.paper().equals(Optional.of(CourtPaper.PROOF));
    CaseOutcome told =
        !line.outcome().isBlank() || !line.closedBy().isBlank()
            ? told()
            : isProof
                ? new Decided(MarriageEffect.END, false, false, List.of())
                : line.cause().contains("死亡") ? DEATH_NOT_TOLD : NOT_TOLD;
    boolean changes = told instanceof Decided decided && decided.effect() != MarriageEffect.NONE;
    return changes
        ? noted((Decided) told)
        : isOfAnotherSuit()
            ? new Decided(MarriageEffect.NONE, false, false, List.of(Need.EARLIER.said()))
            : told;
  }

  /** A suit about property or children leaves the marriage as it is, whatever came of it. */
  private boolean isOfAnotherSuit() {
    return Stream.of(line.outcome(), line.closedBy()).noneMatch(this::speaksOfMarriage)
        && Wordings.find(line.cause())
            .filter(cause -> cause.stage() == Stage.CAUSE)
            .filter(cause -> cause.effect() == MarriageEffect.NONE)
            .isPresent();
  }

  private boolean speaksOfMarriage(String cell) {
    return wording(cell)
        .map(
            wording ->
                switch (wording.effect()) {
                  case END, VOID, DEATH, REVIVE -> true;
                  case ASK -> !wording.need().equals(Optional.of(Need.OPERATIVE));
                  case NONE, OPEN -> false;
                })
        .orElseGet(() -> OF_MARRIAGE.matcher(cell).find());
  }

  /** What a note beside the outcome leaves of it. */
  private CaseOutcome noted(Decided decided) {
    return switch (CaseRemark.of(line.remarks())) {
      case CaseRemark.Doubt(Need need)
          when need != Need.DIED || decided.effect() == MarriageEffect.END ->
          new Unclear(Reason.TOO_LITTLE, "remarks", need.said());
      case CaseRemark.Undone(Need need) ->
          new Decided(MarriageEffect.NONE, false, false, List.of(need.said()));
      case CaseRemark.Doubt doubt -> decided;
      case CaseRemark.Nothing nothing -> decided;
      case CaseRemark.Unknown unknown -> decided;
    };
  }

  private Optional<Wording> wording(String cell) {
    return OperativePart.read(cell, line.parties());
  }

  private CaseOutcome told() {
    Optional<Wording> outcome = wording(line.outcome());
    Optional<Wording> closedBy = wording(line.closedBy());
    if (outcome.isEmpty() && !line.outcome().isBlank()) {
      return unknown("outcome", line.outcome());
    }
    if (closedBy.isEmpty() && !line.closedBy().isBlank()) {
      return unknown("closed_by", line.closedBy());
    }
    if (outcome.isEmpty() || closedBy.isEmpty()) {
      String key = outcome.isPresent() ? "outcome" : "closed_by";
      return of(outcome.or(() -> closedBy).orElseThrow(), key);
    }
    return ofBoth(outcome.get(), closedBy.get());
  }

  /** Two columns may speak, and must agree; the mere form of closing leaves it to the other. */
  private CaseOutcome ofBoth(Wording outcome, Wording closedBy) {
    for (Wording wording : List.of(outcome, closedBy)) {
      if (wording.effect() == MarriageEffect.OPEN) {
        return of(wording, wording.equals(outcome) ? "outcome" : "closed_by");
      }
    }
    if (outcome.isOnlyForm()) {
      return of(closedBy, "closed_by");
    }
    if (closedBy.isOnlyForm()) {
      return closesSo(outcome, closedBy) ? of(outcome, "outcome") : disagree();
    }
    if (isAnswered(closedBy, outcome)) {
      return of(outcome, "outcome");
    }
    if (isAnswered(outcome, closedBy)) {
      return of(closedBy, "closed_by");
    }
    if (outcome.effect() != closedBy.effect()) {
      boolean asks =
          outcome.effect() == MarriageEffect.ASK || closedBy.effect() == MarriageEffect.ASK;
      Wording asking = outcome.effect() == MarriageEffect.ASK ? outcome : closedBy;
      return asks ? of(asking, asking.equals(outcome) ? "outcome" : "closed_by") : disagree();
    }
    if (outcome.isMediated() != closedBy.isMediated()
        && outcome.isJudged() != closedBy.isJudged()) {
      remarks.add(
          BilingualText.of(
              "one column speaks of a judgment, the other of a mediation; compare the paper",
              "两列分别记载判决与调解，请核对文书"));
    }
    return closedBy.stage() == Stage.FIRST ? of(outcome, "outcome") : of(closedBy, "closed_by");
  }

  /** 维持 and 改判 ask what a fuller wording of that instance in the other column says. */
  private static boolean isAnswered(Wording asking, Wording full) {
    boolean asks =
        asking.need().equals(Optional.of(Need.BELOW))
            || asking.need().equals(Optional.of(Need.ANEW));
    return asks
        && Wordings.find(asking.text()).isPresent()
        && full.stage() == asking.stage()
        && (full.effect() == MarriageEffect.END || full.effect() == MarriageEffect.NONE);
  }

  /** A ruling or a decision closes no case by a divorce. */
  private static boolean closesSo(Wording outcome, Wording closedBy) {
    boolean isProcedural = closedBy.text().equals("裁定") || closedBy.text().equals("决定");
    return outcome.effect() == MarriageEffect.NONE
        || outcome.stage() == Stage.FOREIGN
        || !isProcedural;
  }

  private CaseOutcome of(Wording wording, String key) {
    switch (wording.effect()) {
      case ASK -> {
        return new Unclear(Reason.TOO_LITTLE, key, wording.need().orElse(Need.OPERATIVE).said());
      }
      case OPEN -> {
        return new Unclear(
            Reason.NOT_CLOSED,
            key,
            BilingualText.of(
                "the case is not closed; keep the line for a later list", "案件尚未审结；请待结案后再导入"));
      }
      case END, VOID, DEATH, REVIVE, NONE -> {}
    }
    wording.need().map(Need::said).ifPresent(remarks::add);
    if (wording.text().equals("驳回") && CaseStage.of(line.caseNumber()) == CaseStage.SECOND) {
      return new Unclear(Reason.TOO_LITTLE, key, Need.BELOW.said()); // an appeal, or the suit
    }
    if (wording.need().equals(Optional.of(Need.EARLIER)) && isSuitForDivorce()) {
      return new Unclear(Reason.TOO_LITTLE, key, Need.OPERATIVE.said());
    }
    if (wording.effect() != MarriageEffect.NONE) {
      Optional<Unclear> misfit =
          causeMisfit(wording).or(() -> paperMisfit(wording)).or(() -> numberMisfit(wording));
      if (misfit.isPresent()) {
        return misfit.get();
      }
    }
    boolean isMediated = wording.isMediated() || Wording.folded(line.closedBy()).equals("调解");
    return new Decided(wording.effect(), wording.stage() == Stage.FOREIGN, isMediated, remarks);
  }

  /** A suit about property divorces nobody; causes are a closed list, as outcomes are. */
  private Optional<Unclear> causeMisfit(Wording wording) {
    return !isCauseOfMarriage(line.cause()) || !isCauseOf(wording)
        ? Optional.of(
            new Unclear(
                Reason.CONTRADICTION,
                "cause",
                BilingualText.of(
                    "a case of this cause does not end so; ask the court which of the two is right",
                    "该案由的案件不会作出此裁判结果；请与法院核对")))
        : Optional.empty();
  }

  /** True of a cause of action in which a court decides about a marriage, and of none told. */
  static boolean isCauseOfMarriage(String cause) {
    return cause.isBlank() || CAUSES.matcher(Wording.folded(cause)).matches();
  }

  /** Such a suit that tells only what became of the property leaves out what it decided first. */
  private boolean isSuitForDivorce() {
    return !line.cause().isBlank()
        && isCauseOfMarriage(line.cause())
        && Wording.folded(line.cause()).matches("(?:婚姻家庭.*)?离婚(?:纠纷)?");
  }

  /**
   * A suit for divorce may find the marriage void; a suit about validity, or about a death,
   * divorces nobody.
   */
  private boolean isCauseOf(Wording wording) {
    String cause = Wording.folded(line.cause());
    return cause.isEmpty()
        || switch (wording.effect()) {
          case END -> wording.stage() == Stage.FOREIGN || !cause.matches(".*(?:无效|撤销|死亡).*");
          case VOID -> !cause.contains("死亡");
          case DEATH, REVIVE -> cause.contains("死亡");
          case NONE, ASK, OPEN -> true;
        };
  }

  private Optional<Unclear> paperMisfit(Wording wording) {
    if (line.paper().isEmpty()) {
      return Optional.empty();
    }
    boolean isForeign = wording.stage() == Stage.FOREIGN;
    boolean fits =
        switch (line.paper().get()) {
          case JUDGMENT -> !isForeign && !wording.isMediated();
          case MEDIATION ->
              wording.effect() == MarriageEffect.END && !isForeign && !wording.isJudged();
          case RULING -> isForeign;
          case PROOF -> wording.effect() == MarriageEffect.END && !isForeign;
          case NOTICE -> false;
        };
    if (!fits) {
      return Optional.of(
          new Unclear(
              Reason.CONTRADICTION,
              "decree_form",
              BilingualText.of(
                  "a paper of this kind cannot have this outcome; ask the court which is right",
                  "该类文书不能作出此裁判结果；请与法院核对")));
    }
    return Optional.empty();
  }

  /** Rule 4: the stage in the case number must be one at which courts decide so. */
  private Optional<Unclear> numberMisfit(Wording wording) {
    CaseStage stage = CaseStage.of(line.caseNumber());
    boolean fits =
        stage == CaseStage.UNKNOWN
            || switch (wording.stage()) {
              case FIRST -> stage == CaseStage.FIRST;
              case SECOND -> stage == CaseStage.SECOND;
              case VOID ->
                  stage == CaseStage.FIRST
                      || stage == CaseStage.SECOND
                      || stage == CaseStage.SPECIAL;
              case SPECIAL -> stage == CaseStage.SPECIAL || stage == CaseStage.FIRST;
              case FOREIGN ->
                  stage == CaseStage.RECOGNITION
                      || stage == CaseStage.FIRST
                      || stage == CaseStage.SPECIAL;
              case RETRIAL, ADMINISTRATIVE, CAUSE -> false;
            };
    return fits
        ? Optional.empty()
        : Optional.of(
            new Unclear(
                Reason.CONTRADICTION,
                "case_number",
                BilingualText.of(
                    "a case of this kind of number does not end so; give the number of the case"
                        + " that decided, or its outcome in full (as 一审准予离婚，二审维持)",
                    "该类案号的案件不会如此结案；请填写作出裁判的案号，或写明完整结果（如“一审准予离婚，二审维持”）")));
  }

  private static Unclear disagree() {
    return new Unclear(
        Reason.CONTRADICTION,
        "outcome",
        BilingualText.of(
            "结案方式 and 裁判结果 say different things; ask the court which is right",
            "结案方式与裁判结果不一致；请与法院核对"));
  }

  private static Unclear unknown(String key, String written) {
    if (AGAINST.matcher(written).find()) {
      return new Unclear(
          Reason.UNKNOWN,
          key,
          BilingualText.of(
              "this wording is not on the list of outcomes and speaks of a refusal, a withdrawal or"
                  + " a decision that does not stand; if it changes nothing, leave the line out or"
                  + " say so with --mapping and `@word %s THIS = 不准离婚`",
              "该用语不在裁判结果清单内，且含有驳回、撤回、未生效或改判等意思；如不改变婚姻状况，无需录入，或用 --mapping 写明 @word %s 该用语 = 不准离婚",
              key));
    }
    return new Unclear(
        Reason.UNKNOWN,
        key,
        BilingualText.of(
            "this wording is not on the list of outcomes; if it ends the marriage, say so with"
                + " --mapping and `@word outcome THIS = 准予离婚`, if it does not, with"
                + " `= 不准离婚`",
            "该用语不在裁判结果清单内；如确系准予离婚，可用 --mapping 写明 @word outcome 该用语 = 准予离婚；" + "如未准予离婚，写 = 不准离婚"));
  }
}
