package lianli.ocr.value;

/**
 * How likely a text is a place.
 *
 * @param likelihood 0 to 1
 * @param levels how many levels it names, from the province down: 贵州省开阳县双流镇 names three
 * @param evidence what is known of it
 */
public record PlaceLikeness(double likelihood, int levels, Evidence evidence) {

  /** What is known of a text that may be a place. */
  public enum Evidence {
    /** Every level down to the township is a place of China, or of the county's list. */
    KNOWN,
    /** It is written like a place, and some of it is none that is known: 1950s, a misreading. */
    PLAUSIBLE,
    /** Nothing in it is written like a place. */
    UNKNOWN
  }
}
