package lianli.index.court;

import java.util.List;
import java.util.Optional;
import lianli.index.linkage.Bar;
import lianli.index.linkage.Waterfall;

/** A union that a case may mean, with its score. */
record Candidate(Union union, Waterfall waterfall) {
  double score() {
    return waterfall.score();
  }

  /**
   * True if one of the stated people is plainly somebody else: another name, and no number that
   * speaks for them; or two whole numbers that both differ.
   */
  boolean isOfOtherPeople() {
    long differentNumbers = 0;
    for (String person : List.of("man.", "woman.")) {
      String id = level(person + "id_number");
      differentNumbers += id.equals("different") ? 1 : 0;
      boolean numberSpeaksForThem =
          id.equals("equal") || id.equals("equal_visible") || id.equals("one_slip");
      if (level(person + "name").equals("different") && !numberSpeaksForThem) {
        return true;
      }
    }
    return differentNumbers == 2;
  }

  /** True if nothing but names speaks for the pair. */
  boolean restsOnNamesAlone() {
    return waterfall.bars().stream()
        .noneMatch(
            bar ->
                !bar.field().endsWith("name") && !bar.field().endsWith("sex") && bar.weight() > 0);
  }

  /** True if a whole valid number is equal: such a pair is never dropped unseen. */
  boolean hasEqualNumber() {
    return waterfall.has("id_number", "equal");
  }

  /** True if a person's number or name cannot be right on both sides. */
  boolean hasContradiction() {
    return waterfall.has("id_number", "different") || waterfall.has("name", "different");
  }

  private String level(String field) {
    Optional<Bar> found =
        waterfall.bars().stream().filter(bar -> bar.field().equals(field)).findFirst();
    return found.map(Bar::level).orElse("missing");
  }
}
