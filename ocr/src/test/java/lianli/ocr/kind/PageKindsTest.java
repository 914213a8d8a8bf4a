package lianli.ocr.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.form.FormDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Little pages of every era, each under what it is: an act's code, the key of a paper, {@code open}
 * or {@code register}.
 */
class PageKindsTest {
  private final PageKinds kinds = PageKinds.standard();

  @TestFactory
  Stream<DynamicTest> everyPageIsWhatItIs() {
    return Stream.of("acts", "courts", "papers")
        .flatMap(file -> pages(file).stream())
        .map(
            page ->
                dynamicTest(
                    page.kind() + ": " + page.what(),
                    () ->
                        assertThat(said(kinds.of(LittlePage.of(page.lines()))))
                            .isEqualTo(page.kind())));
  }

  @Test
  void thereArePagesOfEachSort() {
    assertThat(pages("acts")).hasSizeGreaterThan(40);
    assertThat(pages("courts")).hasSizeGreaterThan(15);
    assertThat(pages("papers")).hasSizeGreaterThan(40);
  }

  /**
   * What an archivist says in a form file counts where the page says nothing; else the page does.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '#婚姻登记核准单¶核准编号 88-163¶姓名 王明|姓名 赵芳', marriage
          '#婚姻登记核准单¶离婚证字号 88-163¶姓名 王明|姓名 赵芳', divorce
          '#婚姻登记核准单¶核准编号 L520121-2006-000011¶姓名 王明|姓名 赵芳', divorce
          核准编号 88-163¶姓名 王明|姓名 赵芳, open
          """)
  void aFormOfTheCountysOwnTellsItsActUnderItsTitle(String lines, String kind) {
    FormDefinition own =
        new FormDefinition(
            "approval-1985", "marriage", List.of("婚姻登记核准单"), List.of("核准编号", "姓名"), List.of());

    assertThat(said(kinds.of(LittlePage.of(lines.replace('¶', '\n')), Optional.of(own))))
        .isEqualTo(kind);
  }

  private record Page(String kind, String what, String lines) {}

  private static List<Page> pages(String file) {
    List<Page> pages = new ArrayList<>();
    for (String page : text(file).split("(?m)^=== ")) {
      int colon = page.indexOf(": ");
      int end = page.indexOf('\n');
      if (colon > 0) {
        pages.add(
            new Page(
                page.substring(0, colon), page.substring(colon + 2, end), page.substring(end)));
      }
    }
    return pages;
  }

  private static String text(String file) {
    try (InputStream in = PageKindsTest.class.getResourceAsStream(file + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String said(PageKind kind) {
    return switch (kind) {
      case PageKind.NoRecord none -> none.paper().key();
      case PageKind.Telling telling -> telling.act();
      case PageKind.Register register -> "register";
      case PageKind.Open open -> "open";
    };
  }
}
