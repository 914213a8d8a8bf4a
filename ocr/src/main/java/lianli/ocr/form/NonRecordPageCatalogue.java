package lianli.ocr.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianli.registry.json.Json;
import lianli.registry.script.HanScript;

/**
 * The papers that are no records: letters, lists of contents, pages of photographs (contents of a
 * file, order 32 of 2006, art. 8 and 10; domain.md §5). They name couples, numbers and dates, and
 * are told by their titles, each on a line of its own in the upper part of the page: in the list of
 * papers that a couple brought, 介绍信 is no title.
 */
public final class NonRecordPageCatalogue {
  /** Above a title stand at most a stamp, the office's head and its number. */
  private static final int LINES_OF_TITLE = 8;

  private static final int FEWEST_MARKS = 2;

  private final List<NonRecordPageDefinition> papers;

  private NonRecordPageCatalogue(List<NonRecordPageDefinition> papers) {
    this.papers = List.copyOf(papers);
  }

  /** The papers that the program knows. */
  public static NonRecordPageCatalogue standard() {
    try (InputStream in = NonRecordPageCatalogue.class.getResourceAsStream("papers.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new NonRecordPageCatalogue(
          ((Json.Obj) Json.parse(text))
              .items("papers").stream().map(item -> paper((Json.Obj) item)).toList());
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  private static NonRecordPageDefinition paper(Json.Obj paper) {
    return new NonRecordPageDefinition(
        paper.string("key"),
        FormCatalogue.strings(paper.items("titles")),
        FormCatalogue.strings(paper.items("marks")),
        paper.number("fewest").map(Number::intValue).orElse(FEWEST_MARKS));
  }

  /** All papers. */
  public List<NonRecordPageDefinition> papers() {
    return papers;
  }

  /**
   * The paper that a page is.
   *
   * @param lines everything read on it, line by line from the top, without blanks
   * @return empty if it is none of these
   */
  public Optional<NonRecordPageDefinition> find(List<String> lines) {
    List<String> printed = lines.stream().map(HanScript::toSimplified).toList();
    String all = String.join("", printed);
    List<String> upper = printed.subList(0, Math.min(LINES_OF_TITLE, printed.size()));
    return papers.stream()
        .filter(paper -> upper.stream().anyMatch(paper::isTitle) && paper.hasMarks(all))
        .findFirst();
  }
}
