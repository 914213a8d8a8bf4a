package lianli.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison of two runs sees, so that no figure of the long run is zero for nothing. */
class OutputsTest {
  private static final String FIRST_PAGE = page("a.jpg");
  private static final String SECOND_PAGE = page("b.jpg");
  private static final String FIRST_DRAFT = draft("a.jpg", 1, "张三");
  private static final String SECOND_DRAFT = draft("a.jpg", 2, "李四");
  private static final List<String> WHOLE =
      List.of(FIRST_DRAFT, SECOND_DRAFT, FIRST_PAGE, SECOND_PAGE);

  @TempDir private Path folder;

  private static String page(String file) {
    return "{\"type\":\"page\",\"source\":{\"file\":\"%s\",\"page\":1}}".formatted(file);
  }

  private static String draft(String file, int record, String husband) {
    return "{\"type\":\"draft\",\"source\":{\"file\":\"%s\",\"page\":1},\"record\":%d,\"man\":\"%s\"}"
        .formatted(file, record, husband);
  }

  private static String summary(double seconds, int earlier) {
    return "{\"type\":\"summary\",\"failed\":0,\"quarantined\":1,\"seconds\":%s,\"earlier\":%d}"
        .formatted(seconds, earlier);
  }

  private Outputs outputs(String name, List<String> lines, String summary, int milliseconds)
      throws IOException {
    Path out = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        out.resolve("drafts.jsonl"), String.join("\n", lines) + "\n" + summary + "\n");
    Files.writeString(
        out.resolve("drafts.journal"),
        "{\"file\":\"a.jpg\",\"page\":1,\"milliseconds\":%d}%n".formatted(milliseconds));
    Files.writeString(out.resolve("said.txt"), name);
    return Outputs.in(out);
  }

  private Outputs untouched() throws IOException {
    return outputs("untouched", WHOLE, summary(3.5, 0), 40);
  }

  private Outputs killed(List<String> lines) throws IOException {
    return outputs("killed", lines, summary(3.5, 0), 40);
  }

  @Test
  void passesOverTimesAndPagesOfEarlierRuns() throws IOException {
    Outputs untouched = untouched();
    Outputs found = outputs("killed", WHOLE, summary(0.2, 2), 900);

    assertThat(untouched.differentIn(found)).isEmpty();
    assertThat(untouched.notOnceIn(found)).isZero();
  }

  @Test
  void seesAPageThatIsMissing() throws IOException {
    Outputs untouched = untouched();
    Outputs found = killed(List.of(FIRST_DRAFT, SECOND_DRAFT, FIRST_PAGE));

    assertThat(untouched.notOnce(2)).isZero();
    assertThat(untouched.notOnceIn(found)).isEqualTo(1);
    assertThat(found.notOnce(2)).isEqualTo(1);
  }

  @Test
  void seesOneDraftOfSeveralThatIsThereTwice() throws IOException {
    Outputs untouched = untouched();
    Outputs found =
        killed(List.of(FIRST_DRAFT, SECOND_DRAFT, SECOND_DRAFT, FIRST_PAGE, SECOND_PAGE));

    assertThat(untouched.notOnceIn(found)).isEqualTo(1);
    assertThat(found.notOnce(2)).isEqualTo(1);
    assertThat(untouched.differentIn(found)).containsExactly("drafts.jsonl");
  }

  @Test
  void seesADraftThatSaysSomethingElseAsDifferentAndThereOnce() throws IOException {
    Outputs untouched = untouched();
    Outputs found = killed(List.of(FIRST_DRAFT, draft("a.jpg", 2, "李五"), FIRST_PAGE, SECOND_PAGE));

    assertThat(untouched.notOnceIn(found)).isZero();
    assertThat(untouched.differentIn(found)).containsExactly("drafts.jsonl");
  }

  @Test
  void seesFilesThatOnlyOneOfThemHas() throws IOException {
    Outputs untouched = untouched();
    killed(WHOLE);
    Files.createFile(folder.resolve("killed/a.jpg.pdf.part"));

    assertThat(untouched.differentIn(Outputs.in(folder.resolve("killed"))))
        .containsExactly("a.jpg.pdf.part");
  }

  @Test
  void countsDraftsAndPagesThatGaveNothing() throws IOException {
    Outputs outputs = untouched();

    assertThat(outputs.drafts()).isEqualTo(2);
    assertThat(outputs.lost()).isEqualTo(1);
  }
}
