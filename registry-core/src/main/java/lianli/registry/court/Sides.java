package lianli.registry.court;

import java.util.Optional;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.Sex;
import lianli.registry.script.HanScript;

/**
 * Which of the two persons of a court's line is the man of a couple on file, and which the woman: a
 * role in court says nothing about it. By this nobody is found to be anybody; it only puts beside
 * each other what belongs there, once a couple is known.
 *
 * @param man what the line says of the man
 * @param woman what the line says of the woman
 * @param isFirstMan whether the line names the man first
 */
public record Sides(Party man, Party woman, boolean isFirstMan) {
  private static final int SEX = 100;
  private static final int NUMBER = 40;
  private static final int NAME = 20;
  private static final int BIRTH = 10;

  /** Empty if the line fits the couple as well, or as badly, one way as the other. */
  public static Optional<Sides> of(Party first, Party second, Couple onFile) {
    int straight = likeness(first, onFile.man()) + likeness(second, onFile.woman());
    int crossed = likeness(second, onFile.man()) + likeness(first, onFile.woman());
    return straight == crossed
        ? Optional.empty()
        : Optional.of(
            straight > crossed ? new Sides(first, second, true) : new Sides(second, first, false));
  }

  /** What the line says of this party. */
  public Party stated(Sex party) {
    return party == Sex.MALE ? man : woman;
  }

  private static int likeness(Party stated, Party known) {
    return sex(stated, known) + number(stated, known) + name(stated, known) + birth(stated, known);
  }

  private static int sex(Party stated, Party known) {
    Sex told =
        stated.sex() == Sex.UNKNOWN
            ? stated.citizenId().map(CitizenId::sex).orElse(Sex.UNKNOWN)
            : stated.sex();
    return told == Sex.UNKNOWN ? 0 : told == known.sex() ? SEX : -SEX;
  }

  /** By the places that both show: a mask hides some, a slip spoils one. */
  private static int number(Party stated, Party known) {
    String one = stated.idNumber();
    String other = known.idNumber();
    if (one.length() != other.length() || one.isEmpty()) {
      return stated.citizenId().isPresent() && stated.citizenId().equals(known.citizenId())
          ? NUMBER
          : 0;
    }
    int same = 0;
    int different = 0;
    for (int place = 0; place < one.length(); place++) {
      if (one.charAt(place) != '*' && other.charAt(place) != '*') {
        same += one.charAt(place) == other.charAt(place) ? 1 : 0;
        different += one.charAt(place) == other.charAt(place) ? 0 : 1;
      }
    }
    return different == 0 ? 2 * same : Math.max(-NUMBER, same - 4 * different);
  }

  private static int name(Party stated, Party known) {
    if (stated.name().isEmpty() || known.name().isEmpty()) {
      return 0;
    }
    String one = HanScript.comparable(stated.name().get());
    String other = HanScript.comparable(known.name().get());
    if (one.equals(other)) {
      return NAME;
    }
    long common = one.codePoints().filter(character -> other.indexOf(character) >= 0).count();
    return (int) Math.min(common * 5, NAME - 5);
  }

  private static int birth(Party stated, Party known) {
    PartialDate one = stated.birthDate();
    PartialDate other = known.birthDate();
    return one.isKnown() && one.equals(other) ? BIRTH : 0;
  }
}
