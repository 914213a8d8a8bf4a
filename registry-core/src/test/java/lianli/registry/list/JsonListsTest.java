package lianli.registry.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as a list: what a line must say, and what is no list. */
class JsonListsTest {
  private static final String COUPLE =
      "\"man.name\":\"莫须有\",\"woman.name\":\"乌有\",\"registered_on\":\"2008-03-08\"";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%s}",
        "{%s,\"certificate_number\":\"2008-123\"}",
        "{%s,\"certificate_number\":\"\"}",
        "{%s,\"certificate_number\":\"无\"}",
        "{%s,\"act\":\"\"}"
      })
  void aLineThatSaysNotWhichActItIsMakesNoMarriage(String line) {
    assertThatThrownBy(() -> act(line.formatted(COUPLE), ListMapping.none()))
        .isInstanceOf(RowRejectedException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {%s,"act":"marriage"}                              | marriage
          {%s,"act":"离婚"}                                  | divorce
          {%s,"certificate_number":"J520121-2008-000123"}    | marriage
          {%s,"certificate_number":"L520121-2008-000123"}    | divorce
          {%s,"certificate_number":"BL520121-2008-000123"}   | divorce_reissue
          {%s,"certificate_number":"开结字第12号"}           | marriage
          """)
  void whatTheLineItselfSaysCounts(String line, String act) throws Exception {
    assertEquals(act, act(line.formatted(COUPLE), ListMapping.none()));
  }

  @Test
  void aMappingSaysItForAllLines() throws Exception {
    Path mapping = directory.resolve("mapping");
    Files.writeString(mapping, "@constant act = marriage\n");

    assertEquals("marriage", act("{" + COUPLE + "}", ListMapping.read(mapping)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"act\":\"marriage\"}]",
        " \n[\n  {\"act\":\"marriage\"},\n  {\"act\":\"divorce\"}\n]",
        "\uFEFF[ ]",
        "[[\"act\"],[\"marriage\"]]",
        "{\n  \"act\": \"marriage\",\n  \"man.name\": \"莫须有\"\n}",
        "{\"records\": [\n {\"act\":\"marriage\"}\n]}",
      })
  void aDocumentOfJsonIsNoList(String text) throws IOException {
    Path file = directory.resolve("a.json");
    Files.writeString(file, text);

    assertThatThrownBy(() -> ListReader.open(file, ListMapping.none()))
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused -> {
              assertEquals(ErrorCode.BAD_INPUT, refused.code());
              assertThat(refused.why().english()).contains("one").contains("on each line");
              assertThat(refused.next().english()).contains("JSON Lines");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"act":"marriage","man.name":"甲","man.name":"乙"} | a key stands twice
          {"act":"marriage","man.name":"甲","男方姓名":"乙"} | another mean the same: man.name
          {"act":"marriage"}] x                              | no JSON object
          {"data":[{"act":"marriage"}],"act":"marriage"}     | ''
          {"act":"marriage","man.name":["甲"]}               | the value is a list
          {"act":"marriage","man.name":{"first":"甲"}}       | the value is an object
          """)
  void aLineThatIsWrongSaysHow(String line, String why) throws IOException {
    ListRow row = row(line);

    if (why.isEmpty()) {
      assertThat(row).isInstanceOf(ListRow.Told.class);
      return;
    }
    assertThat(((ListRow.Unreadable) row).why().english()).contains(why);
  }

  @Test
  void anArrayOnALineSaysHow() throws IOException {
    Path file = directory.resolve("a.jsonl");
    Files.writeString(file, "{\"act\":\"marriage\"}\n[{\"act\":\"marriage\"}]\n");
    try (ListReader lines = ListReader.open(file, ListMapping.none())) {
      lines.next();
      ListRow row = lines.next().orElseThrow();
      assertThat(((ListRow.Unreadable) row).why().english()).contains("JSON array");
    }
  }

  private ListRow row(String line) throws IOException {
    Path file = directory.resolve("a.jsonl");
    Files.write(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
    try (ListReader lines = ListReader.open(file, ListMapping.none())) {
      return lines.next().orElseThrow();
    }
  }

  private String act(String line, ListMapping mapping) throws IOException, RowRejectedException {
    return new RowReader(ImportKind.ACTS, mapping, LocalDate.of(2026, 11, 1))
        .read((ListRow.Told) row(line))
        .act()
        .kind()
        .code();
  }
}
