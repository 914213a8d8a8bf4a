package lianli.ocr.scan;

import java.nio.file.Path;
import lianli.registry.draft.DraftSource;

/**
 * Where a page comes from.
 *
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param page from 1
 */
public record PageReference(Path file, String sha256, int page) {

  /** As a draft names it. */
  public DraftSource ofDraft() {
    return new DraftSource(FileNameCodec.of(file), sha256, page);
  }
}
