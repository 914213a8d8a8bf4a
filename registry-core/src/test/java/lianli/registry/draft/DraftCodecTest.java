package lianli.registry.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.scan.ScanRegion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers wrote is what the registry reads, and what it hands on, byte for byte. */
class DraftCodecTest {
  private static final DraftSource SOURCE = new DraftSource("/scans/a.jpg", "ab", 2);

  private static final String DRAFT =
      """
      {"type":"draft","schema":1,"source":{"file":"/scans/a.jpg","sha256":"ab","page":2},\
      "record":1,"form":"f","act":"marriage","fields":{"man.name":{"value":"莫须有",\
      "readings":{"tesseract":"莫须冇","ppocr":"莫须有"},"confidence":0.998,"verdict":"accept",\
      "repaired":true,"region":{"x":10,"y":-2,"width":300,"height":0}}},"findings":[{"rule":"r",\
      "severity":"review","fields":["man.name"],"message":"m","message_zh":"话"}],\
      "verdict":"review"}\
      """;

  private static List<String> written() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DraftCodecTest.class.getResourceAsStream("drafts.jsonl")),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  @Test
  void whatEarlierReleasesReadFromOurScansComesBackToTheByte() throws IOException {
    List<String> lines = written();

    assertThat(lines).hasSizeGreaterThan(7);
    for (String line : lines.subList(0, lines.size() - 1)) {
      assertEquals(line, DraftCodec.json(DraftCodec.parse(line).orElseThrow()).text());
    }
    assertThat(DraftCodec.parse(lines.getLast())).as("the summary is about no page").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DRAFT,
        """
        {"type":"page","schema":1,"source":{"file":"/scans/locked.tif"},"state":"failed",\
        "form":"","drafts":0,"error":{"code":"BAD_INPUT","message":"m","message_zh":"话"}}\
        """,
        """
        {"type":"page","schema":1,"source":{"file":"a.pdf","sha256":"ab"},"state":"quarantined",\
        "form":"","drafts":0,"findings":[{"rule":"scan-page-count","severity":"note",\
        "message":"m","message_zh":"话"},{"rule":"scan-damaged","severity":"review",\
        "message":"m","message_zh":"话"}]}\
        """,
        """
        {"type":"page","schema":1,"source":{"file":"a.pdf","sha256":"ab","page":7},\
        "state":"review","form":"","drafts":0,"further":3}\
        """,
        """
        {"type":"draft","schema":1,"source":{"file":"a.jpg","sha256":"","page":1},"record":12,\
        "form":"unknown","act":"","fields":{},"findings":[],"verdict":"accept"}\
        """
      })
  void everythingThatALineTellsComesBackToTheByte(String line) {
    assertEquals(line, DraftCodec.json(DraftCodec.parse(line).orElseThrow()).text());
  }

  @Test
  void aDraftIsReadAsItStands() {
    Draft draft = (Draft) DraftCodec.parse(DRAFT).orElseThrow();

    FieldReading name =
        new FieldReading(
            "莫须有",
            Map.of("tesseract", "莫须冇", "ppocr", "莫须有"),
            List.of(),
            0.998,
            Verdict.ACCEPT,
            true,
            new FieldRegion(10, -2, 300, 0));
    DraftFinding finding = new DraftFinding("r", List.of("man.name"), BilingualText.of("m", "话"));
    assertEquals(
        new Draft(
            SOURCE, 1, "f", "marriage", Map.of("man.name", name), List.of(finding), Verdict.REVIEW),
        draft);
  }

  @ParameterizedTest
  @CsvSource({
    "'[\"莫须有\",\"莫须冇\",\"莫顺有\"]', 莫须有 莫须冇 莫顺有",
    "'[\"莫须冇\",\"莫须有\"]',          莫须有 莫须冇",
    "'[\"莫须有\",\"\",7,\"莫须有\"]',   ''",
    "'[\"一\",\"二\",\"三\",\"四\",\"五\"]', 莫须有 一 二 三 四",
    "'\"莫须冇\"',                       ''",
  })
  void whatAPersonMayChooseFromBeginsWithTheValue(String told, String candidates) {
    String line = DRAFT.replace("\"confidence\"", "\"candidates\":" + told + ",\"confidence\"");

    Draft draft = (Draft) DraftCodec.parse(line).orElseThrow();

    assertThat(String.join(" ", draft.fields().get("man.name").candidates())).isEqualTo(candidates);
    assertEquals(draft, DraftCodec.parse(DraftCodec.json(draft).text()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"schema\":1,", "\"schema\":0,", "\"schema\":1.0,", ""})
  void aDraftOfThisSchemaOrAnOlderOneIsRead(String schema) {
    assertThat(DraftCodec.parse(DRAFT.replace("\"schema\":1,", schema)))
        .isEqualTo(DraftCodec.parse(DRAFT));
  }

  @ParameterizedTest
  @CsvSource({"draft, 2", "draft, 1.5", "page, 2", "page, 99"})
  void whatALaterReleaseWroteIsRefusedByItsLine(String type, String schema) {
    String line =
        "{\"type\":\"%s\",\"schema\":%s,\"state\":\"done\",\"source\":{\"file\":\"a\"}}"
            .formatted(type, schema);

    assertThatThrownBy(() -> DraftCodec.parse(line))
        .isInstanceOfSatisfying(
            IllegalDraftException.class,
            illegal -> {
              assertThat(illegal.why(17).english())
                  .isEqualTo(
                      "line 17 was written by a later release (schema %s; this one reads 1)"
                          .formatted(schema));
              assertThat(illegal.why(17).chinese()).startsWith("第 17 行由更新版本写出");
              assertThat(illegal.next().english()).contains("lianli ocr");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "milk, bread",
        "[]",
        "7",
        "{\"type\":\"draft\"",
        "{\"type\":\"draft\",\"type\":\"draft\"}",
        "{\"type\":\"draft\",\"findings\":[7]}",
        "{\"type\":\"draft\",\"record\":1.5}",
        "{\"type\":\"draft\",\"source\":{\"page\":99999999999}}",
        "{\"type\":\"page\",\"state\":\"eaten\"}",
        "{\"type\":\"page\"}"
      })
  void whatIsNoDraftIsSaidToBeNone(String line) {
    assertThatThrownBy(() -> DraftCodec.parse(line))
        .isInstanceOfSatisfying(
            IllegalDraftException.class,
            illegal -> {
              assertEquals(BilingualText.of("line 3 is no draft", "第 3 行不是识读草稿"), illegal.why(3));
              assertThat(illegal.getMessage()).doesNotContain("eaten", "milk");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}", "{\"type\":\"summary\",\"schema\":2}", "{\"a\":1}"})
  void linesAboutNoPageWantNothing(String line) {
    assertThat(DraftCodec.parse(line)).isEmpty();
  }

  @Test
  void whatALineLeavesOutIsDoubted() {
    Draft draft =
        (Draft)
            DraftCodec.parse(
                    "{\"type\":\"draft\",\"act\":\"marriage\",\"fields\":{\"man.name\":{\"value\":\"莫须有\"},\"woman.name\":7}}")
                .orElseThrow();

    assertEquals(new DraftSource("", "", 1), draft.source());
    assertEquals(1, draft.record());
    assertThat(draft.isAcceptable()).isFalse();
    assertThat(draft.doubtful()).containsExactly("man.name", "woman.name");
    assertThat(draft.values()).isEqualTo(Map.of("act", "marriage", "man.name", "莫须有"));
    assertThat(draft.scan()).isEmpty();
  }

  @Test
  void earlierReleasesToldWhyInEnglishOnly() {
    String line =
        "{\"type\":\"page\",\"state\":\"failed\",\"error\":{\"code\":\"BAD_INPUT\",\"message\":\"m\"}}";

    PageLine page = (PageLine) DraftCodec.parse(line).orElseThrow();

    assertEquals(BilingualText.of("m", "m"), page.failure().orElseThrow().message());
  }

  @Test
  void aPartOfThePageThatIsNoneIsNotNoted() {
    String sha256 = "a".repeat(64);
    Draft draft =
        (Draft) DraftCodec.parse(DRAFT.replace("\"ab\"", "\"" + sha256 + "\"")).orElseThrow();
    Draft onPage =
        (Draft)
            DraftCodec.parse(
                    DraftCodec.json(draft)
                        .text()
                        .replace("\"y\":-2", "\"y\":2")
                        .replace("\"height\":0", "\"height\":9"))
                .orElseThrow();

    assertThat(draft.scan().orElseThrow().regions()).isEmpty();
    assertThat(onPage.scan().orElseThrow().regions())
        .isEqualTo(Map.of("man.name", new ScanRegion(10, 2, 300, 9)));
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll String file,
      @ForAll @IntRange(min = 1, max = 999) int record,
      @ForAll String value,
      @ForAll @IntRange(max = 1000) int thousandths,
      @ForAll Verdict verdict,
      @ForAll List<String> candidates,
      @ForAll int x) {
    FieldReading field =
        new FieldReading(
            value,
            Map.of("ppocr", value),
            thousandths % 5 == 0 ? List.of() : candidates,
            thousandths / 1000.0,
            verdict,
            thousandths % 2 == 0,
            thousandths % 3 == 0 ? null : new FieldRegion(x, x, x, x));
    Draft draft =
        Draft.of(
            new DraftSource(file, "ab", record),
            record,
            file,
            "marriage",
            Map.of("man.name", field, value, field),
            List.of());

    Json again = Json.parse(DraftCodec.json(draft).text());

    assertEquals(draft, DraftCodec.line((Json.Obj) again).orElseThrow());
  }
}
