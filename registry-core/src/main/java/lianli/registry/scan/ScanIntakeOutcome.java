package lianli.registry.scan;

import java.util.Locale;

/** What became of a scan whose draft comes into the registry. */
public enum ScanIntakeOutcome {
  /** It was kept already. */
  HELD,
  /** Its bytes have a second name in the registry now. */
  LINKED,
  /** The registry holds a copy now. */
  COPIED,
  /** It stays where it is, as the settings say; it is there and is what was read. */
  REFERENCED,
  /** It stays where it is, because it could not be linked from there: it lies on another disk. */
  OUT_OF_REACH,
  /** No file is there. */
  MISSING,
  /** A file is there, but not the one that was read. */
  CHANGED,
  /** A file is there, but this user may not read it, or its disk gives it no more. */
  UNREADABLE;

  /** True if the file is not what is wanted, so that another may be. */
  boolean isRefused() {
    return this == CHANGED || this == UNREADABLE;
  }

  /** Stable word in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
