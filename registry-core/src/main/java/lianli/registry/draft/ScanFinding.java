package lianli.registry.draft;

import java.util.List;
import lianli.registry.BilingualText;

/**
 * What is not as it should be about a scan that could be decoded all the same.
 *
 * @param rule stable name
 */
public record ScanFinding(String rule, Weight weight, BilingualText message) {

  /** How much it matters. */
  public enum Weight {
    /** To be known; what is read is not the worse for it. */
    NOTE,
    /** What is shown may not be what was scanned: nothing read from it is entered unseen. */
    DOUBT
  }

  /** What is to be known. */
  public static ScanFinding note(String rule, BilingualText message) {
    return new ScanFinding(rule, Weight.NOTE, message);
  }

  /** What leaves a doubt. */
  public static ScanFinding doubt(String rule, BilingualText message) {
    return new ScanFinding(rule, Weight.DOUBT, message);
  }

  /** True if a person must see the page because of it. */
  public boolean isDoubt() {
    return weight == Weight.DOUBT;
  }

  /** True if a person must see the page because of one of them. */
  public static boolean isDoubtful(List<ScanFinding> findings) {
    return findings.stream().anyMatch(ScanFinding::isDoubt);
  }
}
