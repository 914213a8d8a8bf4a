package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;

/**
 * R1 for courts: a case number begins with the year in which the case was taken up, so its decree
 * is not older and seldom much younger (法〔2015〕137号; before 2016 by each court's custom).
 */
final class CaseNumberFitsDecreeCheck implements ActCheck {
  static final String RULE = "case-number";

  /** A divorce with its appeal rarely takes longer. */
  private static final int LONGEST_CASE = 4;

  private static final Pattern YEAR = Pattern.compile("^[（(〔\\[]?(\\d{4}|\\d{2})[）)〕\\]]?\\D");

  @Override
  public List<Finding> check(Act act) {
    return decree(act)
        .filter(decree -> !decree.caseNumber().isBlank() && decree.judgedOn().isKnown())
        .flatMap(CaseNumberFitsDecreeCheck::wrong)
        .map(said -> new Finding(RULE, Severity.REVIEW, List.of("case_number", "judged_on"), said))
        .stream()
        .toList();
  }

  private static Optional<BilingualText> wrong(Decree decree) {
    Matcher matcher = YEAR.matcher(decree.caseNumber().strip());
    if (!matcher.find()) {
      return Optional.of(BilingualText.of("the case number has no year", "案号缺少年份"));
    }
    int told = Integer.parseInt(matcher.group(1));
    int year = told < 100 ? 1900 + told : told;
    PartialDate judged = decree.judgedOn();
    if (year > judged.latest().getYear()) {
      return Optional.of(BilingualText.of("the case was taken up after its decree", "案号年份晚于裁判日期"));
    }
    return year < judged.earliest().getYear() - LONGEST_CASE
        ? Optional.of(
            BilingualText.of("the case was taken up many years before its decree", "案号年份与裁判日期相距过久"))
        : Optional.empty();
  }

  private static Optional<Decree> decree(Act act) {
    return switch (act) {
      case CourtDivorce ruled -> Optional.of(ruled.decree());
      case CourtVoid ruled -> Optional.of(ruled.decree());
      case ForeignDivorce ruled -> Optional.of(ruled.decree());
      case DeclaredDeath ruled -> Optional.of(ruled.decree());
      case DeclaredDeathRevoked ruled -> Optional.of(ruled.decree());
      default -> Optional.empty();
    };
  }
}
