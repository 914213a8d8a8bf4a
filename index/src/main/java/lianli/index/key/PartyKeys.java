package lianli.index.key;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;

/** All keys under which one party of an act is found, and the keys a question looks for. */
public final class PartyKeys {
  /** Raised by every change of any key. */
  public static final int VERSION = 1;

  private PartyKeys() {}

  /** What a party of an act is indexed under. */
  public static Set<Key> of(Act act, Party party) {
    Set<Key> keys = new LinkedHashSet<>();
    String id = IdNumbers.normal(party.idNumber());
    if (!id.isEmpty()) {
      keys.add(new Key(KeyKind.ID, id));
      IdDigitMask.INDEXED.forEach(shape -> shape.key(id).ifPresent(keys::add));
    }
    party.name().ifPresent(name -> keys.addAll(NameKeys.OWN.of(name)));
    keys.addAll(DateKeys.of(KeyKind.BIRTH, IdNumbers.birthOf(party)));
    keys.addAll(DateKeys.of(KeyKind.REGISTERED, act.filing().registeredOn()));
    act.filing().number().ifPresent(number -> keys.addAll(numbered(number)));
    if (act instanceof AboutMarriage about) {
      about.marriage().number().ifPresent(number -> keys.addAll(numbered(number)));
    }
    for (Party other : act.parties()) {
      if (other.sex() != party.sex()) {
        other.name().ifPresent(name -> keys.addAll(NameKeys.SPOUSE.of(name)));
      }
    }
    return keys;
  }

  /** Keys of everybody with this identity number. */
  public static List<Key> identified(String idNumber) {
    return List.of(new Key(KeyKind.ID, IdNumbers.normal(idNumber)));
  }

  /**
   * What a written number, whole or masked, is found by where either side may be masked or hold a
   * slip: all parts of a whole number, and of a masked one the most telling that it shows.
   */
  public static List<Key> partsOfId(String idNumber) {
    Optional<IdPattern> pattern = IdPattern.parse(idNumber);
    if (pattern.isPresent()) {
      return pattern.get().keys();
    }
    String id = IdNumbers.normal(idNumber);
    return IdDigitMask.INDEXED.stream().flatMap(shape -> shape.key(id).stream()).toList();
  }

  /** One of these is a key of everybody whose number is at most one slip away. */
  public static List<Key> identifiedNearly(String idNumber) {
    String id = IdNumbers.normal(idNumber);
    return IdDigitMask.SLIPS.stream().flatMap(shape -> shape.key(id).stream()).toList();
  }

  /**
   * One of these is a key of everybody whose name agrees to the level, LOOK_ALIKE at the widest.
   */
  public static List<Key> named(PersonName name, NameLevel least) {
    return NameKeys.OWN.reaching(name, least);
  }

  /** As {@link #named}, for the spouse's name. */
  public static List<Key> marriedTo(PersonName spouse, NameLevel least) {
    return NameKeys.SPOUSE.reaching(spouse, least);
  }

  /** One of these is a key of everybody whose birth date can be this one. */
  public static List<Key> born(PartialDate date) {
    return DateKeys.overlapping(KeyKind.BIRTH, date);
  }

  /** One of these is a key of every act whose registration can lie in the window. */
  public static List<Key> registered(LocalDate from, LocalDate to) {
    return DateKeys.within(KeyKind.REGISTERED, from, to);
  }

  /** The key of every act that bears this number or refers to it. */
  public static List<Key> numbered(CertificateNumber number) {
    return List.of(new Key(KeyKind.NUMBER, number.text()));
  }
}
