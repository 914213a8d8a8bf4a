package lianli.index.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import lianli.index.key.IdPattern;
import lianli.index.key.KeyCode;
import lianli.index.key.PreparedName;
import lianli.index.key.WrittenNumber;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.PreparedPerson;
import lianli.registry.act.PartialDate;

/**
 * Under which keys couples find each other: either party's number (whole, mistyped, masked), name
 * with birth date, day of marriage or spouse, and the certificate number. A couple on file and a
 * stated one that share a key are compared.
 */
final class CoupleKeys {
  /** What a key is made of; the codes of two kinds never meet. */
  enum Kind {
    NUMBER_WHOLE(1),
    NUMBER_FRONT(2),
    NUMBER_BACK(3),
    NUMBER_ENDS(4),
    NUMBER_MASKED(5),
    NAME_AND_YEAR(6),
    SOUND_AND_BIRTH(7),
    NAME_AND_WEDDING(8),
    SOUND_AND_WEDDING(9),
    BOTH_NAMES(10),
    BOTH_SOUNDS(11),
    NAME_AND_SURNAME(12),
    NAME_AND_LAST(13),
    CERTIFICATE(14),
    CERTIFICATE_AND_NAME(15),
    NAME(16);

    private final int salt;

    Kind(int salt) {
      this.salt = salt;
    }

    /**
     * A name alone is a key if it is rare; that a frequent one is not says nothing about a list.
     */
    boolean isQuiet() {
      return this == NAME || this == CERTIFICATE;
    }

    /** How many couples may share a key of this kind. */
    int cap() {
      return switch (this) {
        case NAME, CERTIFICATE -> 40;
        case NAME_AND_SURNAME, NAME_AND_LAST -> 100;
        default -> 400;
      };
    }

    long code(long value) {
      return KeyCode.of(salt, value);
    }
  }

  /** Takes a key. */
  interface Taker {
    void take(Kind kind, long code);
  }

  private final Set<Integer> masks;

  /**
   * Keys for one list.
   *
   * @param masks which places its masked numbers leave visible, as far as they tell enough
   */
  CoupleKeys(Set<Integer> masks) {
    this.masks = Set.copyOf(masks);
  }

  /** Keys of a couple on file. */
  void ofFiled(PreparedCouple couple, Taker keys) {
    person(couple.first(), couple.second(), couple, keys);
    person(couple.second(), couple.first(), couple, keys);
    for (PreparedName man : couple.first().names()) {
      for (PreparedName woman : couple.second().names()) {
        both(man, woman, keys);
      }
    }
    for (WrittenNumber number : couple.numbers()) {
      certificate(number, couple, keys);
    }
  }

  /** Keys of a stated couple: whatever a right couple on file may share with it. */
  void ofStated(PreparedCouple couple, Taker keys) {
    for (PreparedCouple oneWay : List.of(couple, couple.swapped())) {
      person(oneWay.first(), oneWay.second(), oneWay, keys);
      for (PreparedName first : oneWay.first().names()) {
        for (PreparedName second : oneWay.second().names()) {
          both(first, second, keys);
          lookAlikes(first, second, keys);
        }
        likeNames(first, oneWay.first(), keys);
      }
      oneWay.first().mask().ifPresent(mask -> masked(mask, oneWay.first(), keys));
    }
    for (WrittenNumber number : couple.numbers()) {
      certificate(number, couple, keys);
    }
  }

  private static void certificate(WrittenNumber number, PreparedCouple couple, Taker keys) {
    long code = KeyCode.of(number.figures());
    keys.take(Kind.CERTIFICATE, code);
    for (PreparedPerson person : List.of(couple.first(), couple.second())) {
      for (PreparedName name : person.names()) {
        keys.take(Kind.CERTIFICATE_AND_NAME, KeyCode.of(code, name.code()));
      }
    }
  }

  private void person(
      PreparedPerson person, PreparedPerson spouse, PreparedCouple couple, Taker keys) {
    if (person.hasWholeId()) {
      number(person, keys);
    }
    PartialDate birth = birth(person);
    for (PreparedName name : person.names()) {
      long code = name.code();
      keys.take(Kind.NAME, code);
      if (birth.isKnown()) {
        keys.take(Kind.NAME_AND_YEAR, KeyCode.of(code, birth.earliest().getYear()));
      }
      dated(Kind.SOUND_AND_BIRTH, name, birth, keys);
      if (couple.marriedOn().isExact()) {
        keys.take(Kind.NAME_AND_WEDDING, KeyCode.of(code, day(couple.marriedOn())));
      }
      dated(Kind.SOUND_AND_WEDDING, name, couple.marriedOn(), keys);
      for (PreparedName other : spouse.names()) {
        keys.take(Kind.NAME_AND_SURNAME, KeyCode.of(code, other.first()));
        keys.take(Kind.NAME_AND_LAST, KeyCode.of(code, other.last()));
      }
    }
  }

