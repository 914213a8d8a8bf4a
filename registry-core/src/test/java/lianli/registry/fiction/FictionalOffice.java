package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.act.Decree;
import lianli.registry.act.MarriageReference;
import lianli.registry.act.PartialDate;
import lianli.registry.act.RegistrationDetails;

/** The registration office: files acts as the office of the day would, with numbers in order. */
public final class FictionalOffice {
  private static final int NATIONAL_NUMBERS = 2004;
  private static final String BUREAU = "开阳县民政局";

  private final Draw draw;
  private final Map<String, Integer> serials = new HashMap<>();

  /** A desk with its own registrars and serials. */
  public FictionalOffice(long seed) {
    this.draw = new Draw(seed);
  }

  /** A marriage of two people, neither married before unless said otherwise. */
  public Act.Marriage marry(FictionalPerson man, FictionalPerson woman, LocalDate on) {
    return marry(man, woman, on, "未婚", "未婚");
  }

  /** A marriage with the status each party declared before it. */
  public Act.Marriage marry(
      FictionalPerson man, FictionalPerson woman, LocalDate on, String his, String hers) {
    Couple couple = new Couple(man.party(his), woman.party(hers));
    return new Act.Marriage(
        filing("J", on, "opinion", "双方符合结婚条件，准予登记。"), couple, false, PartialDate.unknown());
  }

  /** A registered divorce. */
  public Act.Divorce divorce(Act.Marriage marriage, LocalDate on, String children) {
    RegistrationDetails filing = filing("L", on, "opinion", "双方自愿离婚，符合离婚条件，准予登记，发给离婚证。");
    Map<String, String> more = new TreeMap<>(filing.particulars());
    more.put("children", children);
    more.put("documents", "身份证、户口簿、结婚证、离婚协议书");
    return new Act.Divorce(
        new RegistrationDetails(filing.number(), filing.registeredOn(), filing.office(), more),
        withoutDeclaredStatus(marriage.couple()),
        reference(marriage));
  }

  /** A marriage certificate issued again. */
  public Act.MarriageReissue reissue(Act.Marriage marriage, LocalDate on) {
    return new Act.MarriageReissue(
        filing("BJ", on, "remarks", "补领结婚证"),
        withoutDeclaredStatus(marriage.couple()),
        reference(marriage));
  }

  /** A divorce certificate issued again. */
  public Act.DivorceReissue reissue(Act.Divorce divorce, LocalDate on) {
    return new Act.DivorceReissue(
        filing("BL", on, "remarks", "补领离婚证"), divorce.couple(), divorce.marriage());
  }

  /** A court's divorce as the registry entered it. */
  public Act.CourtDivorce decreed(
      Act.Marriage marriage, Decree decree, LocalDate effective, LocalDate received) {
    return new Act.CourtDivorce(
        new RegistrationDetails(Optional.empty(), PartialDate.of(received), BUREAU, Map.of()),
        withoutDeclaredStatus(marriage.couple()),
        reference(marriage),
        decree,
        PartialDate.of(effective));
  }

  /** A death proved by a death certificate. */
  public Act.Death death(FictionalPerson person, LocalDate on) {
    return new Act.Death(
        new RegistrationDetails(Optional.empty(), PartialDate.unknown(), "", Map.of()),
        person.party(PartialDate.of(person.birthDate()), person.idNumber(), Map.of()),
        PartialDate.of(on),
        Act.DeathSource.CERTIFICATE);
  }

  /** How a later act names this marriage. */
  public static MarriageReference reference(Act.Marriage marriage) {
    RegistrationDetails filing = marriage.filing();
    return new MarriageReference(filing.number(), filing.registeredOn(), filing.office());
  }

  private RegistrationDetails filing(String series, LocalDate on, String key, String text) {
    if (on.getYear() < NATIONAL_NUMBERS) {
      throw new IllegalArgumentException("this desk opened in " + NATIONAL_NUMBERS);
    }
    Map<String, String> more = new TreeMap<>();
    more.put("registrar", registrar());
    more.put(key, text);
    String number =
        String.format("%s520121-%d-%06d", series, on.getYear(), next(series + on.getYear()));
    return new RegistrationDetails(
        CertificateNumber.parse(number), PartialDate.of(on), BUREAU, more);
  }

  /** The next serial, with gaps: most registrations of a year are not in these tests. */
  int next(String series) {
    return serials.merge(series, draw.between(3, 90), Integer::sum);
  }

  private String registrar() {
    return draw.word("罗敏 周国平 韦小兰 邓勇 何燕");
  }

  private static Couple withoutDeclaredStatus(Couple couple) {
    return new Couple(withoutStatus(couple.man()), withoutStatus(couple.woman()));
  }

  private static lianli.registry.act.Party withoutStatus(lianli.registry.act.Party party) {
    Map<String, String> more = new TreeMap<>(party.particulars());
    more.remove("marital_status");
    return new lianli.registry.act.Party(
        party.sex(), party.name(), party.birthDate(), party.idNumber(), more);
  }
}
