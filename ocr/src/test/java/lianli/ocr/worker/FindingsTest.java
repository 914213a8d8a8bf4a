package lianli.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import lianli.ocr.QuarterTurn;
import lianli.ocr.output.PageLayer;
import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;

/** What is not right about a scan comes all the way to the page's line. */
class FindingsTest {
  private static final PageReference PAGE =
      new PageReference(Path.of(URI.create("file:///a/%BD%E1%BB%E9.png")), "ab", 1);

  private static PageOutcome outcome() {
    ScanFinding finding =
        new ScanFinding(
            "scan-damaged", ScanFinding.Weight.DOUBT, BilingualText.of("a hole", "有缺口"));
    PageLayer layer = new PageLayer(PAGE, 60, 40, 100, QuarterTurn.LEFT, List.of());
    PageReading reading = new PageReading(PageState.REVIEW, "", List.of(), layer, List.of(finding));
    return new PageOutcome(PAGE, PageState.REVIEW, "cd", reading, 5, null);
  }

  @Test
  void aWorkerTellsItsFindingsAndHowThePageLay() {
    PageOutcome heard = Wire.outcome(PAGE, (Json.Obj) Json.parse(Wire.outcome(outcome()).text()));

    assertThat(heard.findings()).isEqualTo(outcome().findings());
    assertThat(heard.layer().orElseThrow().turn()).isEqualTo(QuarterTurn.LEFT);
  }

  @Test
  void aRequestNamesAFileOfAnOldServer() {
    assertThat(Wire.source((Json.Obj) Json.parse(Wire.request(PAGE).text()))).isEqualTo(PAGE);
  }

  @Test
  void thePagesLineHoldsThem() {
    Json.Obj line = (Json.Obj) Json.parse(DraftCodec.json(outcome().line()).text());

    assertThat(line.items("findings"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(((Json.Obj) finding).string("rule")).isEqualTo("scan-damaged");
              assertThat(((Json.Obj) finding).string("severity")).isEqualTo("review");
            });
    assertThat(line.object("source").string("file")).isEqualTo("file:///a/%BD%E1%BB%E9.png");
  }
}
