package lianli.index.register;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lianli.index.key.PreparedName;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person as acts name them.
 *
 * @param name null where no act tells it
 * @param citizen the first 17 digits of a valid number, 0 without one
 * @param otherNumber a number that is no citizen's, or a wrong one; may be empty
 * @param birth as recorded, else out of a valid number
 */
public record FiledPerson(
    Sex sex, @Nullable PreparedName name, long citizen, String otherNumber, PartialDate birth) {

  /** The number as recorded, in its normal form; may be empty. */
  public String idNumber() {
    return citizen == 0 ? otherNumber : written(citizen);
  }

  /** The code of a valid number; 0 without one. */
  public static long code(Optional<CitizenId> number) {
    return number.map(id -> Long.parseLong(id.value(), 0, 17, 10)).orElse(0L);
  }

  private static String written(long citizen) {
    byte[] places = new byte[CitizenId.LENGTH];
    long rest = citizen;
    for (int i = CitizenId.LENGTH - 2; i >= 0; i--) {
      places[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    places[CitizenId.LENGTH - 1] = (byte) CitizenId.checkCharacter(places);
    return new String(places, StandardCharsets.ISO_8859_1);
  }

  /**
   * True if two are taken for one person. Valid numbers decide; without two of them, equal folded
   * names and birth dates that can agree.
   */
  public boolean isSame(FiledPerson other) {
    if (!sex.mayBe(other.sex)) {
      return false;
    }
    if (citizen != 0 && other.citizen != 0) {
      return citizen == other.citizen;
    }
    PreparedName mine = name;
    PreparedName theirs = other.name;
    return mine != null
        && theirs != null
        && mine.folded().equals(theirs.folded())
        && !birth.earliest().isAfter(other.birth.latest())
        && !birth.latest().isBefore(other.birth.earliest());
  }

  /** True if two are one person for certain: a year of birth alone does not tell. */
  public boolean isSurely(FiledPerson other) {
    return isSame(other)
        && ((citizen != 0 && other.citizen != 0) || (birth.isExact() && birth.equals(other.birth)));
  }

  /**
   * The same, with the number and birth that somebody else tells of them, where none is on file.
   */
  public FiledPerson alsoTold(String idNumber, PartialDate born) {
    long told = code(CitizenId.parse(idNumber));
    return new FiledPerson(
        sex,
        name,
        citizen == 0 ? told : citizen,
        otherNumber,
        birth.isExact() || !born.isExact() ? birth : born);
  }

  /** Keeps persons out of logs. */
  @Override
  public String toString() {
    return "FiledPerson";
  }
}
