package lianli.index.court;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.index.PartySearch;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.NameFrequencies;
import lianli.index.linkage.PersonTraits;
import lianli.registry.act.ActKind;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcome.Reason;
import lianli.registry.court.CaseOutcome.Unclear;
import lianli.registry.court.MarriageEffect;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * Matches a court's cases against the register. Every case gets exactly one line; what is not
 * certain is left to a person.
 */
public final class CourtMatcher {
  private final LedgerReader ledger;
  private final CandidateFinder finder;

  /** A matcher over a ledger and a search of the same ledger. */
  public CourtMatcher(LedgerReader ledger, PartySearch search) {
    this.ledger = ledger;
    finder = new CandidateFinder(search);
  }

  /** One finding for each case, in the list's order. */
  public CourtReport match(List<CourtCase> cases) {
    CoupleComparison comparison = comparison();
    Map<String, CaseFinding> decrees = new LinkedHashMap<>();
    List<CaseFinding> findings = new ArrayList<>();
    for (CourtCase courtCase : cases) {
      CaseFinding earlier = decrees.get(decree(courtCase));
      if (earlier != null && saysTheSame(courtCase, earlier.courtCase())) {
        findings.add(duplicate(courtCase, earlier));
        continue;
      }
      CaseFinding finding = new CaseMatch(courtCase, unions(courtCase), comparison).finding();
      if (saysTooLittle(courtCase.outcome())) {
        finding = finding.with(CaseFlag.OUTCOME);
      }
      if (courtCase.suit() instanceof AppealEffect.GivesWay later) {
        finding = finding.with(later.isOverturned() ? CaseFlag.OVERTURNED : CaseFlag.LATER_LINE);
      }
      findings.add(finding);
      decrees.put(decree(courtCase), finding);
    }
    return new CourtReport(MutualBest.of(findings), finder.warning());
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
        ? "line " + courtCase.line()
        : number + "\t" + courtCase.court().strip();
  }

  /** Frequencies of names, from the registry alone. */
  private CoupleComparison comparison() {
    NameFrequencies frequencies = new NameFrequencies();
    long couples = 0;
    try (Stream<LedgerEntry> all = ledger.entriesAfter(0)) {
      for (LedgerEntry entry : (Iterable<LedgerEntry>) all::iterator) {
        if (entry.act().kind() == ActKind.MARRIAGE) {
          couples++;
          for (Party party : entry.act().parties()) {
            party.name().ifPresent(frequencies::count);
          }
        }
      }
    }
    return new CoupleComparison(frequencies, couples);
  }

  private List<RegisteredMarriage> unions(CourtCase courtCase) {
    Collection<LedgerEntry> found = finder.about(courtCase.couple());
    Set<Party> parties = new HashSet<>();
    found.forEach(entry -> parties.addAll(entry.act().parties()));
    List<LedgerEntry> all = new ArrayList<>(found);
    all.addAll(finder.withEverythingAbout(parties));
    return RegisteredMarriages.of(all);
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
    return signs(one).equals(signs(other));
  }

  private static Set<String> signs(CourtCase courtCase) {
    Set<String> signs = new HashSet<>();
    for (PersonTraits person : List.of(courtCase.couple().first(), courtCase.couple().second())) {
      signs.add(person.name().map(PersonName::folded).orElse(person.idNumber()));
    }
    return signs;
  }
}
