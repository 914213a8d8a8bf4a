package lianli.ocr.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lianli.registry.json.Json;

/**
 * The papers that are no records: letters, lists of contents, proofs, cards, what is asked for
 * (contents of a file, order 32 of 2006, art. 8 and 10; domain.md §5). They name couples, numbers
 * and dates.
 */
public final class NonRecordPageCatalogue {
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
        paper.string("chinese"),
        FormCatalogue.strings(paper.items("titles")),
        FormCatalogue.strings(paper.items("marks")),
        paper.number("fewest").map(Number::intValue).orElse(FEWEST_MARKS),
        paper.items("alone").stream()
            .map(words -> FormCatalogue.strings(((Json.Arr) words).items()))
            .toList());
  }

  /** All papers. */
  public List<NonRecordPageDefinition> papers() {
    return papers;
  }

  /**
   * The paper with this key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public NonRecordPageDefinition paper(String key) {
    return papers.stream()
        .filter(paper -> paper.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such paper: " + key));
  }
}
