package lianli.ocr.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The titles on a page. Papers name other papers, on lines of their own too: what counts is the
 * line in the largest characters, or, where none is larger than the rest, the first.
 */
final class Titles {
  private static final double PROMINENT = 1.25;
  private static final double LARGE = 1.45;

  /** Titles of two papers on one sheet are as large as each other. */
  private static final double AS_LARGE = 0.85;

  /** Above a title stand at most a stamp, the office's head and its number. */
  private static final int LINES_OF_TITLE = 10;

  private static final int LINES_OF_PAPERS = 6;

  private final List<Found> leading;

  private record Found(Title title, PageWords.Line line) {}

  private Titles(List<Found> leading) {
    this.leading = leading;
  }

  static Titles of(PageWords words, TitleReader reader) {
    List<Found> all =
        words.lines().stream()
            .flatMap(line -> reader.of(line).map(title -> new Found(title, line)).stream())
            .filter(Titles::stands)
            .toList();
    double largest = all.stream().mapToDouble(found -> found.line().size()).max().orElse(0);
    Stream<Found> leading =
        largest >= PROMINENT
            ? all.stream().filter(found -> found.line().size() >= AS_LARGE * largest)
            : all.stream().min(Comparator.comparingInt(found -> found.line().order())).stream();
    return new Titles(
        leading.sorted(Comparator.comparingInt(found -> found.line().order())).toList());
  }

  /**
   * A cell among others is a title only if it is large: 居民身份证 is what somebody showed. A paper's
   * title stands near the top.
   */
  private static boolean stands(Found found) {
    PageWords.Line line = found.line();
    boolean isOfPaper = found.title() instanceof Title.OfPaper;
    int lines = isOfPaper && !line.isAlone() ? 0 : isOfPaper ? LINES_OF_PAPERS : LINES_OF_TITLE;
    return line.order() < lines || line.size() >= (line.isAlone() ? PROMINENT : LARGE);
  }

  /** What the page calls itself. */
  Optional<Title> first() {
    return leading.stream().findFirst().map(Found::title);
  }

  /** This title, if the page calls itself so. */
  <T extends Title> Optional<T> first(Class<T> sort) {
    return first().filter(sort::isInstance).map(sort::cast);
  }

  /** True if another title, as large, says that the page is, or is about, something else. */
  boolean areDisputed() {
    List<Title> sorts =
        leading.stream()
            .map(Found::title)
            .filter(title -> title instanceof Title.OfRecord || title instanceof Title.OfPaper)
            .toList();
    // Below its own title a record may name papers in whatever size.
    boolean isPaperToo =
        sorts.stream().anyMatch(Title.OfRecord.class::isInstance)
            && sorts.getFirst() instanceof Title.OfPaper;
    long subjects =
        sorts.stream()
            .filter(Title.OfRecord.class::isInstance)
            .flatMap(title -> ((Title.OfRecord) title).subject().stream())
            .distinct()
            .count();
    return isPaperToo || subjects > 1;
  }
}
