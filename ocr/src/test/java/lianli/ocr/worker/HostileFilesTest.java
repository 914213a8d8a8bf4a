package lianli.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import lianli.ocr.batch.BatchSummary;
import lianli.registry.draft.PageState;
import lianli.registry.json.Json;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of broken and hostile files among good ones. */
class HostileFilesTest {
  private static final int GOOD = 30;

  @TempDir private Path folder;

  private Path fill() throws IOException {
    Path scans = Files.createDirectory(folder.resolve("scans"));
    List<String> names = List.of("%02d.png", "%02d.jpg", "%02d.tif", "jpeg-%02d.pdf");
    List<String> formats = List.of("png", "jpeg", "tiff", "jpeg");
    for (int i = 0; i < GOOD; i++) {
      Path file = scans.resolve(names.get(i % 4).formatted(i));
      var page = Drawing.paper(120, 160).box(10 + 3 * i, 10, 20, 20, 0).image();
      ImageIO.write(page, formats.get(i % 4), file.toFile());
    }
    return scans;
  }

  @Test
  void goodPagesAreReadAndEveryBadFileHasAReasonAPlaceAndARemedy() throws Exception {
    Path scans = fill();
    Map<String, String> reasons = HostileFiles.in(scans);
    Path out = Files.createDirectory(folder.resolve("out"));
    long start = System.nanoTime();

    BatchSummary summary = Rehearsal.run(Cast.STAND_INS, scans, out);

    Map<String, Json.Obj> lines = new LinkedHashMap<>();
    for (String text : Files.readAllLines(out.resolve("drafts.jsonl"))) {
      Json.Obj line = (Json.Obj) Json.parse(text);
      if (line.string("type").equals("page")) {
        Path file = Path.of(line.object("source").string("file"));
        lines.put(file.getFileName().toString(), line);
      }
    }
    long harmless = reasons.values().stream().filter(HostileFiles.HARMLESS::equals).count();
    assertThat(reasons.size() - harmless).isGreaterThanOrEqualTo(30);
    SoftAssertions all = new SoftAssertions();
    reasons.forEach(
        (name, reason) -> {
          if (reason.equals(HostileFiles.HARMLESS)) {
            all.assertThat(lines.get(name).string("state")).as(name).isEqualTo("done");
            return;
          }
          String message = lines.get(name).object("error").string("message");
          all.assertThat(message).as(name).contains(name).contains(reason);
          all.assertThat(message).as(name).matches("Cannot read .*: .+\\. [A-Z].+\\.");
          all.assertThat(message).as(name).doesNotContain("fault of this program");
        });
    all.assertThat(summary.pages(PageState.DONE)).isEqualTo(GOOD + (int) harmless);
    all.assertThat(summary.lost()).isEqualTo(reasons.size() - (int) harmless);
    all.assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(90);
    all.assertAll();
  }
}