  private static PartialDate birth(PreparedPerson person) {
    return person.birth().isKnown()
        ? person.birth()
        : person.mask().map(IdPattern::birth).orElseGet(PartialDate::unknown);
  }

  private void number(PreparedPerson person, Taker keys) {
    String number = person.idNumber();
    keys.take(Kind.NUMBER_WHOLE, KeyCode.of(number));
    int length = number.length();
    if (length < 15) {
      return;
    }
    keys.take(Kind.NUMBER_FRONT, KeyCode.of(number, 0, 13));
    keys.take(Kind.NUMBER_BACK, KeyCode.of(number, length - 11, length));
    long ends = KeyCode.of(KeyCode.of(number, 0, 6), KeyCode.of(number, length - 4, length));
    surnamed(Kind.NUMBER_ENDS, ends, person, keys);
    if (length == 18) {
      for (int visible : masks) {
        surnamed(Kind.NUMBER_MASKED, KeyCode.ofPlaces(visible, number), person, keys);
      }
    }
  }

  private void masked(IdPattern mask, PreparedPerson person, Taker keys) {
    int visible = mask.visiblePlaces();
    if (masks.contains(visible)) {
      surnamed(Kind.NUMBER_MASKED, KeyCode.ofPlaces(visible, mask.places()), person, keys);
    }
  }

  /** A part of a number fits many: those of another surname, as it is heard, are left out. */
  private static void surnamed(Kind kind, long part, PreparedPerson person, Taker keys) {
    for (PreparedName name : person.names()) {
      for (long sound : name.surnameCodes()) {
        keys.take(kind, KeyCode.of(part, sound));
      }
    }
  }

  private static void dated(Kind kind, PreparedName name, PartialDate day, Taker keys) {
    if (day.isExact()) {
      long code = day(day);
      for (long sound : name.dialectCodes()) {
        keys.take(kind, KeyCode.of(sound, code));
      }
    }
  }

  private static long day(PartialDate date) {
    return date.earliest().toEpochDay();
  }

  private static void both(PreparedName man, PreparedName woman, Taker keys) {
    keys.take(Kind.BOTH_NAMES, KeyCode.of(man.code(), woman.code()));
    for (long his : man.dialectCodes()) {
      for (long hers : woman.dialectCodes()) {
        keys.take(Kind.BOTH_SOUNDS, KeyCode.of(his, hers));
      }
    }
  }

  private static void lookAlikes(PreparedName first, PreparedName second, Taker keys) {
    long one = first.code();
    long other = second.code();
    for (String alike : first.lookAlikes()) {
      keys.take(Kind.BOTH_NAMES, KeyCode.of(KeyCode.of(alike), other));
    }
    for (String alike : second.lookAlikes()) {
      keys.take(Kind.BOTH_NAMES, KeyCode.of(one, KeyCode.of(alike)));
    }
  }

  /** Names that look alike, and births a year off, as by the old count. */
  private static void likeNames(PreparedName name, PreparedPerson person, Taker keys) {
    PartialDate birth = birth(person);
    if (!birth.isKnown()) {
      return;
    }
    List<String> alike = new ArrayList<>(name.lookAlikes());
    alike.add(name.folded());
    for (String folded : alike) {
      for (int off = -1; off <= 1; off++) {
        keys.take(
            Kind.NAME_AND_YEAR, KeyCode.of(KeyCode.of(folded), birth.earliest().getYear() + off));
      }
    }
  }

  /** A code for every key, of whatever kind. */
  static Taker codes(LongConsumer consumer) {
    return (kind, value) -> consumer.accept(kind.code(value));
  }

  /** How many bits a mask must tell to be a key; what tells less only adds to what is found. */
  static Optional<Integer> tellingPlaces(PreparedPerson person) {
    return person
        .mask()
        .filter(mask -> mask.bits() >= IdPattern.TELLING_BITS)
        .map(IdPattern::visiblePlaces);
  }
}
