package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.value.FieldNormal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages written down as words and where they stand, {@code pages.txt}, each with what must be read
 * on it. No form is known.
 */
class LittlePagesTest {
  private final RecordFinder finder = new RecordFinder(FormCatalogue.none());

  /**
   * A page of the table.
   *
   * @param wanted {@code man.name 何建国}; of further records {@code 2 man.name 何建国}
   */
  record Page(String name, Sheet sheet, List<String> wanted) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LittlePagesTest.class.getResourceAsStream("pages.txt")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
        String rest = line.substring(1).strip();
        switch (line.charAt(0)) {
          case '#' -> pages.add(new Page(rest, new Sheet(), new ArrayList<>()));
          case '=' -> pages.getLast().wanted().add(rest);
          case '→' -> row(pages.getLast().sheet(), rest);
          case '↓' -> column(pages.getLast().sheet(), rest);
          case '□' -> cell(pages.getLast().sheet(), rest);
          default -> {}
        }
      }
    }
    return pages.stream();
  }

  /** {@code 200: 100 姓名 | 700 性别} */
  private static void row(Sheet sheet, String written) {
    int colon = written.indexOf(':');
    int y = Integer.parseInt(written.substring(0, colon));
    for (String box : written.substring(colon + 1).split("\\|")) {
      String[] part = box.strip().split(" ", 2);
      sheet.row(y, Integer.parseInt(part[0]), part[1]);
    }
  }

  /** {@code 1800: 200 姓名 | 400 何建国} */
  private static void column(Sheet sheet, String written) {
    int colon = written.indexOf(':');
    int x = Integer.parseInt(written.substring(0, colon));
    for (String box : written.substring(colon + 1).split("\\|")) {
      String[] part = box.strip().split(" ", 2);
      sheet.down(x, Integer.parseInt(part[0]), part[1]);
    }
  }

  /** {@code 100 200 500 300}: left, top, right, bottom. */
  private static void cell(Sheet sheet, String written) {
    int[] sides = Stream.of(written.split(" ")).mapToInt(Integer::parseInt).toArray();
    sheet.cell(sides[0], sides[1], sides[2], sides[3]);
  }

  @Test
  void thereAreManyPages() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(27);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadByItsWords(Page page) {
    TreeMap<String, String> read = read(page.sheet());

    assertThat(page.wanted()).isNotEmpty();
    for (String wanted : page.wanted()) {
      int end = wanted.lastIndexOf(' ');
      assertThat(read)
          .as("all of it")
          .containsEntry(wanted.substring(0, end), wanted.substring(end + 1));
    }
  }

  private TreeMap<String, String> read(Sheet sheet) {
    TreeMap<String, String> read = new TreeMap<>();
    finder
        .in(sheet.text())
        .ifPresent(
            found -> {
              read.put("act", found.form().act());
              read.put("records", String.valueOf(found.records().size()));
              for (int i = 0; i < found.records().size(); i++) {
                String before = i == 0 ? "" : (i + 1) + " ";
                found.records().get(i).stream()
                    .filter(field -> !field.value().isEmpty())
                    .forEach(field -> read.putIfAbsent(before + field.key(), value(field)));
              }
            });
    return read;
  }

  private static String value(FoundField field) {
    String text = Piece.folded(field.value().text());
    return FieldNormal.of(field.definition().kind(), text).orElse(text).replace(' ', '_');
  }
}
