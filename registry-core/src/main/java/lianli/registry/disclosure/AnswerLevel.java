package lianli.registry.disclosure;

/** How much an answer tells, least first (registry-rules §4). */
public enum AnswerLevel {
  /** Whether two persons are married to each other: yes, no or undetermined. */
  PAIR,
  /** The status and since when. */
  STATUS,
  /** The acts behind it, without the other party. */
  ACTS,
  /** Whole acts. */
  FULL,
  /** The image of the paper, with everything else that stands on it. */
  IMAGE;

  /** True if this level tells at least as much as another. */
  public boolean reaches(AnswerLevel other) {
    return compareTo(other) >= 0;
  }
}
