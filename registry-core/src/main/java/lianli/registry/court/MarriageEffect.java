package lianli.registry.court;

/** What an outcome does to a marriage. */
public enum MarriageEffect {
  /** Ends it. */
  END,
  /** It never bound: found void, or annulled. */
  VOID,
  /** A party is declared dead. */
  DEATH,
  /** A declaration of death is taken back (Civil Code art. 51). */
  REVIVE,
  /** Nothing. */
  NONE,
  /** Not said by these words alone: a person must find out. */
  ASK,
  /** The case is not closed. */
  OPEN
}
