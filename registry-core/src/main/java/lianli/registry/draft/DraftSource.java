package lianli.registry.draft;

import java.util.Map;
import java.util.Optional;
import lianli.registry.file.Sha256;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanRegion;

/**
 * The page that a draft was read from.
 *
 * @param file with its folder, as text
 * @param sha256 of the whole file; empty if its bytes could not be read
 * @param page from 1; 0 for a file as a whole
 */
public record DraftSource(String file, String sha256, int page) {

  /** The scan's own name. Drafts may come from a machine that writes its paths the other way. */
  public String name() {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** The page as the ledger notes it; empty if no digest tells which file it is. */
  Optional<ScanPlace> scan(Map<String, ScanRegion> regions) {
    return Sha256.isOne(sha256) && page >= 0
        ? Optional.of(new ScanPlace(file, sha256, page, regions))
        : Optional.empty();
  }
}
