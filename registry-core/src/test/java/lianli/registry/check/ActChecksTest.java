package lianli.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import org.junit.jupiter.api.Test;

/** What each rule finds in a marriage that is otherwise in order. */
class ActChecksTest {
  private static final String MAN = id("52012119800101001");
  private static final String WOMAN = id("52012119820202002");
  private static final String OTHER_WOMAN = id("52012119830303004");

  private final ActChecks checks = ActChecks.standard(LocalDate.of(2026, 3, 1));

  @Test
  void findsNothingInAMarriageInOrder() {
    assertThat(checks.run(act(Map.of()))).isEmpty();
  }

  @Test
  void aNewNumberWhoseCheckDigitIsWrongIsADoubtAboutOnePerson() {
    String wrong = MAN.substring(0, 17) + (MAN.charAt(17) == '1' ? '2' : '1');

    List<Finding> findings = checks.run(act(Map.of("man.id_number", wrong)));

    assertThat(findings).extracting(Finding::rule).containsExactly("id-check-digit");
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.REVIEW);
    assertThat(findings.getFirst().fields()).containsExactly("man.id_number");
    assertThat(findings.getFirst().message().english())
        .isEqualTo(
            "the man's identity number has a check digit (place 18) that does not fit the others");
  }

  @Test
  void onlyAsksForALookAtAnOldNumberWhoseCheckDigitIsWrong() {
    List<Finding> findings =
        checks.run(
            act(
                Map.of(
                    "man.id_number", "522522650101001X",
                    "woman.id_number", "",
                    "registered_on", "1990-05-01",
                    "office", "开阳县双流镇人民政府",
                    "certificate_number", "双流结字第12号")));

    assertThat(findings).extracting(Finding::rule).containsExactly("id-check-digit");
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.REVIEW);
  }

  @Test
  void leavesPassportsAlone() {
    assertThat(rules(Map.of("man.id_number", "E12345678", "man.id_type", "6"))).isEmpty();
  }

  @Test
  void comparesBirthDateAndSexWithTheNumber() {
    assertThat(rules(Map.of("man.birth_date", "1980-01-02"))).containsExactly("id-birth-date");
    assertThat(rules(Map.of("man.birth_date", "1980-01"))).isEmpty();
    assertThat(rules(Map.of("man.id_number", OTHER_WOMAN))).containsExactly("id-sex-digit");
  }

  @Test
  void findsOneNumberInBothColumns() {
    assertThat(rules(Map.of("man.id_number", WOMAN)))
        .containsExactly("distinct-spouses", "id-sex-digit");
  }

  @Test
  void comparesTheNumbersYearWithTheRegistration() {
    assertThat(rules(Map.of("certificate_number", "J520121-2009-000001")))
        .containsExactly("number-year");
    assertThat(rules(Map.of("registered_on", "2008-05"))).isEmpty();
  }

  @Test
  void knowsTheFormOfNumbersInTheirTime() {
    assertThat(rules(Map.of("certificate_number", "L520121-2008-000001")))
        .containsExactly("number-form");
    assertThat(rules(Map.of("certificate_number", "J522522-2008-000001")))
        .containsExactly("number-form");
    List<Finding> late =
        checks.run(act(Map.of("certificate_number", "开结字第5号", "registered_on", "2017-01-03")));
    assertThat(late).extracting(Finding::rule).containsExactly("number-form");
    assertThat(late.getFirst().severity()).isEqualTo(Severity.REVIEW);
  }

  @Test
  void asksForTheAgeOfTheLawOfTheDay() {
    Map<String, String> nineteen =
        Map.of(
            "man.id_number", "",
            "woman.id_number", "",
            "man.birth_date", "1958-06-01",
            "woman.birth_date", "1960-06-01",
            "certificate_number", "开结字第5号",
            "office", "开阳县龙岗公社");

    assertThat(rules(with(nineteen, "registered_on", "1980-12-31"))).isEmpty();
    assertThat(rules(with(nineteen, "registered_on", "1978-05-31")))
        .containsExactly("legal-age", "legal-age");
    assertThat(rules(with(nineteen, "registered_on", "1980-06-01"))).isEmpty();
    assertThat(
            rules(
                with(
                    with(nineteen, "man.birth_date", "1960-06-01"), "registered_on", "1981-06-01")))
        .containsExactly("legal-age");
  }

  @Test
  void trustsAnAgeCountedTheOldWayNoFurtherThanItGoes() {
    Map<String, String> aged =
        Map.of(
            "man.id_number", "",
            "woman.id_number", "",
            "man.age", "廿一岁",
            "woman.age", "十七",
            "registered_on", "1965-02-01",
            "certificate_number", "",
            "office", "开阳县龙岗公社");

    List<Finding> findings = checks.run(act(aged));

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().fields()).contains("woman.birth_date");
  }

  @Test
  void refusesTheFutureAndLooksAtDaysBeforeTheLaw() {
    assertThat(
            rules(
                Map.of("registered_on", "2026-03-02", "certificate_number", "J520121-2026-000001")))
        .containsExactly("registered-date");
    assertThat(
            rules(
                Map.of(
                    "registered_on",
                    "1949-11",
                    "certificate_number",
                    "",
                    "man.id_number",
                    "",
                    "woman.id_number",
                    "")))
        .contains("registered-date");
  }

  @Test
  void findsAnOfficeThatDidNotExistYet() {
    assertThat(rules(Map.of("office", "开阳县云开街道办事处"))).containsExactly("office-period");
  }

  @Test
  void findsAnEarlierMarriageWithoutAnEnd() {
    Act earlier =
        act(
            Map.of(
                "registered_on",
                "2004-01-05",
                "certificate_number",
                "J520121-2004-000009",
                "woman.id_number",
                OTHER_WOMAN));
    Act divorce =
        act(
            Map.of(
                "act",
                "divorce",
                "registered_on",
                "2006-01-05",
                "certificate_number",
                "L520121-2006-000009",
                "woman.id_number",
                OTHER_WOMAN));

    assertThat(checks.run(act(Map.of()), new EarlierActs(List.of(earlier))))
        .extracting(Finding::rule)
        .containsExactly("open-marriage");
    assertThat(checks.run(act(Map.of()), new EarlierActs(List.of(divorce, earlier)))).isEmpty();
  }

  @Test
  void aDeathEndsTheEarlierMarriageToo() {
    Act earlier =
        act(
            Map.of(
                "registered_on",
                "2004-01-05",
                "certificate_number",
                "J520121-2004-000009",
                "woman.id_number",
                OTHER_WOMAN));
    Act death =
        ActCodec.decode(
            Map.of(
                "act",
                "death",
                "died_on",
                "2006-02-03",
                "woman.name",
                "子虚",
                "woman.id_number",
                OTHER_WOMAN));

    assertThat(checks.run(act(Map.of()), new EarlierActs(List.of(earlier, death)))).isEmpty();
  }

  @Test
  void tellsThatTheMarriageOfADivorceIsNotOnFile() {
    Map<String, String> divorce =
        Map.of(
            "act",
            "divorce",
            "certificate_number",
            "L520121-2012-000001",
            "registered_on",
            "2012-06-01");

    List<Finding> alone = checks.run(act(divorce));

    assertThat(alone).extracting(Finding::rule).containsExactly("marriage-on-file");
    assertThat(alone.getFirst().severity()).isEqualTo(Severity.INFO);
    assertThat(checks.run(act(divorce), new EarlierActs(List.of(act(Map.of()))))).isEmpty();
  }

  @Test
  void wantsALookAtAReissueAfterACourtDivorceUnlessTheyMarriedAgain() {
    Act marriage = act(Map.of());
    Act court =
        act(
            Map.of(
                "act", "court_divorce",
                "certificate_number", "",
                "registered_on", "2013-03-01",
                "judged_on", "2013-01-10",
                "effective_from", "2013-02-01"));
    Act again =
        act(Map.of("registered_on", "2014-05-05", "certificate_number", "J520121-2014-000003"));
    Act reissue =
        act(
            Map.of(
                "act", "marriage_reissue",
                "certificate_number", "BJ520121-2015-000001",
                "registered_on", "2015-01-01"));

    assertThat(checks.run(reissue, new EarlierActs(List.of(marriage)))).isEmpty();
    List<Finding> after = checks.run(reissue, new EarlierActs(List.of(marriage, court)));
    assertThat(after).extracting(Finding::rule).containsExactly("reissue-after-end");
    assertThat(after).extracting(Finding::severity).containsExactly(Severity.REVIEW);
    assertThat(checks.run(reissue, new EarlierActs(List.of(marriage, court, again)))).isEmpty();
  }

  @Test
  void findsADivorceAfterACourtsDivorce() {
    Act court =
        act(
            Map.of(
                "act", "court_divorce",
                "certificate_number", "",
                "registered_on", "",
                "judged_on", "2013-01-10",
                "effective_from", "2013-02-01"));
    Act divorce =
        act(
            Map.of(
                "act",
                "divorce",
                "certificate_number",
                "L520121-2014-000001",
                "registered_on",
                "2014-06-01"));

    assertThat(checks.run(divorce, new EarlierActs(List.of(act(Map.of()), court))))
        .extracting(Finding::rule)
        .containsExactly("divorce-after-court");
  }

  @Test
  void keepsTheCoolingOffPeriodSince2021() {
    Act marriage = act(Map.of());

    assertThat(coolingOff(marriage, "2021-03-01", "2021-03-31")).containsExactly("cooling-off");
    assertThat(coolingOff(marriage, "2021-03-01", "2021-04-01")).isEmpty();
    assertThat(coolingOff(marriage, "2021-03-01", "2021-08-01")).containsExactly("cooling-off");
    assertThat(coolingOff(marriage, "", "2021-01-15")).containsExactly("cooling-off");
    assertThat(coolingOff(marriage, "", "2020-12-15")).isEmpty();
  }

  @Test
  void looksAtAnnulmentsByTheRegistryAfter2020() {
    Map<String, String> annulment =
        Map.of(
            "act",
            "annulment",
            "certificate_number",
            "",
            "married_on",
            "2008-05-05",
            "archive_ref",
            "0045-HY02-2020-0001");

    assertThat(rules(with(annulment, "registered_on", "2020-12-31"))).isEmpty();
    assertThat(rules(with(annulment, "registered_on", "2021-01-04")))
        .containsExactly("registry-annulment");
  }

  @Test
  void neverNamesAPersonInAFinding() {
    List<Finding> findings =
        checks.run(act(Map.of("man.id_number", WOMAN, "man.birth_date", "1990-01-01")));

    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.toString()).doesNotContain(WOMAN).doesNotContain("莫须有");
              assertThat(finding.message().chinese()).isNotBlank();
            });
  }

  private List<String> coolingOff(Act marriage, String applied, String registered) {
    Act divorce =
        act(
            Map.of(
                "act",
                "divorce",
                "certificate_number",
                "L520121-" + registered.substring(0, 4) + "-000001",
                "registered_on",
                registered,
                "applied_on",
                applied));
    return checks.run(divorce, new EarlierActs(List.of(marriage))).stream()
        .map(Finding::rule)
        .toList();
  }

  private List<String> rules(Map<String, String> told) {
    return checks.run(act(told)).stream().map(Finding::rule).toList();
  }

  /** A marriage of 2008 in order, except for what is told. */
  private static Act act(Map<String, String> told) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "marriage");
    fields.put("certificate_number", "J520121-2008-000001");
    fields.put("registered_on", "2008-05-05");
    fields.put("office", "开阳县民政局婚姻登记处");
    fields.put("man.name", "莫须有");
    fields.put("man.id_number", MAN);
    fields.put("woman.name", "乌有");
    fields.put("woman.id_number", WOMAN);
    fields.putAll(told);
    return ActCodec.decode(fields);
  }

  private static Map<String, String> with(Map<String, String> told, String key, String value) {
    Map<String, String> fields = new LinkedHashMap<>(told);
    fields.put(key, value);
    return fields;
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
