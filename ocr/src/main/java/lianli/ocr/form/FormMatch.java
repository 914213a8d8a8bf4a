package lianli.ocr.form;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of a form is printed on a page.
 *
 * @param titles how well each title is found, 0 to 1; one suffices
 * @param marks the same of each mark; their average counts
 */
public record FormMatch(Map<String, Double> titles, Map<String, Double> marks) {
  private static final double TITLE_IS_THERE = 0.65;
  private static final double MARKS_BESIDE_TITLE = 0.5;

  /** Large ornamental titles may be lost: then nearly all the rest must be there. */
  private static final double MARKS_WITHOUT_TITLE = 0.85;

  public FormMatch {
    titles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    marks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(marks));
  }

  /** How well the best title is found. */
  public double title() {
    return titles.values().stream().mapToDouble(found -> found).max().orElse(0);
  }

  /** How well the marks are found on average. */
  public double mark() {
    return marks.values().stream().mapToDouble(found -> found).average().orElse(0);
  }

  /** True if a title is there without a misread character. */
  public boolean hasWholeTitle() {
    return title() == 1;
  }

  /** True if the page is taken for this form, unless another fits better. */
  public boolean isKnown() {
    return title() >= TITLE_IS_THERE ? mark() >= MARKS_BESIDE_TITLE : mark() >= MARKS_WITHOUT_TITLE;
  }
}
