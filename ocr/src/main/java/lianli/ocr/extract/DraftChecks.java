package lianli.ocr.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.act.CitizenId;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.Sex;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.check.MarriageAge;
import lianli.registry.check.Severity;
import lianli.registry.draft.DraftFinding;

/**
 * Whether the fields of one record agree with each other, as far as the page itself can tell: the
 * registry's own rules ({@link ActChecks}), asked once, and beside them what only a page can lack.
 */
final class DraftChecks {
  /** That of women by the first Marriage Law; no later law has less. */
  private static final int LEAST_AGE = MarriageAge.on(MarriageAge.LAW_OF_1950, Sex.FEMALE);

  /** Younger than any law or custom lets people marry, in years. */
  private static final int GROWN_UP = 14;

  /** Days of papers; that of a registration is asked about by the registry's own rules. */
  private static final List<String> DAYS =
      List.of(
          "registered_on", "applied_on", "declared_on", "married_on", "judged_on", "divorced_on");

  /**
   * A page is read alike on every day, so no day is today: whether its date lies in the future is
   * asked when it is entered.
   */
  private static final ActChecks RULES = ActChecks.standard(LocalDate.MAX);

  private final Map<String, String> values;
  private final String act;
  private final List<DraftFinding> findings = new ArrayList<>();

  /**
   * Checks of a record.
   *
   * @param values what was read, by key
   * @param act what it records; empty if the page does not tell
   */
  DraftChecks(Map<String, String> values, String act) {
    this.values = values;
    this.act = act;
  }

  List<DraftFinding> findings() {
    rulesHold();
    daysAreOfGrownUps();
    switch (act) {
      case "" -> find("act-unknown", "the page does not tell which act it records", "页面未载明登记类别");
      case "declaration" -> oneNameIsThere();
      case "court_divorce" -> {
        namesAreThere();
        // Civil Code art. 1080: it counts from the day it takes effect, which no first page shows.
        find("effect-not-on-page", "whether it has taken effect is not on the page", "页面未载明文书是否生效");
      }
      default -> {
        namesAreThere();
        for (Sex sex : Sex.OF_COUPLE) {
          isOfAge(sex);
        }
        holderIsAParty();
        // What has no number may be what was only asked for.
        if (value("certificate_number").isEmpty()) {
          find(
              "certificate-number",
              "the certificate's number was not read",
              "未读出证件字号",
              "certificate_number");
        }
      }
    }
    return findings;
  }

  /** What the registry would ask a person about, were the record entered as it was read. */
  private void rulesHold() {
    RULES.alone(read()).stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .filter(this::isAskedOfThePage)
        .map(finding -> new DraftFinding(finding.rule(), finding.fields(), finding.message()))
        .forEach(findings::add);
  }

  /**
   * A paper that is no act, or does not tell which, has parties all the same. Whether they are
   * named is asked below: a form has a place for every name, where a register may have none.
   */
  private boolean isAskedOfThePage(Finding finding) {
    boolean isOfParties = finding.fields().stream().allMatch(DraftChecks::isOfParty);
    return isOfParties ? !finding.rule().equals(ActChecks.PARTY_KNOWN) : isKnown();
  }

  /** The record as an act; what no act can hold as it was read is as if it had not been. */
  private Act read() {
    Map<String, String> told = new HashMap<>(Map.of("act", isKnown() ? act : "marriage"));
    values.forEach(
        (key, value) -> {
          if (isKnown() || isOfParty(key)) {
            told.put(key, value);
          }
        });
    while (true) {
      try {
        return ActCodec.decode(told);
      } catch (IllegalActException illegible) {
        // Its own reading is in doubt already, and says so where it stands.
        if (told.remove(illegible.key()) == null) {
          throw illegible;
        }
      }
    }
  }

  private boolean isKnown() {
    return ActKind.ofCode(act).isPresent();
  }

  private static boolean isOfParty(String key) {
    return key.startsWith("man.") || key.startsWith("woman.");
  }

  /** Nobody applies, declares or marries as a child: such a day was somebody's birth. */
  private void daysAreOfGrownUps() {
    OptionalInt born =
        Sex.OF_COUPLE.stream().map(Sex::partyKey).flatMapToInt(this::yearsOfBirth).max();
    for (String key : DAYS) {
      OptionalInt year = year(value(key));
      if (born.isPresent()
          && year.isPresent()
          && year.getAsInt() < born.getAsInt() + GROWN_UP
          && !(key.equals("registered_on") && isKnown())) {
        find(
            "day-of-a-child",
            "the day is before a party was grown up: it may be a birth date",
            "日期在当事人成年之前，可能误读了出生日期",
            key);
      }
    }
  }

  private IntStream yearsOfBirth(String party) {
    IntStream told = year(value(party + ".birth_date")).stream();
    IntStream ofNumber =
        CitizenId.parse(value(party + ".id_number")).stream()
            .mapToInt(number -> number.birthDate().getYear());
    return IntStream.concat(told, ofNumber);
  }

  private static OptionalInt year(String date) {
    return date.matches("\\d{4}.*")
        ? OptionalInt.of(Integer.parseInt(date.substring(0, 4)))
        : OptionalInt.empty();
  }

  private void namesAreThere() {
    for (Sex sex : Sex.OF_COUPLE) {
      nameIsThere(sex);
    }
  }

  /** A younger one may have been registered, but a numeral that lost a stroke is likelier. */
  private void isOfAge(Sex sex) {
    String key = sex.partyKey() + ".age";
    String age = value(key);
    if (age.matches("\\d+") && Integer.parseInt(age) < LEAST_AGE) {
      find("least-age", "the age is below any law's", "年龄低于历次法定婚龄", key);
    }
  }

  /** A declaration is one party's. */
  private void oneNameIsThere() {
    if (value("man.name").isEmpty() && value("woman.name").isEmpty()) {
      nameIsThere(Sex.MALE);
    }
  }

  private void nameIsThere(Sex sex) {
    String key = sex.partyKey() + ".name";
    if (value(key).isEmpty()) {
      find("party-name", "a party's name was not read", "未读出当事人姓名", key);
    }
  }

  private void holderIsAParty() {
    String holder = value("holder");
    if (!holder.isEmpty()
        && !holder.equals(value("man.name"))
        && !holder.equals(value("woman.name"))) {
      find("holder-is-a-party", "the holder is neither of the parties", "持证人不是双方当事人", "holder");
    }
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }

  private void find(String rule, String english, String chinese, String... keys) {
    findings.add(new DraftFinding(rule, List.of(keys), BilingualText.of(english, chinese)));
  }
}
