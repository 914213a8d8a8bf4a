package lianli.registry.act;

import java.util.List;

/** Sex as registered (GB/T 2261.1 codes 1, 2 and 0). */
public enum Sex {
  MALE("男", "man"),
  FEMALE("女", "woman"),
  /** Not told: a list of deaths without sexes and numbers. Nobody in a couple. */
  UNKNOWN("不详", "person");

  /** The two parties of a couple, the man first, as forms name them. */
  public static final List<Sex> OF_COUPLE = List.of(MALE, FEMALE);

  private final String written;
  private final String partyKey;

  Sex(String written, String partyKey) {
    this.written = written;
    this.partyKey = partyKey;
  }

  /** The word on the form: 男 or 女. */
  public String written() {
    return written;
  }

  /** The prefix of this party's keys: {@code man}, {@code woman} or {@code person}. */
  public String partyKey() {
    return partyKey;
  }

  /** That of the other party: one is a man, one a woman (Civil Code, article 1046). */
  public Sex other() {
    return switch (this) {
      case MALE -> FEMALE;
      case FEMALE -> MALE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** True unless both are told and differ. */
  public boolean mayBe(Sex other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }
}
