package lianli.registry.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Provenance;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanRegion;

/**
 * Where a line of a drafts file comes from: the scan, the page, and the record on it.
 *
 * @param line a draft, or a page
 */
public record DraftSource(Json.Obj line) {
  /** Stands for the page itself, which may hold any number of records. */
  private static final long WHOLE_PAGE = 0;

  /** Key of a page's line that waits for a record beyond those that are known: 1, 2, 3 … */
  static final String FURTHER = "further";

  /** The page's line itself, where no draft came of it. */
  boolean isPage() {
    return line.string("type").equals("page");
  }

  private Json.Obj source() {
    return line.object("source");
  }

  /** The scan with its folder, as the drafts name it. */
  public String file() {
    return source().string("file");
  }

  /** The scan's own name. */
  String name() {
    String file = file();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** From 1; 0 for a file that gave no page. */
  long page() {
    return source().number("page").map(Number::longValue).orElse(isPage() ? 0L : 1L);
  }

  private long record() {
    if (isPage()) {
      // Counted downwards: the records that the machine told are counted upwards.
      return WHOLE_PAGE - line.number(FURTHER).map(Number::longValue).orElse(0L);
    }
    return line.number("record").map(Number::longValue).orElse(1L);
  }

  /** The digest under which this is known again, whatever file name it comes under. */
  String key() {
    return SourceKey.ofScan(source().string("sha256"), page(), record());
  }

  /** Of the page's own line, for a draft as well as for itself. */
  String keyOfPage() {
    return SourceKey.ofScan(source().string("sha256"), page(), WHOLE_PAGE);
  }

  /** Of the line that stands for the whole file, where it gave no page. */
  String keyOfFile() {
    return SourceKey.ofScan(source().string("sha256"), 0, WHOLE_PAGE);
  }

  /** For people: which line this is about. */
  String told() {
    return file() + " page " + page() + (isPage() ? "" : " record " + record());
  }

  /** The page and where on it each field was read; empty if the line tells no digest. */
  public Optional<ScanPlace> scan() {
    String sha256 = source().string("sha256");
    if (!Sha256.isOne(sha256) || page() < 0) {
      return Optional.empty();
    }
    Map<String, ScanRegion> regions = new TreeMap<>();
    Json.Obj fields = line.object("fields");
    for (String key : fields.members().keySet()) {
      Json.Obj region = fields.object(key).object("region");
      ScanRegion.parse(
              String.join(
                  ",",
                  region.string("x"),
                  region.string("y"),
                  region.string("width"),
                  region.string("height")))
          .ifPresent(found -> regions.put(key, found));
    }
    return Optional.of(new ScanPlace(file(), sha256, (int) page(), regions));
  }

  /** Where an entry comes from that was entered unseen. */
  Provenance entered(CaptureGrade capture, String author) {
    return provenance("page " + page() + ", record " + record(), capture, author);
  }

  /** Where an entry comes from that a person decided about. */
  Provenance decided(long item, CaptureGrade capture, String author) {
    return provenance("page " + page() + ", review " + item, capture, author);
  }

  private Provenance provenance(String place, CaptureGrade capture, String author) {
    return new Provenance(key(), name(), place, capture, author).on(scan());
  }
}
