package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.kind.PageKind;
import lianli.ocr.value.FieldNormal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages as archives hold them, each a file of words and where they stand ({@code y x words}) and of
 * what they say: {@code = key value} of the first record, {@code last key value} of the last.
 */
class WrittenPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/lianli/ocr/layout/pages");

  private final RecordFinder finder = new RecordFinder(FormCatalogue.none());

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".page")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysWhatItsFileSays(Path file) {
    Page page = Page.of(file);
    Optional<RecordFinder.Found> found =
        finder.kind(page.sheet.text()) instanceof PageKind.NoRecord
            ? Optional.empty()
            : finder.in(page.sheet.text());
    List<Map<String, String>> records =
        found.map(RecordFinder.Found::records).orElse(List.of()).stream()
            .map(WrittenPagesTest::values)
            .toList();

    assertThat(found.map(each -> each.form().act()).orElse("")).as("act").isEqualTo(page.act);
    assertThat(records).hasSize(page.records);
    if (page.records > 0) {
      assertThat(records.getFirst()).containsAllEntriesOf(page.first);
      assertThat(records.getLast()).containsAllEntriesOf(page.last);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingElseOfItIsBelieved(Path file) {
    Page page = Page.of(file);
    Map<String, String> believed = new TreeMap<>();
    finder
        .in(page.sheet.text())
        .map(RecordFinder.Found::records)
        .filter(records -> !records.isEmpty())
        .map(List::getFirst)
        .orElse(List.of())
        .stream()
        .filter(field -> field.place() == FoundField.Place.CERTAIN)
        .forEach(field -> believed.put(field.key(), normal(field.key(), field.value().text())));

    assertThat(believed.entrySet())
        .filteredOn(field -> page.first.containsKey(field.getKey()))
        .allSatisfy(
            field -> assertThat(field.getValue()).isEqualTo(page.first.get(field.getKey())));
  }

  private static Map<String, String> values(List<FoundField> record) {
    Map<String, String> values = new TreeMap<>();
    record.forEach(
        field -> values.putIfAbsent(field.key(), normal(field.key(), field.value().text())));
    return values;
  }

  private static String normal(String key, String written) {
    FieldKind kind = FormCatalogue.kinds().get(key.replaceAll("^(man|woman)\\.", ""));
    return FieldNormal.of(kind, written).orElse(written);
  }

  /** A page and what it says. */
  private static final class Page {
    private final Sheet sheet = new Sheet();
    private final Map<String, String> first = new TreeMap<>();
    private final Map<String, String> last = new TreeMap<>();
    private String act = "";
    private int records = 1;

    static Page of(Path file) {
      Page page = new Page();
      try {
        new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8)).forEach(page::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return page;
    }

    private void add(String line) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "#", "" -> {}
        case "act" -> act = words.length > 1 ? words[1] : "";
        case "records" -> records = Integer.parseInt(words[1]);
        case "=" -> first.put(words[1], normal(words[1], words[2]));
        case "last" -> last.put(words[1], normal(words[1], words[2]));
        default -> sheet.row(Integer.parseInt(words[0]), Integer.valueOf(words[1]), words[2]);
      }
    }
  }
}
