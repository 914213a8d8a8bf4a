package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import lianli.cli.CliRunner;
import lianli.cli.option.OcrWorkOptions;
import lianli.ocr.worker.PageReader;
import lianli.ocr.worker.PageReading;
import lianli.ocr.worker.WorkerPool;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code lianli ocr} ends, with a reader that needs no engine. */
class OcrCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void scan() throws IOException {
    Files.createDirectory(folder.resolve("scans"));
    for (int i = 0; i < 3; i++) {
      BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
      image.setRGB(i, i, 0xffffff);
      ImageIO.write(image, "png", folder.resolve("scans/" + i + ".png").toFile());
    }
  }

  private CliRunner.Result run(PageReader reader, String... args) {
    OcrWorkOptions.Workers workers =
        (work, forms) -> WorkerPool.inProcess(work.jobs(), () -> reader);
    return CliRunner.in(folder).run("ocr", session -> new OcrCommand(session, workers), args);
  }

  private static PageReading read() {
    return new PageReading(PageState.DONE, "form", List.of());
  }

  @Test
  void allPagesReadIsZeroAndTheSummaryIsOnStandardOutput() throws IOException {
    CliRunner.Result result =
        run(page -> read(), "ocr", "scans", "--out", "d.jsonl", "--jobs", "2");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("3 pages: 3 done, 0 for review");
    assertThat(Files.readAllLines(folder.resolve("d.jsonl")))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("{\"type\":\"summary\"");
  }

  @Test
  void aListOfLabelsThatIsWrongIsToldWithItsLineBeforeAnythingIsRead() throws IOException {
    Files.writeString(folder.resolve("words.csv"), "label,field\n过门日子,registered_on\n媒证,witness\n");

    CliRunner.Result result =
        run(page -> read(), "ocr", "scans", "--out", "d.jsonl", "--words", "words.csv");

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.err()).contains("words.csv").contains("line 3").contains("none");
    assertThat(folder.resolve("d.jsonl")).doesNotExist();
  }

  @Test
  void aListOfLabelsIsTakenFromTheFileNamed() throws IOException {
    Files.writeString(folder.resolve("words.csv"), "label,field\n过门日子,registered_on\n");

    assertThat(
            run(page -> read(), "ocr", "scans", "--out", "d.jsonl", "--words", "words.csv")
                .exitCode())
        .isZero();
  }

  @Test
  void someFilesUnreadableIsThreeAndEachIsNamedWithReasonAndFix() throws IOException {
    Files.writeString(folder.resolve("scans/text.pdf"), "no PDF at all");

    CliRunner.Result result = run(page -> read(), "ocr", "scans", "--out", "d.jsonl");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains("scans/text.pdf")
        .contains("not PDF, TIFF, JPEG or PNG")
        .contains("Save the scan in one of these formats");
    assertThat(result.out()).contains("3 done").contains("1 failed");
  }

  @Test
  void aMissingEngineIsFiveAndNothingCountsAsRead() {
    PageReader none =
        page -> {
          throw new RegistryException(
              ErrorCode.MISSING_DEPENDENCY,
              BilingualText.of("Cannot read text", "无法识别"),
              BilingualText.of("no Tesseract", "未安装 Tesseract"),
              BilingualText.of("apt-get install tesseract-ocr", "apt-get install tesseract-ocr"));
        };

    CliRunner.Result result = run(none, "ocr", "scans", "--out", "d.jsonl", "--jobs", "1");

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err()).contains("apt-get install tesseract-ocr");
    assertThat(folder.resolve("d.jsonl")).isEmptyFile();
  }

  @Test
  void whatIsNotAsItShouldBeAboutAScanIsSaid() {
    ScanFinding finding =
        new ScanFinding(
            "scan-damaged", ScanFinding.Weight.DOUBT, BilingualText.of("a hole", "有缺口"));
    PageReading doubted = new PageReading(PageState.REVIEW, "", List.of(), null, List.of(finding));

    CliRunner.Result result = run(page -> doubted, "ocr", "scans/0.png", "--out", "d.jsonl");

    assertThat(result.err()).contains("Warning: Page 1 of").contains("0.png: a hole");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void whatWasThrownAwayIsCountedAndNotRead() throws IOException {
    Files.createDirectory(folder.resolve("scans/#recycle"));
    Files.copy(folder.resolve("scans/0.png"), folder.resolve("scans/#recycle/old.png"));

    CliRunner.Result result = run(page -> read(), "ocr", "scans", "--out", "d.jsonl");

    assertThat(result.out()).startsWith("3 pages: 3 done");
    assertThat(result.err()).contains("Not looked into: 1 folders").contains("1 scans in them");
  }

  @Test
  void outputAmongTheScansIsRefused() {
    CliRunner.Result result = run(page -> read(), "ocr", "scans", "--pdf", "scans/pdf");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("lies among the scans");
  }

  @Test
  void jsonGivesOneDocument() {
    CliRunner.Result result = run(page -> read(), "--json", "ocr", "scans", "--out", "d.jsonl");

    assertThat(Arrays.asList(result.out().split("\n")))
        .anyMatch(line -> line.contains("\"pages\": 3") || line.contains("\"pages\" : 3"));
    assertThat(result.exitCode()).isZero();
  }
}
