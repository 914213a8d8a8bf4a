package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.DraftLine;
import lianli.registry.file.Sha256;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanRegion;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry keeps of its page, and pages of which no draft came. */
class ScanIntakeTest {
  private static final String SHA256 = Sha256.of("box-12.tif");

  @TempDir private Path directory;
  private OpenRegistry registry;
  private DraftIntake intake;

  @BeforeEach
  void openRegistry() {
    RegistryStore store = new SqliteRegistryStore(new RegistryHome(directory), Clock.systemUTC());
    store.create();
    registry = store.openRegistryForWriting();
    intake =
        new DraftIntake(
            registry.ledger(), registry.reviewQueue(), LocalDate.of(2026, 3, 2), "tester");
  }

  @AfterEach
  void closeRegistry() {
    registry.close();
  }

  @Test
  void anEntryKeepsFolderDigestPageAndWhereEachFieldStands() {
    intake.take(draft());

    ScanPlace kept = registry.ledger().entry(1).orElseThrow().provenance().scan().orElseThrow();

    assertEquals("/scans/1987/box-12.tif", kept.file());
    assertEquals("/scans/1987", kept.folder());
    assertEquals(SHA256, kept.sha256());
    assertEquals(3, kept.page());
    assertThat(kept.regions())
        .containsEntry("man.name", new ScanRegion(10, 20, 300, 40))
        .doesNotContainKey("woman.name");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # state,      drafts, becomes an item, because
          review,       0,      true,            page-unread
          failed,       0,      true,            page-failed
          quarantined,  0,      true,            page-failed
          review,       2,      false,           ''
          done,         1,      false,           ''
          blank,        0,      false,           ''
          not_a_record, 0,      false,           ''
          duplicate,    0,      false,           ''
          """)
  void aPageWithoutADraftWaitsForAPersonUnlessNothingCanStandOnIt(
      String state, int drafts, boolean waits, String reason) {
    var outcome = intake.take(page(state, drafts, 3));

    assertEquals(waits, outcome.isPresent());
    assertEquals(waits ? 1 : 0, registry.reviewQueue().open().size());
    outcome.ifPresent(
        told -> {
          assertEquals(Result.PAGE_REVIEW, told.result());
          assertThat(told.reasons()).containsExactly(reason);
          assertThat(told.place()).contains("box-12.tif page 3");
        });
  }

  @Test
  void thePageWaitsOnce() {
    intake.take(page("review", 0, 3));

    assertEquals(Result.ALREADY_THERE, intake.take(page("review", 0, 3)).orElseThrow().result());
    assertThat(registry.reviewQueue().open()).hasSize(1);
    new ReviewDecisions(registry.ledger(), registry.reviewQueue(), Clock.systemUTC(), "tester")
        .reject(1, "an envelope");
    assertEquals(Result.ALREADY_THERE, intake.take(page("review", 0, 3)).orElseThrow().result());
    assertThat(registry.reviewQueue().open()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, done", "0, done", "3, blank", "3, duplicate"})
  void aPageThatALaterRunCouldReadWaitsNoMore(int failedPage, String later) {
    intake.take(page("failed", 0, failedPage));

    assertThat(intake.take(page(later, 1, 3))).isEmpty();

    assertThat(registry.reviewQueue().open()).isEmpty();
    assertEquals(ReviewItem.State.REJECTED, registry.reviewQueue().item(1).orElseThrow().state());
  }

  @Test
  void aPageWaitsForEachFurtherRecordThatAPersonSees() {
    intake.take(page("review", 0, 3));
    MissedRecord further = new MissedRecord(registry.reviewQueue());
    ReviewDecisions decisions =
        new ReviewDecisions(registry.ledger(), registry.reviewQueue(), Clock.systemUTC(), "tester");

    ReviewItem second = further.onThePageOf(1);
    ReviewItem same = further.onThePageOf(1);
    decisions.reject(second.id(), "a line that was struck out");
    ReviewItem third = further.onThePageOf(second.id());

    assertEquals(second.id(), same.id());
    assertThat(List.of(1L, second.id(), third.id())).doesNotHaveDuplicates();
    assertEquals(3, third.draft().scan().orElseThrow().page());
    assertEquals(new DraftProvenance(third.draft()).key(), third.sourceKey());
    assertThatThrownBy(() -> further.onThePageOf(99)).isInstanceOf(RegistryException.class);
  }

  @Test
  void aFileWhoseBytesNobodyCouldReadIsNoPage() {
    Json.Obj line =
        Json.object()
            .put("type", "page")
            .put("source", Json.object().put("file", "/scans/locked.tif").build())
            .put("state", "failed")
            .put("drafts", 0)
            .build();

    assertThat(intake.take(DraftCodec.line(line).orElseThrow())).isEmpty();
  }

  @Test
  void theDraftsOfAPageDoNotStandInTheWayOfThePageItself() {
    intake.take(page("failed", 0, 3));

    assertEquals(Result.ENTERED, intake.take(draft()).orElseThrow().result());
  }

  private static Json.Obj source(int page) {
    Json.Builder source = Json.object().put("file", "/scans/1987/box-12.tif").put("sha256", SHA256);
    return page == 0 ? source.build() : source.put("page", page).build();
  }

  private static DraftLine page(String state, int drafts, int page) {
    return line(
        Json.object()
            .put("type", "page")
            .put("source", source(page))
            .put("state", state)
            .put("form", "")
            .put("drafts", drafts)
            .build());
  }

  private static DraftLine draft() {
    Json.Builder fields = Json.object();
    Map.of(
            "certificate_number", "J520121-2012-000001",
            "registered_on", "2012-03-02",
            "man.name", "莫须有",
            "woman.name", "乌有")
        .forEach(
            (key, value) -> {
              Json.Builder field =
                  Json.object()
                      .put("value", value)
                      .put("readings", Json.object().put("tesseract", value).build())
                      .put("verdict", "accept");
              if (key.equals("man.name")) {
                field.put(
                    "region",
                    Json.object()
                        .put("x", 10)
                        .put("y", 20)
                        .put("width", 300)
                        .put("height", 40)
                        .build());
              }
              fields.put(key, field.build());
            });
    return line(
        Json.object()
            .put("type", "draft")
            .put("source", source(3))
            .put("record", 1)
            .put("act", "marriage")
            .put("fields", fields.build())
            .put("verdict", "accept")
            .build());
  }

  private static DraftLine line(Json.Obj json) {
    return DraftCodec.line(json).orElseThrow();
  }
}
