package lianli.index.linkage.compare;

/** What stands first in a date whose year stands last. */
public enum DateOrder {
  /** 31/12/1980. */
  DAY_FIRST,
  /** 12/31/1980. */
  MONTH_FIRST
}
