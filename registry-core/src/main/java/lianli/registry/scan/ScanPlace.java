package lianli.registry.scan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import lianli.registry.file.Sha256;

/**
 * The page an act was read from, kept with its entry. The digest says which file that is, wherever
 * it lies by now; the path says where it lay, which is also where its paper stands on the shelf.
 *
 * @param file with its folder, as the drafts named it
 * @param sha256 of the whole file
 * @param page from 1; 0 for a file as a whole
 * @param regions where each field was read, by key
 */
public record ScanPlace(String file, String sha256, int page, Map<String, ScanRegion> regions) {
  public ScanPlace {
    if (!Sha256.isOne(sha256) || page < 0) {
      throw new IllegalArgumentException("a page of a scan has a digest and a number");
    }
    regions = Collections.unmodifiableMap(new TreeMap<>(regions));
  }

  /** The file's own name. */
  public String name() {
    return file.substring(afterFolder());
  }

  /** The folder it lay in, without a slash at its end; empty if the drafts named none. */
  public String folder() {
    return file.substring(0, Math.max(0, afterFolder() - 1));
  }

  /** Drafts may come from a machine that writes its paths the other way. */
  private int afterFolder() {
    return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
  }
}
