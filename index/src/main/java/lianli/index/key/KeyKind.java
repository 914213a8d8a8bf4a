package lianli.index.key;

import java.util.Locale;

/** What a key is made from. */
public enum KeyKind {
  /** Identity number, 15 digits upgraded to 18; a wrong number as written. */
  ID,
  /** Some visible places of the identity number, see {@link IdDigitMask}. */
  ID_SHAPE,
  /** Folded name. */
  NAME,
  /** Toneless pinyin of the name, one key for each way of reading it. */
  PINYIN,
  /** Toneless pinyin after the mergers of south-western Mandarin. */
  DIALECT,
  /** Birth date, as recorded or out of the identity number. */
  BIRTH,
  /** Date of registration. */
  REGISTERED,
  /** Certificate number of the act or of the marriage it refers to. */
  NUMBER,
  /** The other party's folded name. */
  SPOUSE_NAME,
  /** The other party's toneless pinyin. */
  SPOUSE_PINYIN,
  /** The other party's toneless pinyin after dialect mergers. */
  SPOUSE_DIALECT;

  /** Name of the index field. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
