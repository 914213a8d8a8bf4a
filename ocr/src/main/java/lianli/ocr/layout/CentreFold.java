package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * The fold of a booklet laid open: the parties' lines stand on one leaf, the page's own on the
 * other.
 */
final class CentreFold {
  /** Left edge of nothing: the page has no fold. */
  static final double NONE = Double.MAX_VALUE;

  /** With fewer labels of a kind nobody can tell on which leaf they stand. */
  private static final int FEWEST_LABELS = 3;

  /** Words that look like labels and are none. */
  private static final int STRAY_LABELS = 1;

  private CentreFold() {}

  /** Where the right leaf begins, in pixels of the page; {@link #NONE} if the page is one leaf. */
  static double of(PageText text, LabelFinder labels) {
    List<Integer> own = new ArrayList<>();
    List<Integer> parties = new ArrayList<>();
    for (TextRun line : text.lines()) {
      for (LabelFinder.Hit hit : labels.find(line.text())) {
        (hit.field().ofParty() ? parties : own)
            .add(line.slice(hit.start(), hit.end()).region().x());
      }
    }
    if (own.size() < FEWEST_LABELS || parties.size() < FEWEST_LABELS) {
      return NONE;
    }
    own.sort(Comparator.naturalOrder());
    parties.sort(Comparator.naturalOrder());
    int edgeOfOwn = own.get(own.size() / 2);
    // Some of a party's labels stand in the middle of their lines, few before their begin.
    int edgeOfParties = parties.get(parties.size() / 5);
    double fold = Math.max(edgeOfOwn, edgeOfParties) - text.characterHeight();
    boolean isOneLeaf = Math.abs(edgeOfOwn - edgeOfParties) < text.page().width() / 4;
    // Where a party's own labels stand on both sides, a row goes across the whole page.
    boolean isAcross =
        edgeOfParties < fold && parties.stream().filter(x -> x >= fold).count() > STRAY_LABELS;
    return isOneLeaf || isAcross ? NONE : fold;
  }
}
