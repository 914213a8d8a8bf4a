package lianli.index.court;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import lianli.index.key.NameLevel;
import lianli.index.key.PreparedName;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.PreparedPerson;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.model.CoupleModelCodec;
import lianli.index.register.Register;
import lianli.registry.BilingualText;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcome.Reason;
import lianli.registry.court.CaseOutcome.Unclear;
import lianli.registry.court.CasePlace;
import lianli.registry.court.MarriageEffect;
import lianli.registry.court.SuitGrouping;
import lianli.registry.ledger.LedgerReader;

/**
 * Matches a court's cases against the register. Every case gets exactly one line; what is not
 * certain is left to a person.
 */
public final class CourtMatcher {
  private final Register register;
  private final Optional<CoupleModel> model;

  /** A matcher over a ledger, which is read once. */
  public CourtMatcher(LedgerReader ledger) {
    this(Register.read(ledger));
  }

  /** A matcher over a register that was read already. */
  public CourtMatcher(Register register) {
    this(register, Optional.empty());
  }

  /**
   * A matcher over a register that was read already.
   *
   * @param model to weigh by as it is; without one, weights are learned from the register and each
   *     list
   */
  public CourtMatcher(Register register, Optional<CoupleModel> model) {
    this.register = register;
    this.model = model;
  }

  /** One finding for each case, in the list's order. */
  public CourtReport match(List<CourtCase> cases) {
    return match(cases, matched -> cases);
  }

  /**
   * One finding for each case of a list. Lines that were found to be about one marriage are of one
   * couple, however the courts write it, so that a second instance is heard with the first.
   */
  public CourtReport match(CaseList list) {
    return match(list.cases(), matched -> list.knowing(marriages(matched)).cases());
  }

  private CourtReport match(
      List<CourtCase> cases, Function<List<CaseFinding>, List<CourtCase>> together) {
    CoupleLearning learning = new CoupleLearning(register);
    Compared compared = compared(cases, learning, ReviewedPairs.none());
    CoupleComparison comparison =
        model.isPresent()
            ? compared.by()
            : learning.by(learning.ofList(compared.by().model(), compared.candidates()));
    List<CaseCandidates> candidates =
        compared.candidates().stream().map(each -> each.anew(comparison, compared.by())).toList();
    LinkCuts cuts = LinkCuts.of(candidates);
    Function<CaseCandidates, CaseFinding> match =
        each -> new CaseMatch(each, register, comparison, cuts).finding();
    List<CaseFinding> matched = candidates.stream().parallel().map(match).toList();
    List<CourtCase> inSuits = together.apply(matched);
    List<CaseFinding> heard =
        IntStream.range(0, cases.size())
            .mapToObj(
                i ->
                    inSuits.get(i).equals(cases.get(i))
                        ? matched.get(i)
                        : match.apply(candidates.get(i).heardAs(inSuits.get(i))))
            .toList();
    return new CourtReport(MutualBest.of(beside(inSuits, heard)), compared.remark(), cuts);
  }

  /** The marriages that lines were found to be about. */
  private static Map<CasePlace, SuitGrouping.OnFile> marriages(List<CaseFinding> findings) {
    Map<CasePlace, SuitGrouping.OnFile> marriages = new HashMap<>();
    for (CaseFinding finding : findings) {
      boolean isLinked =
          finding.decision() != LinkDecision.NONE
              && finding.explanation().isPresent()
              && finding.discrepancy() != DiscrepancyClass.AMBIGUOUS;
      if (isLinked) {
        marriages.put(
            finding.courtCase().place(),
            new SuitGrouping.OnFile(
                finding.acts().getFirst(), finding.decision() == LinkDecision.ACCEPTED));
      }
    }
    return marriages;
  }

  /**
   * The model that a list and the register teach.
   *
   * @param reviewed what people said of its lines
   */
  public CoupleModel train(List<CourtCase> cases, ReviewedPairs reviewed) {
    CoupleLearning learning = new CoupleLearning(register);
    Compared compared = compared(cases, learning, reviewed);
    return learning.ofList(compared.by().model(), compared.candidates());
  }

