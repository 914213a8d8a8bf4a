package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lianli.ocr.QuarterTurn;
import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftFinding;
import lianli.registry.draft.ScanFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing read from a scan that may be damaged is entered unseen, nor is it believed blank. */
class DoubtedScanTest {
  private static final PageReference PAGE = new PageReference(Path.of("a.jpg"), "ab", 1);

  private static ScanFinding finding(ScanFinding.Weight weight) {
    return new ScanFinding("scan-damaged", weight, BilingualText.of("a hole", "有缺口"));
  }

  private static PageResult page(PageResult.State state, String form, List<ReadRecord> records) {
    return new PageResult(PAGE, state, form, records, List.of(), QuarterTurn.NONE, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "BLANK, DOUBT, REVIEW",
    "NOT_A_RECORD, DOUBT, REVIEW",
    "REVIEW, DOUBT, REVIEW",
    "DONE, DOUBT, DONE",
    "BLANK, NOTE, BLANK"
  })
  void aDoubtedPageIsSeenByAPerson(
      PageResult.State read, ScanFinding.Weight weight, PageResult.State state) {
    PageResult page = page(read, "", List.of()).of(QuarterTurn.RIGHT, List.of(finding(weight)));

    assertThat(page.state()).isEqualTo(state);
    assertThat(page.turn()).isEqualTo(QuarterTurn.RIGHT);
    assertThat(page.findings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"DOUBT, false", "NOTE, true"})
  void itsDraftsAreNotAcceptable(ScanFinding.Weight weight, boolean isAcceptable) {
    Draft draft = Draft.of(PAGE.ofDraft(), 1, "form", "marriage", Map.of(), List.of());

    PageResult page =
        page(PageResult.State.DONE, "form", List.of(new ReadRecord(draft, Map.of())))
            .of(QuarterTurn.NONE, List.of(finding(weight)));

    assertThat(page.drafts().getFirst().isAcceptable()).isEqualTo(isAcceptable);
  }

  @Test
  void whatIsDoubtedSaysWhy() {
    Draft draft = Draft.of(PAGE.ofDraft(), 1, "form", "marriage", Map.of(), List.of());

    assertThat(draft.doubted(List.of(finding(ScanFinding.Weight.DOUBT))).findings())
        .extracting(DraftFinding::rule)
        .containsExactly("scan-damaged");
  }
}
