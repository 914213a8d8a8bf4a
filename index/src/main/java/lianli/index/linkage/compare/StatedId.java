package lianli.index.linkage.compare;

import java.util.Optional;
import lianli.index.key.IdNumbers;
import lianli.index.key.IdPattern;
import lianli.registry.act.PartialDate;

/**
 * An identity number as a cell states it, whole or with stars.
 *
 * @param text in its normal form; a masked one in 18 places
 * @param isMasked true if it has stars
 */
public record StatedId(String text, boolean isMasked) {
  static final int LENGTH = 18;

  private static final int BIRTH = 6;
  private static final int ORDER = 14;
  private static final int SEX = 16;

  /** The number in a cell; empty if nothing of one is shown. */
  public static Optional<StatedId> of(String cell) {
    Optional<IdPattern> pattern = IdPattern.parse(cell);
    if (pattern.isPresent()) {
      return Optional.of(new StatedId(pattern.get().places(), true));
    }
    String normal = IdNumbers.normal(cell);
    // Stars alone tell nothing.
    boolean tells = normal.chars().anyMatch(character -> character >= '0' && character <= '9');
    return tells ? Optional.of(new StatedId(normal, false)) : Optional.empty();
  }

  boolean shows(int place) {
    return place < text.length() && text.charAt(place) != '*';
  }

  /** The birth date inside it, as far as it is shown and one. */
  public Optional<PartialDate> birth() {
    if (text.length() != LENGTH || text.indexOf('*', BIRTH) == BIRTH) {
      return Optional.empty();
    }
    String year = text.substring(BIRTH, BIRTH + 4);
    String month = text.substring(BIRTH + 4, BIRTH + 6);
    String day = text.substring(BIRTH + 6, ORDER);
    String shown =
        year.indexOf('*') >= 0
            ? ""
            : month.indexOf('*') >= 0
                ? year
                : day.indexOf('*') >= 0 ? year + "-" + month : year + "-" + month + "-" + day;
    return PartialDate.parse(shown).filter(PartialDate::isKnown);
  }

  /** True if it tells the whole birth date. */
  public boolean showsBirth() {
    return birth().filter(PartialDate::isExact).isPresent();
  }

  /** True if it tells the sex. */
  public boolean showsSex() {
    return text.length() == LENGTH && Character.isDigit(text.charAt(SEX));
  }

  /** Keeps numbers out of logs. */
  @Override
  public String toString() {
    return isMasked ? "masked number" : "number";
  }
}
