package lianli.ocr.tesseract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/**
 * The directory Tesseract's language models lie in. It is always named to the library explicitly:
 * left to itself it searches places that hold half an installation and then reads nothing,
 * silently.
 */
public record TesseractModels(Path directory) {
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/share/tesseract-ocr/5/tessdata",
          "/usr/share/tesseract-ocr/4.00/tessdata",
          "/usr/share/tessdata",
          "/usr/local/share/tessdata",
          "/opt/homebrew/share/tessdata");

  /**
   * The directory named by {@code TESSDATA_PREFIX}, else the first usual place that exists.
   *
   * @throws RegistryException MISSING_DEPENDENCY if there is none
   */
  public static TesseractModels find() {
    String named = System.getenv("TESSDATA_PREFIX");
    if (named != null && Files.isDirectory(Path.of(named))) {
      return new TesseractModels(Path.of(named));
    }
    return USUAL_PLACES.stream()
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .map(TesseractModels::new)
        .orElseThrow(() -> missing("chi_sim", Path.of(USUAL_PLACES.getFirst())));
  }

  /** The model file of a language such as {@code chi_sim}. */
  public Path file(String language) {
    return directory.resolve(language + ".traineddata");
  }

  /** The version a model states of itself, such as {@code 4.00.00alpha:chi_sim:synth20170629}. */
  public String version(String language) {
    String stated = new ModelFile(file(language)).text(ModelFile.VERSION);
    // The network's layout follows after the date of training: of no use to a reader.
    int layout = stated.indexOf(":[");
    return layout < 0 ? stated.strip() : stated.substring(0, layout);
  }

  /** True if the language can be read. */
  public boolean has(String language) {
    return Files.isReadable(file(language));
  }

  /**
   * This directory, if it holds every language of a combination such as {@code chi_sim+eng}.
   *
   * @throws RegistryException MISSING_DEPENDENCY naming the Debian package of the first missing one
   */
  public TesseractModels require(String languages) {
    for (String language : languages.split("\\+", -1)) {
      if (!has(language)) {
        throw missing(language, directory);
      }
    }
    return this;
  }

  private static RegistryException missing(String language, Path directory) {
    String debianPackage = "tesseract-ocr-" + language.toLowerCase(Locale.ROOT).replace('_', '-');
    return new RegistryException(
        ErrorCode.MISSING_DEPENDENCY,
        BilingualText.of("Cannot read text from scans", "无法识别扫描件文字"),
        BilingualText.of(
            "the language model '%s' is not in %s", "%2$s 中没有语言模型 %1$s", language, directory),
        BilingualText.of(
            "Install it: apt-get install %s", "请安装：apt-get install %s", debianPackage));
  }
}
