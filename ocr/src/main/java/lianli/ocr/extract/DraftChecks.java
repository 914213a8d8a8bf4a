package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.Said;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;
import lianli.registry.check.MarriageAge;

/** Whether the fields of one record agree with each other, as far as the page itself can tell. */
final class DraftChecks {
  /** That of women by the first Marriage Law; no later law has less. */
  private static final int LEAST_AGE = MarriageAge.on(MarriageAge.LAW_OF_1950, Sex.FEMALE);

  private final Map<String, FieldReading> fields;
  private final String act;
  private final List<DraftFinding> findings = new ArrayList<>();

  /**
   * Checks of a record.
   *
   * @param act what it records; empty if the page does not tell
   */
  DraftChecks(Map<String, FieldReading> fields, String act) {
    this.fields = fields;
    this.act = act;
  }

  List<DraftFinding> findings() {
    for (Sex sex : Sex.values()) {
      idAgreesWithBirthAndSex(sex);
    }
    switch (act) {
      case "" -> find("act-unknown", "the page does not tell which act it records", "页面未载明登记类别");
      case "declaration" -> oneNameIsThere();
      case "court_divorce" -> {
        namesAreThere();
        // Civil Code art. 1080: it counts from the day it takes effect, which no first page shows.
        find("decree-effect", "whether it has taken effect is not on the page", "页面未载明文书是否生效");
      }
      default -> {
        namesAreThere();
        for (Sex sex : Sex.values()) {
          isOfAge(sex);
        }
        numberIsOfTheYear();
        holderIsAParty();
        if (value("registered_on").isEmpty()) {
          find(
              "registration-date",
              "the registration date was not read",
              "未读出登记日期",
              "registered_on");
        }
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

  private void idAgreesWithBirthAndSex(Sex sex) {
    String key = sex.partyKey() + ".id_number";
    if (!fields.containsKey(key)) {
      return;
    }
    Optional<CitizenId> id = CitizenId.parse(value(key));
    if (id.isEmpty()) {
      find("id-check-digit", "the identity number fails its check", "身份证号校验不符", key);
      return;
    }
    if (id.get().sex() != sex) {
      find("id-sex-digit", "the number's sex digit is the other sex's", "身份证号性别位不符", key);
    }
    String birthKey = sex.partyKey() + ".birth_date";
    Optional<PartialDate> birth = PartialDate.parse(value(birthKey));
    if (birth.isPresent() && birth.get().isKnown()) {
      boolean within =
          !id.get().birthDate().isBefore(birth.get().earliest())
              && !id.get().birthDate().isAfter(birth.get().latest());
      if (!within) {
        find(
            "id-birth-date", "birth date and identity number differ", "出生日期与身份证号不符", key, birthKey);
      }
    }
  }

  private void namesAreThere() {
    for (Sex sex : Sex.values()) {
      nameIsThere(sex);
    }
  }

  /** A younger one may have been registered, but a numeral that lost a stroke is likelier. */
  private void isOfAge(Sex sex) {
    String key = sex.partyKey() + ".age";
    String age = value(key);
    if (age.matches("\\d+") && Integer.parseInt(age) < LEAST_AGE) {
      find("age", "the age is below any law's", "年龄低于历次法定婚龄", key);
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

  private void numberIsOfTheYear() {
    Optional<CertificateNumber> number = CertificateNumber.parse(value("certificate_number"));
    Optional<PartialDate> registered = PartialDate.parse(value("registered_on"));
    if (number.isPresent()
        && number.get().year().isPresent()
        && registered.isPresent()
        && registered.get().isKnown()
        && number.get().year().getAsInt() != registered.get().earliest().getYear()) {
      find(
          "number-year",
          "the number's year is not the year of registration",
          "证号年份与登记年份不符",
          "certificate_number",
          "registered_on");
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
    FieldReading field = fields.get(key);
    return field == null ? "" : field.value();
  }

  private void find(String rule, String english, String chinese, String... keys) {
    findings.add(new DraftFinding(rule, List.of(keys), Said.of(english, chinese)));
  }
}
