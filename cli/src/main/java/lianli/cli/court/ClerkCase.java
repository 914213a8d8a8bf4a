package lianli.cli.court;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseFlag;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CourtCase;
import lianli.index.linkage.PersonTraits;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Decree;
import lianli.registry.act.IdPlaces;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.act.WrittenText;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CasePlace;
import lianli.registry.court.CourtPaper;
import lianli.registry.court.EffectSpan;
import lianli.registry.court.MarriageEffect;
import lianli.registry.court.Sides;
import lianli.registry.intake.RegisterSeal;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * A finding with the court's words beside those of the register.
 *
 * @param stated what the court says, by key
 * @param onFile what is on file in the same fields, as far as a couple was found
 * @param differing fields in which the two are not the same
 * @param basis what a decision about it rests on
 */
public record ClerkCase(
    CaseFinding finding,
    Map<String, String> stated,
    Map<String, String> onFile,
    Set<String> differing,
    DecisionBasis basis) {
  private static final List<String> FIELDS =
      List.of(
          "plaintiff.name",
          "plaintiff.id_number",
          "defendant.name",
          "defendant.id_number",
          "certificate_number",
          "married_on");

  /**
   * The cases of a report.
   *
   * @param rejected lines that could not be read
   */
  public static List<ClerkCase> of(
      List<CaseFinding> findings, List<Rejected> rejected, CourtLines lines, LedgerReader ledger) {
    ListedLines listed =
        ListedLines.of(
            Stream.concat(
                    findings.stream().map(finding -> finding.courtCase().place()),
                    rejected.stream().map(Rejected::place))
                .toList());
    Map<CasePlace, String> runs = listed.runs();
    RegisterSeal seal = new RegisterSeal(ledger);
    long head = ledger.head().sequence();
    return findings.stream()
        .map(
            finding ->
                of(
                    finding,
                    lines,
                    ledger,
                    seal,
                    head,
                    new DecisionBasis.Listed(
                        runs.getOrDefault(finding.courtCase().place().withRow(0), ""),
                        listed.count())))
        .toList();
  }

  private static ClerkCase of(
      CaseFinding finding,
      CourtLines lines,
      LedgerReader ledger,
      RegisterSeal seal,
      long head,
      DecisionBasis.Listed listed) {
    Map<String, String> stated = lines.line(finding.courtCase().place());
    Map<String, String> onFile = onFile(finding, ledger);
    Set<String> differing = new LinkedHashSet<>();
    for (String field : FIELDS) {
      String one = stated.getOrDefault(field, "");
      String other = onFile.getOrDefault(field, "");
      if (!one.isEmpty() && !other.isEmpty() && differ(field, one, other)) {
        differing.add(field);
      }
    }
    return new ClerkCase(
        finding,
        stated,
        onFile,
        differing,
        new DecisionBasis(
            finding.courtCase().place(),
            stated,
            finding.discrepancy().code(),
            finding.flags().stream().map(CaseFlag::code).toList(),
            finding.courtCase().outcome() instanceof CaseOutcome.Decided decided
                ? decided.effect().name()
                : "",
            finding.decision().code(),
            finding.acts(),
            seal.of(DecisionBasis.subject(stated, finding.acts())),
            head,
            listed));
  }

  private static Map<String, String> onFile(CaseFinding finding, LedgerReader ledger) {
    Map<String, String> onFile = new LinkedHashMap<>();
    if (finding.acts().isEmpty()) {
      return onFile;
    }
    Optional<Act> act = ledger.entry(finding.acts().getFirst()).map(LedgerEntry::act);
    if (act.isEmpty() || !(act.get() instanceof Act.OfCouple couple)) {
      return onFile;
    }
    CourtCase courtCase = finding.courtCase();
    Optional<Sides> sides =
        Sides.of(
            party(courtCase.couple().first()), party(courtCase.couple().second()), couple.couple());
    boolean isManFirst = sides.map(Sides::isFirstMan).orElse(true);
    put(onFile, "plaintiff.", isManFirst ? couple.couple().man() : couple.couple().woman());
    put(onFile, "defendant.", isManFirst ? couple.couple().woman() : couple.couple().man());
    Optional<CertificateNumber> number =
        couple instanceof Act.AboutMarriage about
            ? about.marriage().number()
            : couple.filing().number();
    onFile.put("certificate_number", number.map(CertificateNumber::text).orElse(""));
    PartialDate married =
        couple instanceof Act.AboutMarriage about
            ? about.marriage().marriedOn()
            : couple.filing().registeredOn();
    onFile.put("married_on", married.text());
    return onFile;
  }

  private static void put(Map<String, String> onFile, String role, Party party) {
    onFile.put(role + "name", party.name().map(PersonName::value).orElse(""));
    onFile.put(role + "id_number", party.idNumber());
  }

  private static Party party(PersonTraits person) {
    return new Party(
        person.sex().orElse(Sex.UNKNOWN),
        person.name(),
        person.birthDate(),
        person.idNumber(),
        Map.of());
  }

  private static boolean differ(String field, String one, String other) {
    if (field.equals("married_on")) {
      PartialDate stated = PartialDate.parse(one).orElseGet(PartialDate::unknown);
      PartialDate known = PartialDate.parse(other).orElseGet(PartialDate::unknown);
      return stated.isKnown()
          && known.isKnown()
          && (stated.earliest().isAfter(known.latest())
              || known.earliest().isAfter(stated.latest()));
    }
    if (field.equals("certificate_number")) {
      return !CertificateNumber.parse(one).equals(CertificateNumber.parse(other));
    }
    if (field.endsWith("id_number")) {
      Optional<CitizenId> stated = CitizenId.parse(one);
      boolean isSame = stated.isPresent() && stated.equals(CitizenId.parse(other));
      return !isSame && !IdPlaces.mayBeOne(WrittenText.idNumber(one), WrittenText.idNumber(other));
    }
    return !one.strip().equals(other.strip());
  }

  /** Between which days the decree took effect, where the court does not say it. */
  Optional<EffectSpan> estimate() {
    CourtCase courtCase = finding.courtCase();
    boolean ends =
        courtCase.outcome() instanceof CaseOutcome.Decided decided
            && decided.effect() == MarriageEffect.END;
    if (!ends || courtCase.effectiveOn().isKnown()) {
      return Optional.empty();
    }
    boolean isMediated =
        (courtCase.outcome() instanceof CaseOutcome.Decided decided && decided.isMediated())
            || CourtPaper.parse(stated.getOrDefault("decree_form", ""))
                .filter(CourtPaper.MEDIATION::equals)
                .isPresent();
    return EffectSpan.of(
        new Decree(
            courtCase.number().text(),
            courtCase.court(),
            courtCase.judgedOn(),
            isMediated ? Decree.Form.MEDIATION : Decree.Form.JUDGMENT));
  }
}
