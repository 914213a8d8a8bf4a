package lianli.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianli.index.key.IdNumbers;
import lianli.index.key.IdPattern;
import lianli.index.key.Key;
import lianli.index.key.NameLevel;
import lianli.index.key.PartyKeys;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;

/**
 * One thing asked of a party of an act.
 *
 * <p>Every party that a criterion accepts has at least one of its keys; a criterion without keys
 * can only be answered by looking at every entry.
 */
public sealed interface Criterion {

  /** Keys of which an accepted party has at least one; empty if no key narrows the search. */
  List<Key> keys();

  /** Whether a party of an act is what was asked for. */
  boolean accepts(Act act, Party party);

  /** The party has this identity number, valid or not. */
  record Identified(String idNumber) implements Criterion {
    public Identified {
      idNumber = IdNumbers.normal(idNumber);
    }

    @Override
    public List<Key> keys() {
      return PartyKeys.identified(idNumber);
    }

    @Override
    public boolean accepts(Act act, Party party) {
      return !idNumber.isEmpty() && IdNumbers.normal(party.idNumber()).equals(idNumber);
    }

    @Override
    public String toString() {
      return "Identified";
    }
  }

  /** The party's identity number agrees with a masked one. */
  record IdentifiedLike(IdPattern pattern) implements Criterion {
    @Override
    public List<Key> keys() {
      return pattern.keys();
    }

    @Override
    public boolean accepts(Act act, Party party) {
      return pattern.matches(IdNumbers.normal(party.idNumber()));
    }
  }

  /** The party's identity number is at most one slip of the hand away. */
  record IdentifiedNearly(String idNumber) implements Criterion {
    public IdentifiedNearly {
      idNumber = IdNumbers.normal(idNumber);
    }

    @Override
    public List<Key> keys() {
      return PartyKeys.identifiedNearly(idNumber);
    }

    @Override
    public boolean accepts(Act act, Party party) {
      String id = IdNumbers.normal(party.idNumber());
      return id.length() >= 15 && IdNumbers.isOneSlipApart(id, idNumber);
    }

    @Override
    public String toString() {
      return "IdentifiedNearly";
    }
  }

  /**
   * The party's name agrees.
   *
   * @param least from EXACT to LOOK_ALIKE
   */
  record Named(PersonName name, NameLevel least) implements Criterion {
    public Named {
      requireIndexed(least);
    }

    @Override
    public List<Key> keys() {
      return PartyKeys.named(name, least);
    }

    @Override
    public boolean accepts(Act act, Party party) {
      return agrees(name, party.name(), least);
    }
  }

  /**
   * The other party's name agrees.
   *
   * @param least from EXACT to LOOK_ALIKE
   */
  record MarriedTo(PersonName spouse, NameLevel least) implements Criterion {
    public MarriedTo {
      requireIndexed(least);
    }

    @Override
    public List<Key> keys() {
      return PartyKeys.marriedTo(spouse, least);
    }

    @Override
    public boolean accepts(Act act, Party party) {
      return act.parties().stream()
          .anyMatch(other -> other.sex() != party.sex() && agrees(spouse, other.name(), least));
    }
  }

  /** The party's birth date can be this one. */
  record Born(PartialDate date) implements Criterion {
    public Born {
      if (!date.isKnown()) {
        throw new IllegalArgumentException("birth date: unknown");
      }
    }

    @Override
    public List<Key> keys() {
      return PartyKeys.born(date);
    }

    @Override
    public boolean accepts(Act act, Party party) {
      PartialDate birth = IdNumbers.birthOf(party);
      return birth.isKnown()
          && !birth.earliest().isAfter(date.latest())
          && !birth.latest().isBefore(date.earliest());
    }
  }

  /** The act can have been registered within so many days of a day. */
  record RegisteredNear(LocalDate day, int days) implements Criterion {
    /** The widest window: five years either way. */
    public static final int MOST_DAYS = 1830;

    public RegisteredNear {
      if (days < 0 || days > MOST_DAYS) {
        throw new IllegalArgumentException("days around a date: 0 to " + MOST_DAYS);
      }
    }

    @Override
    public List<Key> keys() {
      return PartyKeys.registered(day.minusDays(days), day.plusDays(days));
    }

    @Override
    public boolean accepts(Act act, Party party) {
      PartialDate registered = act.filing().registeredOn();
      return registered.isKnown()
          && !registered.earliest().isAfter(day.plusDays(days))
          && !registered.latest().isBefore(day.minusDays(days));
    }
  }

  /** The act bears this certificate number, or refers to the marriage that bears it. */
  record Numbered(CertificateNumber number) implements Criterion {
    @Override
    public List<Key> keys() {
      return PartyKeys.numbered(number);
    }

    @Override
    public boolean accepts(Act act, Party party) {
      return isThis(act.filing().number())
          || (act instanceof AboutMarriage about && isThis(about.marriage().number()));
    }

    private boolean isThis(Optional<CertificateNumber> other) {
      return other.map(CertificateNumber::text).filter(number.text()::equals).isPresent();
    }
  }

  private static boolean agrees(PersonName asked, Optional<PersonName> name, NameLevel least) {
    return name.isPresent() && NameLevel.agree(asked, name.get(), least);
  }

  private static void requireIndexed(NameLevel least) {
    if (least.isWiderThan(NameLevel.LOOK_ALIKE)) {
      throw new IllegalArgumentException("name level: no keys reach further than LOOK_ALIKE");
    }
  }
}
