package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.kind.PageKind;
import lianli.ocr.value.FieldNormal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages as archives hold them, written down as words and where they stand, each with what must be
 * read on it: {@code pages/*.txt}. No form is known.
 */
class LittlePagesTest {
  private static final Path PAGES = Path.of("src/test/resources/lianli/ocr/layout/pages");

  /** {@code man.name 何建国}; of further records {@code 2 man.name 何建国}. */
  private static final Pattern WANTED = Pattern.compile("((?:\\d+ )?([a-z_.]+))(?: (.*))?");

  /** What must not be read anywhere: {@code certificate_number ∅}. */
  private static final String NOTHING = "∅";

  private final RecordFinder finder = new RecordFinder(FormCatalogue.none());

  /**
   * A page of the files.
   *
   * @param wanted what it says, by record and field, beside {@code act} and {@code records}
   */
  record Page(String name, Sheet sheet, Map<String, String> wanted) {
    @Override
    public String toString() {
      return name;
    }

    private void add(char kind, String rest) {
      switch (kind) {
        case '=' -> want(rest);
        case '→' -> row(sheet, rest);
        case '↓' -> column(sheet, rest);
        case '□' -> cell(sheet, rest);
        default -> throw new IllegalArgumentException(name + ": " + kind + rest);
      }
    }

    private void want(String line) {
      Matcher want = WANTED.matcher(line);
      assertThat(want.matches()).as(line).isTrue();
      String value = Optional.ofNullable(want.group(3)).orElse("");
      wanted.put(want.group(1), normal(want.group(2), value));
    }
  }

  static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (line.startsWith("#")) {
            pages.add(new Page(line.substring(1).strip(), new Sheet(), new TreeMap<>()));
          } else if (!line.isBlank()) {
            pages.getLast().add(line.charAt(0), line.substring(1).strip());
          }
        }
      }
    }
    return pages;
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
    assertThat(pages()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadByItsWords(Page page) {
    assertThat(page.wanted()).isNotEmpty();
    Map<String, String> read = read(page, false);
    page.wanted().keySet().stream()
        .filter(key -> page.wanted().get(key).equals(NOTHING))
        .forEach(key -> read.putIfAbsent(key, NOTHING));
    assertThat(read).containsAllEntriesOf(page.wanted());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingElseIsBelieved(Page page) {
    assertThat(read(page, true).entrySet())
        .filteredOn(field -> page.wanted().containsKey(field.getKey()))
        .allSatisfy(
            field -> assertThat(field.getValue()).isEqualTo(page.wanted().get(field.getKey())));
  }

  /** What the page says, or only what of it is believed. */
  private Map<String, String> read(Page page, boolean isBelieved) {
    Map<String, String> read = new TreeMap<>();
    boolean isNone =
        "0".equals(page.wanted().get("records"))
            && finder.kind(page.sheet().text()) instanceof PageKind.NoRecord;
    Optional<RecordFinder.Found> found = isNone ? Optional.empty() : finder.in(page.sheet().text());
    List<List<FoundField>> records = found.map(RecordFinder.Found::records).orElse(List.of());
    read.put("act", found.map(each -> each.form().act()).orElse(""));
    read.put("records", String.valueOf(records.size()));
    for (int i = 0; i < records.size(); i++) {
      String before = i == 0 ? "" : (i + 1) + " ";
      records.get(i).stream()
          .filter(field -> !field.value().isEmpty())
          .filter(field -> !isBelieved || field.place() == FoundField.Place.CERTAIN)
          .forEach(
              field ->
                  read.putIfAbsent(
                      before + field.key(), normal(field.key(), field.value().text())));
    }
    return read;
  }

  private static String normal(String key, String written) {
    String text = Piece.folded(written);
    return Optional.ofNullable(FormCatalogue.kinds().get(key.replaceAll("^(man|woman)\\.", "")))
        .flatMap(kind -> FieldNormal.of(kind, text))
        .orElse(text);
  }
}
