package lianli.ocr.extract;

import java.util.Map;
import lianli.ocr.judge.Evidence;
import lianli.registry.draft.Draft;

/**
 * A record of a page as it was read.
 *
 * @param evidence what each field's confidence rests on, by key: for whoever measures how often it
 *     is right
 */
public record ReadRecord(Draft draft, Map<String, Evidence> evidence) {
  public ReadRecord {
    evidence = Map.copyOf(evidence);
  }
}
