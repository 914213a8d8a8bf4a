package lianli.index.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lianli.index.key.IdNumbers;
import lianli.index.key.PreparedName;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.Act.OfOne;
import lianli.registry.act.Act.Revocation;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Decree;
import lianli.registry.act.MarriageReference;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.RegistrationDetails;
import lianli.registry.act.Sex;
import lianli.registry.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Makes of entries what is kept of them: a person, a name, a day and an office that many acts tell
 * are one object in all of them. For several threads.
 */
final class FiledActs {
  private static final PartialDate UNKNOWN = PartialDate.unknown();

  private final Map<FiledPerson, FiledPerson> people = new ConcurrentHashMap<>();
  private final Map<String, PreparedName> names = new ConcurrentHashMap<>();
  private final Map<PartialDate, PartialDate> days = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** For acts that come beside these: what both tell is one object. */
  static FiledActs beside(List<FiledAct> acts) {
    FiledActs kept = new FiledActs();
    for (FiledAct act : acts) {
      for (FiledPerson person : Arrays.asList(act.man(), act.woman())) {
        if (person != null) {
          kept.people.put(person, person);
          if (person.name() != null) {
            kept.names.put(person.name().name().value(), person.name());
          }
        }
      }
    }
    return kept;
  }

  FiledAct of(LedgerEntry entry) {
    Act act = entry.act();
    RegistrationDetails filing = act.filing();
    FiledPerson man = null;
    FiledPerson woman = null;
    switch (act) {
      case OfCouple couple -> {
        man = person(couple.couple().man());
        woman = person(couple.couple().woman());
      }
      case OfOne one -> {
        FiledPerson person = person(one.person());
        man = one.person().sex() == Sex.FEMALE ? null : person;
        woman = one.person().sex() == Sex.FEMALE ? person : null;
      }
    }
    AboutMarriage about = act instanceof AboutMarriage told ? told : null;
    boolean namesDivorce = act instanceof DivorceReissue reissue && isOfDivorce(reissue.marriage());
    Decree decree = decreeOf(act);
    return new FiledAct(
        entry.sequence(),
        act.kind(),
        man,
        woman,
        filing.number().map(WrittenNumber::of),
        about == null || namesDivorce
            ? Optional.empty()
            : about.marriage().number().map(WrittenNumber::of),
        text(filing.office()),
        day(on(act)),
        about == null || namesDivorce ? UNKNOWN : day(about.marriage().marriedOn()),
        decree == null ? "" : decree.caseNumber(),
        decree == null ? UNKNOWN : day(decree.judgedOn()),
        day(filing.registeredOn()),
        isUndone(act));
  }

  /** When it took effect: of a certificate issued again, when the divorce did, if it tells that. */
  private static PartialDate on(Act act) {
    return act instanceof DivorceReissue reissue ? divorcedOn(reissue) : act.datedOn();
  }

  /** Lists tell the number and day of the divorce in the columns of the marriage's. */
  private static PartialDate divorcedOn(DivorceReissue reissue) {
    PartialDate told =
        PartialDate.parse(reissue.filing().particular("divorced_on")).orElse(UNKNOWN);
    return !told.isKnown() && isOfDivorce(reissue.marriage())
        ? reissue.marriage().marriedOn()
        : told;
  }

  private static boolean isOfDivorce(MarriageReference told) {
    String number = told.number().map(CertificateNumber::text).orElse("");
    return number.indexOf('离') >= 0 || number.startsWith("L") || number.startsWith("BL");
  }

  /** Whether the marriage stays ended though a declaration of death was taken back. */
  private static boolean isUndone(Act act) {
    return switch (act) {
      case DeclaredDeathRevoked revoked -> !revoked.refused();
      case ForeignDivorce divorce -> !divorce.isRecognised();
      case Revocation revocation -> false;
      default -> false;
    };
  }

  private static @Nullable Decree decreeOf(Act act) {
    return switch (act) {
      case CourtDivorce divorce -> divorce.decree();
      case CourtVoid courtVoid -> courtVoid.decree();
      case DeclaredDeath declared -> declared.decree();
      default -> null;
    };
  }

  private FiledPerson person(Party party) {
    PreparedName name =
        party
            .name()
            .map(PersonName::value)
            .map(value -> names.computeIfAbsent(value, FiledActs::prepared))
            .orElse(null);
    long citizen = FiledPerson.code(party.citizenId());
    FiledPerson person =
        new FiledPerson(
            party.sex(),
            name,
            citizen,
            citizen == 0 ? IdNumbers.normal(party.idNumber()) : "",
            day(IdNumbers.birthOf(party)));
    FiledPerson known = people.putIfAbsent(person, person);
    return known == null ? person : known;
  }

  private static PreparedName prepared(String value) {
    return PreparedName.of(new PersonName(value));
  }

  private String text(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private PartialDate day(PartialDate day) {
    PartialDate known = days.putIfAbsent(day, day);
    return known == null ? day : known;
  }
}
