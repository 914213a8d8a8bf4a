package lianli.ocr.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.image.PagePreparation;
import lianli.ocr.kind.PageKind;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.onnx.TextLineDetector;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.ocr.tesseract.TesseractOrientation;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.PageScanner;
import lianli.ocr.text.PageText;
import lianli.ocr.timing.Stopwatch;

/**
 * Reads every page of directories with a truth.jsonl and writes its text to {@code OUT/NAME.jsonl},
 * a page a line, for {@link LayoutBench}: {@code PageTextDump OUT DIRECTORY…}. A directory NAME is
 * called by its last two parts.
 */
public final class PageTextDump {
  private final RecordFinder forms = new RecordFinder(FormCatalogue.standard());
  private final PagePreparation preparation = new PagePreparation();
  private final PageScanner scanner;
  private final ColumnReader columns;

  private PageTextDump() {
    TesseractModels models = TesseractModels.find();
    TesseractOrientation orientation = TesseractOrientation.open(models);
    PpOcrEngine reader = PpOcrEngine.open();
    scanner =
        new PageScanner(
            orientation::turnFor, TextLineDetector.open(), new LineReader(reader), new Stopwatch());
    columns = new ColumnReader(reader, TesseractEngine.open(models, "chi_tra"));
  }

  public static void main(String[] arguments) throws IOException {
    PageTextDump dump = new PageTextDump();
    Path out = Path.of(arguments[0]);
    Files.createDirectories(out);
    for (int i = 1; i < arguments.length; i++) {
      dump.run(Path.of(arguments[i]), out);
    }
    System.exit(0);
  }

  private void run(Path directory, Path out) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out.resolve(name(directory)))) {
      for (Truth page : Truth.of(directory)) {
        String file = page.file().getFileName().toString();
        writer.write(StoredText.write(file, text(page.file())).text());
        writer.newLine();
      }
    }
  }

  static String name(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return absolute.subpath(Math.max(0, names - 2), names).toString().replace('/', '-') + ".jsonl";
  }

  private PageText text(Path file) {
    try (ScanFile scan = ScanFile.open(file)) {
      var page = scan.page(1);
      PageText text =
          scanner.scan(preparation.prepare(page.image(), page.dpi()), this::isKnown).text();
      return text.isTraditional() && text.hasColumns() ? columns.read(text).text() : text;
    }
  }

  private boolean isKnown(PageText text) {
    return forms.form(text).isPresent() || forms.kind(text) instanceof PageKind.NoRecord;
  }
}
