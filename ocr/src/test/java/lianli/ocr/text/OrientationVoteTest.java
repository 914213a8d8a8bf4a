package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.image.PagePreparation;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.image.Rotate;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.onnx.TextLineDetector;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever side a page was laid on the scanner, its longest lines tell which one is up. */
class OrientationVoteTest {
  private static final OrientationVote VOTE =
      new OrientationVote(new LineReader(PpOcrEngine.open()));

  /** Rows, tables and, on the certificate of 1955, columns of the old script. */
  static Stream<String> scans() {
    return Stream.of(
        "divorce-review-form-2004-worn.jpg",
        "marriage-certificate-1955-clean.jpg",
        "marriage-certificate-1955-worn.jpg",
        "marriage-certificate-1990-worn.jpg",
        "marriage-certificate-2004-clean.jpg",
        "marriage-ledger-1985-worn.jpg");
  }

  @ParameterizedTest
  @MethodSource("scans")
  void everySideIsToldFromTheOthers(String scan) {
    GreyImage upright = flat(scan);
    for (QuarterTurn lying : QuarterTurn.values()) {
      assertThat(told(Rotate.quarter(upright, lying)))
          .as("%s turned %s", scan, lying)
          .contains(QuarterTurn.ofDegrees(360 - lying.degrees()));
    }
  }

  @Test
  void linesReadOnTheWayAreNotReadAgain() {
    GreyImage page = flat("marriage-certificate-2004-clean.jpg");
    List<Region> lines = lines(page);
    OrientationVote.Outcome outcome = VOTE.of(page, lines);
    assertThat(outcome.asItLies()).hasSize(4);
    assertThat(lines).containsAll(outcome.asItLies().keySet());
  }

  @Test
  void aFewCharactersTellNothing() {
    GreyImage page = flat("marriage-certificate-2004-clean.jpg");
    Region shortest =
        lines(page).stream()
            .min((one, other) -> Integer.compare(one.width(), other.width()))
            .orElseThrow();
    assertThat(VOTE.of(page, List.of(shortest)).turn()).isEmpty();
  }

  private static Optional<QuarterTurn> told(GreyImage page) {
    return VOTE.of(page, lines(page)).turn();
  }

  private static List<Region> lines(GreyImage page) {
    return TextLineDetector.open().lines(page);
  }

  private static GreyImage flat(String name) {
    Path here = Path.of("testdata/scans");
    Path scans = Files.isDirectory(here) ? here : Path.of("../testdata/scans");
    try (ScanFile file = ScanFile.open(scans.resolve(name))) {
      ScannedPage page = file.page(1);
      PreparedPage prepared = new PagePreparation().prepare(page.image(), page.dpi());
      return prepared.flat();
    }
  }
}
