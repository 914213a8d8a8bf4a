package lianli.ocr.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.layout.FoundField;
import lianli.ocr.value.FieldNormal;
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

  /**
   * The same, but what was read on other pieces of paper may stand there, too.
   *
   * @param further as it was read
   */
  public Judgement or(FoundField field, List<String> further) {
    List<String> all = new ArrayList<>(List.of(value));
    further.stream()
        .filter(text -> !text.isEmpty())
        .map(text -> FieldNormal.of(field.definition().kind(), text).orElse(text))
        .forEach(all::add);
    all.addAll(candidates);
    return new Judgement(value, readings, all, confidence, verdict, repaired, evidence);
  }
}