  /** Candidates as they were compared before anything was learned from the list. */
  private record Compared(
      CoupleComparison by, List<CaseCandidates> candidates, Optional<BilingualText> remark) {}

  private Compared compared(
      List<CourtCase> cases, CoupleLearning learning, ReviewedPairs reviewed) {
    CoupleComparison first =
        learning.by(model.orElseGet(() -> learning.ofRegister(CoupleModelCodec.shipped())));
    List<PreparedCouple> stated =
        cases.stream().map(CourtCase::couple).map(PreparedCouple::of).toList();
    CandidateFinder finder = CandidateFinder.of(stated, register);
    List<CaseCandidates> candidates =
        IntStream.range(0, cases.size())
            .parallel()
            .mapToObj(
                i ->
                    CaseCandidates.of(
                        cases.get(i),
                        stated.get(i),
                        finder.candidates(i),
                        register,
                        first,
                        reviewed))
            .toList();
    return new Compared(first, candidates, finder.remark());
  }

  /** What the cases of one list say about each other. */
  private static List<CaseFinding> beside(List<CourtCase> cases, List<CaseFinding> matched) {
    Map<String, CaseFinding> decrees = new LinkedHashMap<>();
    List<CaseFinding> findings = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      CourtCase courtCase = cases.get(i);
      CaseFinding earlier = decrees.get(decree(courtCase));
      if (earlier != null && saysTheSame(courtCase, earlier.courtCase())) {
        findings.add(duplicate(courtCase, earlier));
        continue;
      }
      CaseFinding finding = matched.get(i);
      if (saysTooLittle(courtCase.outcome())) {
        finding = finding.with(CaseFlag.OUTCOME);
      }
      if (courtCase.suit() instanceof AppealEffect.GivesWay later) {
        finding = finding.with(later.isOverturned() ? CaseFlag.OVERTURNED : CaseFlag.LATER_LINE);
      }
      findings.add(finding);
      decrees.put(decree(courtCase), finding);
    }
    return findings;
  }

  /** Two outcomes under one number are no repetition: one of them is the later. */
  private static boolean saysTheSame(CourtCase one, CourtCase other) {
    boolean areAlone =
        !(one.suit() instanceof AppealEffect.GivesWay)
            && !(other.suit() instanceof AppealEffect.GivesWay);
    return areAlone && effect(one).equals(effect(other));
  }

  private static Optional<MarriageEffect> effect(CourtCase courtCase) {
    return courtCase.outcome() instanceof CaseOutcome.Decided decided
        ? Optional.of(decided.effect())
        : Optional.empty();
  }

  /** A list without outcomes is one of divorces, as whoever matches it knows. */
  private static boolean saysTooLittle(CaseOutcome outcome) {
    return outcome instanceof Unclear unclear && unclear.reason() != Reason.NOT_TOLD;
  }

  /** What tells a decree; a line without a case number is like no other line. */
  private static String decree(CourtCase courtCase) {
    String number = courtCase.number().text();
    return number.isEmpty()
        ? "line " + courtCase.place()
        : number + "\t" + courtCase.court().strip();
  }

  private static CaseFinding duplicate(CourtCase courtCase, CaseFinding earlier) {
    return new CaseFinding(
        courtCase,
        DiscrepancyClass.DUPLICATE_CASE,
        Set.of(),
        LinkDecision.NONE,
        Optional.empty(),
        earlier.acts());
  }

  /** True if two cases state one couple, as far as their numbers and names tell. */
  static boolean stateOneCouple(CourtCase one, CourtCase other) {
    PreparedCouple couple = PreparedCouple.of(one.couple());
    PreparedCouple second = PreparedCouple.of(other.couple());
    return areOne(couple, second) || areOne(couple, second.swapped());
  }

  private static boolean areOne(PreparedCouple one, PreparedCouple other) {
    return areOne(one.first(), other.first()) && areOne(one.second(), other.second());
  }

  private static boolean areOne(PreparedPerson one, PreparedPerson other) {
    if (one.hasWholeId() && one.idNumber().equals(other.idNumber())) {
      return true;
    }
    for (PreparedName name : one.names()) {
      for (PreparedName second : other.names()) {
        return name.level(second) != NameLevel.DIFFERENT;
      }
    }
    return false;
  }
}
