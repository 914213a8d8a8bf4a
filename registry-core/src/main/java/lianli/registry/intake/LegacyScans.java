package lianli.registry.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.ledger.Provenance;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanStore;

/**
 * Scans of entries that a release entered which noted none. Their source key is the digest of scan,
 * page and record, so a kept scan shows itself to be theirs; where their fields stand is not known.
 * A backfill of the old drafts takes the scans in, and enters nothing anew.
 */
public final class LegacyScans {
  private static final Pattern PLACE = Pattern.compile("page (\\d{1,7}), record (\\d{1,7})");

  private final ScanStore store;

  public LegacyScans(ScanStore store) {
    this.store = store;
  }

  /** The page that an entry came from, if its scan is kept. Looks at every name there is. */
  public Optional<ScanPlace> of(Provenance provenance) {
    Matcher told = PLACE.matcher(provenance.place());
    if (!told.matches()) {
      return Optional.empty();
    }
    int page = Integer.parseInt(told.group(1));
    int record = Integer.parseInt(told.group(2));
    List<String> found = new ArrayList<>();
    store.eachKept(
        file -> {
          String sha256 = name(file);
          if (SourceKey.ofScan(sha256, page, record).equals(provenance.sourceKey())) {
            found.add(sha256);
          }
        });
    return found.stream()
        .findFirst()
        .map(sha256 -> new ScanPlace(provenance.source(), sha256, page, Map.of()));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
