package lianli.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.registry.RegistryException;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} prints: this program and everything an answer may depend on. Nothing is
 * loaded before it is asked for; what is missing is named with the way to get it.
 */
final class Versions implements IVersionProvider {
  private static final List<String> MODELS =
      List.of("chi_sim", "chi_sim_vert", "chi_tra", "chi_tra_vert");

  private final Locale locale;

  Versions(Locale locale) {
    this.locale = locale;
  }

  @Override
  public String[] getVersion() {
    Properties shipped = shipped();
    return new String[] {
      "lianli " + shipped.getProperty("lianli") + " (" + shipped.getProperty("commit") + ")",
      line("Tesseract", orMissing(TesseractEngine::version)),
      line("  models", orMissing(Versions::models)),
      line("PP-OCR", shipped.getProperty("ppocr")),
      line("ONNX Runtime", shipped.getProperty("onnxruntime")),
      line("Lucene", shipped.getProperty("lucene")),
      line("SQLite", SqliteRegistryStore.sqliteVersion()),
      line("PDFBox", shipped.getProperty("pdfbox")),
      line("Bouncy Castle", shipped.getProperty("bouncycastle")),
      line("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")"),
    };
  }

  /** The version and commit of this program alone, for what it signs and reports. */
  static String ofProgram() {
    Properties shipped = shipped();
    return shipped.getProperty("lianli") + " (" + shipped.getProperty("commit") + ")";
  }

  private static String line(String name, String version) {
    return String.format(Locale.ROOT, "%-14s %s", name, version);
  }

  private String orMissing(Supplier<String> version) {
    try {
      return version.get();
    } catch (RegistryException missing) {
      return missing.why().in(locale) + "; " + missing.next().in(locale);
    }
  }

  private static String models() {
    TesseractModels models = TesseractModels.find();
    return MODELS.stream()
        .filter(models::has)
        .map(models::version)
        .collect(Collectors.joining("\n" + " ".repeat(15)));
  }

  private static Properties shipped() {
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      Properties shipped = new Properties();
      shipped.load(Objects.requireNonNull(in));
      return shipped;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
