package lianli.ocr.judge;

import java.util.List;
import java.util.Map;
import lianli.registry.draft.Verdict;

/**
 * What a field says, as far as two readings of it tell.
 *
 * @param value normal form; the raw reading if none could be made
 * @param readings what each reader read, by its name
 * @param candidates what may stand there, best first, the value among them
 * @param confidence probability that the value is exactly right, 0 to 1
 * @param verdict whether it may be entered unseen
 * @param repaired true if the value is none of the readings
 * @param evidence what the confidence rests on
 */
public record Judgement(
    String value,
    Map<String, String> readings,
    List<String> candidates,
    double confidence,
    Verdict verdict,
    boolean repaired,
    Evidence evidence) {
  public Judgement {
    candidates = List.copyOf(candidates);
  }
}
