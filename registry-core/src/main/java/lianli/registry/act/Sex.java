package lianli.registry.act;

/** Sex as registered (GB/T 2261.1 codes 1 and 2). */
public enum Sex {
  MALE("男", "man"),
  FEMALE("女", "woman");

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

  /** The prefix of this party's keys: {@code man} or {@code woman}. */
  public String partyKey() {
    return partyKey;
  }

  /** That of the other party: one is a man, one a woman (Civil Code, article 1046). */
  public Sex other() {
    return this == MALE ? FEMALE : MALE;
  }
}
