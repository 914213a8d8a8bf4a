package lianli.ocr.batch;

import java.util.List;
import lianli.ocr.extract.Draft;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.output.PageLayer;
import lianli.ocr.output.PageSink;
import lianli.ocr.scan.ScannedPage;

/** Reads pages as forms, and hands what was read to those who keep it as text. */
public final class FormPages implements PageReader {
  private final FormReader reader;
  private final PageSink texts;

  private FormPages(FormReader reader, PageSink texts) {
    this.reader = reader;
    this.texts = texts;
  }

  /**
   * A reader with engines of its own.
   *
   * @param texts takes the text of each page; shared by all workers
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if Tesseract or a model is missing
   */
  public static FormPages open(PageSink texts) {
    return new FormPages(FormReader.open(), texts);
  }

  @Override
  public PageReading read(ScannedPage page) {
    PageResult result = reader.read(page);
    texts.take(
        new PageLayer(
            page.source(),
            page.image().width(),
            page.image().height(),
            page.dpi(),
            result.text().stream()
                .map(line -> new PageLayer.Line(line.text(), line.region(), line.vertical()))
                .toList()));
    return new PageReading(
        state(result), result.form(), result.drafts().stream().map(Draft::toJson).toList());
  }

  private static PageState state(PageResult result) {
    return switch (result.state()) {
      case BLANK -> PageState.BLANK;
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
