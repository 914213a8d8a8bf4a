package lianli.registry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.court.Sides;
import lianli.registry.list.RowRejectedException;

/**
 * A court's line told of the couple on file: it ends the marriage of these two, who are written as
 * the register has them; what the court wrote otherwise is kept beside.
 */
final class DecreeOnFile {
  private static final List<String> PERSON = List.of("name", "birth_date", "id_number");

  /** Which document the number is of; what else a party told at the wedding is of that day. */
  private static final List<String> DOCUMENT = List.of("id_type", "id_document");

  private final OfCouple marriage;
  private final Sides sides;

  private DecreeOnFile(OfCouple marriage, Sides sides) {
    this.marriage = marriage;
    this.sides = sides;
  }

  /**
   * Puts the persons of a line beside those of a marriage.
   *
   * @throws RowRejectedException if it is not clear who is who, or the line gives one of them
   *     another valid number
   */
  static DecreeOnFile of(Party first, Party second, OfCouple marriage) throws RowRejectedException {
    Sides sides =
        Sides.of(first, second, marriage.couple())
            .orElseThrow(
                () ->
                    refused(
                        "nothing on the line tells which party is which person on file",
                        "无法判断名单中的当事人与登记的男女双方如何对应"));
    for (Sex sex : Sex.OF_COUPLE) {
      Optional<CitizenId> stated = sides.stated(sex).citizenId();
      Optional<CitizenId> known = known(marriage.couple(), sex).citizenId();
      if (stated.isPresent() && known.isPresent() && !stated.equals(known)) {
        throw refused(
            "the line gives another valid number than the register ("
                + sex.partyKey()
                + ".id_number): that is another person, or the court must correct it",
            "名单所载的有效身份证件号与登记不同（" + (sex == Sex.MALE ? "男方" : "女方") + "），可能是另一人；请法院核实更正");
      }
    }
    return new DecreeOnFile(marriage, sides);
  }

  private static RowRejectedException refused(String english, String chinese) {
    return new RowRejectedException("", BilingualText.of(english, chinese));
  }

  private static Party known(Couple couple, Sex sex) {
    return sex == Sex.MALE ? couple.man() : couple.woman();
  }

  /** True if the line names the man first. */
  boolean isManFirst() {
    return sides.isFirstMan();
  }

  /** The act with the parties of the marriage, naming the marriage as the register does. */
  Act told(Act act) {
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(act));
    for (Sex sex : Sex.OF_COUPLE) {
      String prefix = sex.partyKey() + ".";
      boolean isTold = fields.keySet().removeIf(key -> key.startsWith(prefix));
      if (isTold) {
        person(sex).forEach((key, value) -> fields.put(prefix + key, value));
      }
    }
    if (act instanceof Act.AboutMarriage) {
      put(
          fields,
          "previous_certificate_number",
          StandingMarriage.of(List.of(marriage)).stream()
              .findFirst()
              .flatMap(StandingMarriage::number)
              .map(CertificateNumber::text)
              .orElse(""));
      PartialDate start =
          StandingMarriage.of(List.of(marriage)).stream()
              .findFirst()
              .map(StandingMarriage::start)
              .orElse(PartialDate.unknown());
      put(fields, "married_on", start.text());
      put(fields, "previous_office", marriage.filing().office());
    }
    return ActCodec.decode(fields);
  }

  /** What the register knows stands; where it knows nothing, what the court says does. */
  private static void put(Map<String, String> fields, String key, String known) {
    if (!known.isEmpty()) {
      fields.put(key, known);
    }
  }

  private Map<String, String> person(Sex sex) {
    Party known = known(marriage.couple(), sex);
    Party stated = sides.stated(sex);
    Map<String, String> person = new LinkedHashMap<>();
    DOCUMENT.forEach(key -> put(person, key, known.particular(key)));
    put(person, "name", known.name().or(stated::name).map(PersonName::value).orElse(""));
    put(person, "birth_date", (known.birthDate().isKnown() ? known : stated).birthDate().text());
    boolean isNumberOfCourt =
        known.citizenId().isEmpty()
            && stated.citizenId().isPresent()
            && LikeCouples.areNamedAlike(stated, known);
    put(person, "id_number", (isNumberOfCourt ? stated : known).idNumber());
    return person;
  }

  /** What the court wrote of the persons, where the register has it otherwise. */
  List<String> otherwise() {
    List<String> otherwise = new ArrayList<>();
    for (Sex sex : Sex.OF_COUPLE) {
      Map<String, String> known = person(sex);
      Party stated = sides.stated(sex);
      Map<String, String> told =
          Map.of(
              "name", stated.name().map(PersonName::value).orElse(""),
              "birth_date", stated.birthDate().text(),
              "id_number", stated.idNumber());
      for (String key : PERSON) {
        String written = told.getOrDefault(key, "");
        if (!written.isEmpty() && !written.equals(known.getOrDefault(key, ""))) {
          otherwise.add(sex.partyKey() + "." + key + " as the court writes it: " + written);
        }
      }
    }
    return otherwise;
  }
}
