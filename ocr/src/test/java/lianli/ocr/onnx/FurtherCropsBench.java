package lianli.ocr.onnx;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.image.ColumnReflow;
import lianli.ocr.image.Flatten;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.json.Json;

/**
 * Whether further characters cost any that the recogniser read before: reads the fields of pages
 * whose truth is known, cut out by their true boxes, without and with them, and prints what is read
 * otherwise.
 *
 * <p>Arguments: the file with the further characters; of how many fields that are no names one is
 * read; directories with a truth.jsonl. Pages that lie on their side are passed over.
 */
public final class FurtherCropsBench {
  private static final int MARGIN = 8;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PpOcrEngine before;
  private final PpOcrEngine after;
  private final int oneOf;
  private int met;
  private int fields;
  private int rightBefore;
  private int rightAfter;
  private int lost;
  private long timeBefore;
  private long timeAfter;

  private FurtherCropsBench(PpOcrNetworks without, PpOcrNetworks with, int oneOf) {
    this.oneOf = oneOf;
    before = PpOcrEngine.on(without);
    after = PpOcrEngine.on(with);
  }

  public static void main(String[] arguments) throws IOException {
    try (PpOcrNetworks without = PpOcrNetworks.open(FurtherCharacters.none());
        PpOcrNetworks with =
            PpOcrNetworks.open(
                FurtherCharacters.of(
                    Files.readAllBytes(Path.of(arguments[0])), PpOcrModels.recogniser()))) {
      FurtherCropsBench bench =
          new FurtherCropsBench(without, with, Integer.parseInt(arguments[1]));
      for (int i = 2; i < arguments.length; i++) {
        Path folder = Path.of(arguments[i]);
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
          bench.page(folder, (Json.Obj) Json.parse(line));
        }
      }
      System.out.printf(
          "%d fields: %d right before, %d after, %d lost; %.1f ms CPU before, %.1f after%n",
          bench.fields,
          bench.rightBefore,
          bench.rightAfter,
          bench.lost,
          bench.timeBefore / 1e6 / bench.fields,
          bench.timeAfter / 1e6 / bench.fields);
    }
    System.exit(0);
  }

  private void page(Path folder, Json.Obj truth) throws IOException {
    if (truth.number("rotated_cw").filter(turn -> turn.signum() != 0).isPresent()) {
      return;
    }
    try (ScanFile file = ScanFile.open(folder.resolve(truth.string("file")))) {
      ScannedPage page = file.page(1);
      GreyImage flat = Flatten.apply(page.image().red(), page.dpi());
      for (Json record : truth.items("records")) {
        ((Json.Obj) record)
            .members()
            .forEach((key, field) -> field(flat, truth.string("file") + " " + key, field));
      }
    }
  }

  private void field(GreyImage page, String where, Json field) {
    if (!(field instanceof Json.Obj value)
        || value.items("box").size() != 4
        || (!where.endsWith("name") && !where.endsWith("registrar") && met++ % oneOf != 0)) {
      return;
    }
    region(value)
        .map(box -> box.intersect(page.region()))
        .ifPresent(
            box -> {
              if (box.width() > 8 && box.height() > 8) {
                compare(page.crop(box), where, value.string("shown").replace(" ", ""));
              }
            });
  }

  private static Optional<Region> region(Json.Obj field) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (Json corner : field.items("box")) {
      List<Json> numbers = ((Json.Arr) corner).items();
      x.add(((Json.Num) numbers.getFirst()).value().doubleValue());
      y.add(((Json.Num) numbers.getLast()).value().doubleValue());
    }
    return Optional.of(
        Region.between(
            (int) (java.util.Collections.min(x) - MARGIN),
            (int) (java.util.Collections.min(y) - MARGIN),
            (int) (java.util.Collections.max(x) + MARGIN),
            (int) (java.util.Collections.max(y) + MARGIN)));
  }

  private void compare(GreyImage crop, String where, String shown) {
    GreyImage line =
        crop.height() > 1.6 * crop.width() && shown.length() > 1
            ? ColumnReflow.of(crop).line()
            : crop;
    long begun = THREADS.getCurrentThreadCpuTime();
    String one = before.readLine(line).text().replace(" ", "");
    long between = THREADS.getCurrentThreadCpuTime();
    var read = after.readLine(line);
    timeBefore += between - begun;
    timeAfter += THREADS.getCurrentThreadCpuTime() - between;
    String other = read.text().replace(" ", "");
    fields++;
    rightBefore += one.equals(shown) ? 1 : 0;
    rightAfter += other.equals(shown) ? 1 : 0;
    read.symbols()
        .forEach(
            symbol ->
                symbol.alternatives().stream()
                    .filter(each -> after.isUntaught(each.text().codePointAt(0)))
                    .filter(each -> each.confidence().value() > 0.01)
                    .forEach(
                        each ->
                            System.out.printf(
                                "  alarm %s: %s %.3f for %s%n",
                                where, each.text(), each.confidence().value(), symbol.text())));
    if (!one.equals(other)) {
      boolean isLost = one.equals(shown);
      lost += isLost ? 1 : 0;
      System.out.printf(
          "%s %s: %s was read as %s, is read as %s %s%n",
          isLost ? "LOST" : other.equals(shown) ? "won" : "other",
          where,
          shown,
          one,
          other,
          read.symbols().stream()
              .filter(symbol -> !symbol.alternatives().isEmpty())
              .map(symbol -> symbol.confidence() + " " + symbol.alternatives())
              .toList());
    }
  }
}
