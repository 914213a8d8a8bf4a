package lianli.cli.court.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A marriage of two residents, and how it ended. */
final class Union {
  final Resident man;
  final Resident woman;
  final LocalDate wedding;
  final String certificate;
  final String office;
  final boolean isOnFile;
  @Nullable LocalDate divorced;
  @Nullable LocalDate reissued;

  /**
   * A decree that the registry entered long ago: its number, when it was decided and took effect.
   */
  @Nullable String decree;

  @Nullable LocalDate judged;
  @Nullable LocalDate decreed;

  /** The day on which a decision of a list ends it, once it is entered. */
  @Nullable LocalDate toEnd;

  boolean isVoid;

  /** Entry in the ledger; 0 before it is written. */
  long entry;

  long reissueEntry;

  /** A line of the list is about it already. */
  boolean isTaken;

  Union(
      Resident man,
      Resident woman,
      LocalDate wedding,
      String certificate,
      String office,
      boolean isOnFile) {
    this.man = man;
    this.woman = woman;
    this.wedding = wedding;
    this.certificate = certificate;
    this.office = office;
    this.isOnFile = isOnFile;
    man.unions.add(this);
    woman.unions.add(this);
  }

  boolean isPlain() {
    return !isTaken && isOnFile && isOpenOnFile() && man.unions.size() + woman.unions.size() == 2;
  }

  private boolean isOpenOnFile() {
    return divorced == null && decreed == null && man.died == null && woman.died == null;
  }

  /** The first end, as far as it is known. */
  @Nullable LocalDate ended() {
    LocalDate end = earlier(earlier(divorced, decreed), toEnd);
    return earlier(end, earlier(man.died, woman.died));
  }

  boolean endedByDeath() {
    LocalDate end = earlier(earlier(divorced, decreed), toEnd);
    LocalDate death = earlier(man.died, woman.died);
    return death != null && (end == null || death.isBefore(end));
  }

  /** Whether the register, without the list, has it closed before a decision takes effect. */
  boolean isClosedOnFileFor(LocalDate effect) {
    LocalDate death = earlier(man.died, woman.died);
    return divorced != null || decreed != null || (death != null && death.isBefore(effect));
  }

  boolean standsOn(LocalDate day) {
    LocalDate end = earlier(earlier(divorced, decreed), earlier(man.died, woman.died));
    return isOnFile && !wedding.isAfter(day) && (end == null || end.isAfter(day));
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /** What the record of its time says of a party's number. */
  String numberOnFile(Resident party) {
    if (wedding.getYear() < 1987) {
      return "";
    }
    boolean isShort = wedding.getYear() < 1999 && party.id % 10 < 7;
    return isShort
        ? party.number.substring(0, 6) + party.number.substring(8, 17)
        : wedding.getYear() < 1996 && party.id % 10 == 9 ? "" : party.number;
  }
}
