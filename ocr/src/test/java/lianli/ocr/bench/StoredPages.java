package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.ocr.text.PageText;
import lianli.registry.json.Json;

/** Page texts that {@link PageTextDump} wrote, one by one. */
public final class StoredPages {
  private StoredPages() {}

  /**
   * The text of one page.
   *
   * @throws IllegalArgumentException if it is not among them
   */
  public static PageText page(Path dump, String file) throws IOException {
    for (String line : Files.readAllLines(dump)) {
      Json.Obj page = (Json.Obj) Json.parse(line);
      if (page.string("file").equals(file)) {
        return StoredText.read(page);
      }
    }
    throw new IllegalArgumentException(file + " is not in " + dump);
  }
}
