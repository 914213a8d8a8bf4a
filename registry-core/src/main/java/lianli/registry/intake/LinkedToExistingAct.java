package lianli.registry.intake;

import java.util.List;

/**
 * A paper entered as another one about an act on file.
 *
 * @param line number of the line that says so
 * @param entry of the act
 * @param differences keys of what decides and is told otherwise by the paper
 */
public record LinkedToExistingAct(long line, long entry, List<String> differences)
    implements EntryOutcome {
  public LinkedToExistingAct {
    differences = List.copyOf(differences);
  }
}
