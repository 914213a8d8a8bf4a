package lianli.registry.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of a county's list: one name under one code for one stretch of time.
 *
 * @param name as on forms, without its superiors, in simplified characters: 双流镇
 * @param code division code: six digits for a county, nine for a township, twelve for a village;
 *     empty if it had none
 * @param level what it is
 * @param period days it existed under this name and code
 * @param successor code of the place that came after it; empty if none is known
 * @param note where it is known from; anything
 */
public record Place(
    String name, String code, PlaceLevel level, Period period, String successor, String note) {

  /** A place without successor and note. */
  public Place(String name, String code, PlaceLevel level, Period period) {
    this(name, code, level, period, "", "");
  }

  /** True if the two are one name of one thing, whatever the time. */
  boolean isAlsoCalled(@Nullable Place other) {
    return other != null
        && name.equals(other.name)
        && code.equals(other.code)
        && level == other.level;
  }
}
