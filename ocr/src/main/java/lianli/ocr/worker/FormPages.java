package lianli.ocr.worker;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.output.PageLayer;
import lianli.ocr.scan.ScannedPage;
import lianli.ocr.tesseract.NativeHeap;
import lianli.registry.draft.Draft;
import lianli.registry.draft.PageState;

/** Reads pages as forms. */
public final class FormPages implements PageReader {
  /**
   * Garbage, in bytes, that is worth a full collection, which costs a hundredth of a page. A page
   * at 300 dpi leaves twice as much on its way to being flat.
   */
  private static final long MOST_GARBAGE = 32 << 20;

  private final FormReader reader;

  private FormPages(FormReader reader) {
    this.reader = reader;
  }

  /**
   * A reader with engines of its own.
   *
   * @param county what the county brings
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if Tesseract or a model is missing
   */
  public static FormPages open(CountyFiles county) {
    FormPages pages =
        new FormPages(
            FormReader.open(county.catalogue(), county.placeWords(), county.labelWords()));
    // The networks were rewritten on the way: several copies of each wait for a collector.
    pages.rest();
    return pages;
  }

  @Override
  public PageReading read(ScannedPage page) {
    return begin(page).get();
  }

  @Override
  public Supplier<PageReading> begin(ScannedPage page) {
    FormReader.Ready ready = reader.prepare(page);
    return () -> {
      // Finding lines takes most memory: by then the scan and what led to the flat page are gone.
      collect();
      return read(ready);
    };
  }

  private PageReading read(FormReader.Ready ready) {
    PageResult result = reader.read(ready);
    return new PageReading(
        state(result),
        result.form(),
        result.drafts(),
        text(ready.page(), result),
        result.findings());
  }

  /**
   * Leaves as little behind as there was before the page: large images wait for a collector that
   * would rather have a larger heap, and gaps in the C library's heap for somebody to ask.
   */
  @Override
  public void rest() {
    reader.rest();
    collect();
    NativeHeap.trim();
  }

  private static void collect() {
    if (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() > MOST_GARBAGE) {
      System.gc();
    }
  }

  private static PageLayer text(PreparedPage page, PageResult result) {
    return new PageLayer(
        result.source(),
        page.scan().width(),
        page.scan().height(),
        page.dpi(),
        result.turn(),
        result.text().stream()
            .map(
                line ->
                    new PageLayer.Line(
                        line.text(), line.region(), line.vertical(), line.confidence().value()))
            .toList());
  }

  private static PageState state(PageResult result) {
    return switch (result.state()) {
      case BLANK -> PageState.BLANK;
      case NOT_A_RECORD -> PageState.NOT_A_RECORD;
      case REVIEW -> PageState.REVIEW;
      case DONE -> areAcceptable(result.drafts()) ? PageState.DONE : PageState.REVIEW;
    };
  }

  private static boolean areAcceptable(List<Draft> drafts) {
    return drafts.stream().allMatch(Draft::isAcceptable);
  }

  @Override
  public void close() {
    reader.close();
  }
}
