package lianli.registry.fiction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;

/**
 * Somebody who does not exist.
 *
 * @param idNumber a number of 18 characters with a right check digit
 * @param township name of the township as of today, without county
 * @param village house or village group
 */
public record FictionalPerson(
    Sex sex,
    String name,
    LocalDate birthDate,
    String idNumber,
    String ethnicity,
    String occupation,
    String education,
    String township,
    String village) {

  /** The number as cards showed it before 1999: without century and check character. */
  public String shortIdNumber() {
    return idNumber.substring(0, 6) + idNumber.substring(8, 17);
  }

  /** The number as court lists of other agencies show it. */
  public String maskedIdNumber() {
    return idNumber.substring(0, 6) + "*".repeat(8) + idNumber.substring(14);
  }

  /** Full years on this day. */
  public int ageOn(LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birthDate, day);
  }

  /** Household address as the forms since 2004 write it. */
  public String residence() {
    return "贵州省开阳县" + township + village;
  }

  /** The same person with another name, for namesakes. */
  public FictionalPerson named(String other) {
    return new FictionalPerson(
        sex, other, birthDate, idNumber, ethnicity, occupation, education, township, village);
  }

  /** As the registry's own forms since 2004 name a party. */
  public Party party(String maritalStatus) {
    Map<String, String> more = new TreeMap<>();
    more.put("nationality", "中国");
    more.put("ethnicity", ethnicity);
    more.put("occupation", occupation);
    more.put("education", education);
    more.put("residence", residence());
    if (!maritalStatus.isEmpty()) {
      more.put("marital_status", maritalStatus);
    }
    return party(PartialDate.of(birthDate), idNumber, more);
  }

  /** As some record names a party. */
  public Party party(PartialDate born, String number, Map<String, String> particulars) {
    return new Party(sex, Optional.of(new PersonName(name)), born, number, particulars);
  }
}
