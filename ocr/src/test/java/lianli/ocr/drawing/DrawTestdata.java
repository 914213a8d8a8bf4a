package lianli.ocr.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Wear;
import lianli.registry.fiction.DemoLists;
import lianli.registry.fiction.DemoStory;
import lianli.registry.fiction.Draw;
import lianli.registry.fiction.ScanPlan;

/** Makes everything under {@code testdata/} again: {@code DrawTestdata [DIRECTORY]}. */
public final class DrawTestdata {
  private static final float QUALITY = 0.62f;
  private static final String TIFF = "box-12.tif";
  private static final String PDF = "volume-7.pdf";

  private final DemoStory story = new DemoStory();
  private final Path directory;
  private final Path scans;

  private DrawTestdata(Path directory) {
    this.directory = directory;
    this.scans = directory.resolve("scans");
  }

  /** Draws and writes. */
  public static void main(String[] arguments) throws IOException {
    new DrawTestdata(Path.of(arguments.length > 0 ? arguments[0] : "testdata")).write();
  }

  /** What is to be drawn for a plan of the story: the seed follows from the page's name. */
  public static PageOrder order(ScanPlan plan) {
    return new PageOrder(
        plan.name(),
        FormKind.ofCode(plan.form()),
        Condition.valueOf(plan.condition().toUpperCase(java.util.Locale.ROOT)),
        plan.acts(),
        plan.holder(),
        DemoStory.SEED * 31 + plan.name().hashCode());
  }

  private void write() throws IOException {
    Files.createDirectories(scans);
    List<PageTruth> singles = new ArrayList<>();
    byte[] first = new byte[0];
    for (ScanPlan plan : story.scans()) {
      DrawnPage page = PagePress.draw(order(plan));
      byte[] jpeg = jpeg(page);
      Files.write(scans.resolve(page.truth().file()), jpeg);
      singles.add(page.truth());
      if (first.length == 0) {
        first = jpeg;
        Files.write(scans.resolve("again-" + page.truth().file()), jpeg);
      }
    }
    writeTruth("truth.jsonl", singles);
    writeTruth("truth-multipage.jsonl", several());
    Files.write(scans.resolve("blank.jpg"), ScanFiles.jpeg(blank(), 200, QUALITY));
    DemoLists lists = new DemoLists(story);
    lists.write(directory);
    BadFiles.write(directory.resolve("bad"), first, lists.registrations());
  }

  private List<PageTruth> several() throws IOException {
    List<PageTruth> truth = new ArrayList<>();
    List<BufferedImage> bits = new ArrayList<>();
    List<Integer> bitDpis = new ArrayList<>();
    for (ScanPlan plan : story.tiff()) {
      DrawnPage page = PagePress.draw(order(plan));
      bits.add(page.image());
      bitDpis.add(page.truth().dpi());
      truth.add(page.truth().in(TIFF, bits.size()));
    }
    ScanFiles.tiff(scans.resolve(TIFF), bits, bitDpis);
    List<byte[]> jpegs = new ArrayList<>();
    List<Integer> dpis = new ArrayList<>();
    for (ScanPlan plan : story.pdf()) {
      DrawnPage page = PagePress.draw(order(plan));
      jpegs.add(jpeg(page));
      dpis.add(page.truth().dpi());
      truth.add(page.truth().in(PDF, jpegs.size()));
    }
    ScanFiles.pdf(scans.resolve(PDF), jpegs, dpis);
    return truth;
  }

  /** The back of a form: paper, dust, nothing else. */
  private static BufferedImage blank() {
    Draw draw = new Draw(DemoStory.SEED);
    Sheet sheet = new Sheet(210, 297, 200, new Color(243, 240, 232), draw);
    return new Wear(Condition.CLEAN, draw).scan(sheet).image();
  }

  private static byte[] jpeg(DrawnPage page) {
    return ScanFiles.jpeg(page.image(), page.truth().dpi(), QUALITY);
  }

  private void writeTruth(String name, List<PageTruth> pages) throws IOException {
    StringBuilder lines = new StringBuilder();
    pages.forEach(page -> lines.append(page.json().text()).append('\n'));
    Files.writeString(scans.resolve(name), lines, StandardCharsets.UTF_8);
  }
}
