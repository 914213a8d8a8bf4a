package lianli.registry.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.act.ActCodec;
import lianli.registry.json.Json;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.ChainHash;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.StateRoot;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.scan.ScanPlace;
import lianli.registry.table.TableSink;

/**
 * A whole registry as a file: as JSON Lines with everything that was ever said, so that an empty
 * registry that imports it gives the same answers, or as a table of the acts as they stand.
 */
public final class RegistryExport {
  /** Columns that come first and last; between them stands what the acts tell. */
  private static final List<String> FIRST =
      List.of("entry", "act", "certificate_number", "registered_on", "office");

  private static final List<String> LAST =
      List.of(
          "capture", "authority", "source", "source_key", "scan_file", "scan_page", "scan_sha256");

  private final LedgerReader ledger;
  private final long reviewItems;

  /** An export of what is in the ledger now; what comes meanwhile is left out. */
  public RegistryExport(LedgerReader ledger) {
    this(ledger, 0);
  }

  /**
   * The same of a registry with a review queue, which is no part of an export.
   *
   * @param reviewItems how many items are in it
   */
  public RegistryExport(LedgerReader ledger, long reviewItems) {
    this.ledger = ledger.asOf(ledger.head().sequence());
    this.reviewItems = reviewItems;
  }

  /** Every line of the ledger, and a summary. */
  public Json.Obj jsonLines(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    long[] counts = new long[2];
    String[] previous = {ChainHash.GENESIS};
    try (Stream<LedgerLine> lines = ledger.statementsAfter(0)) {
      lines.forEach(
          line -> {
            counts[0]++;
            counts[1] += line.statement() instanceof ActEntered ? 1 : 0;
            write(writer, ExportedLine.json(line, about(line), previous[0]));
            previous[0] = line.hash();
          });
    }
    Json.Obj summary =
        Json.object()
            .put("type", "summary")
            .put("schema", 1)
            .put("lines", counts[0])
            .put("acts", counts[1])
            .put("review_items_left_out", reviewItems)
            .put("head", ledger.head().hash())
            .put("state_root", StateRoot.of(ledger))
            .build();
    write(writer, summary);
    writer.flush();
    return summary;
  }

  private static void write(Writer writer, Json.Obj line) {
    try {
      writer.write(line.text());
      writer.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Source key of the line that a line is about. */
  private String about(LedgerLine line) {
    Optional<Long> target = Standing.named(line.statement());
    return target
        .flatMap(
            sequence ->
                ledger.history(sequence).stream()
                    .filter(other -> other.sequence() == sequence)
                    .findFirst())
        .map(other -> other.provenance().sourceKey())
        .orElse("");
  }

  /** The acts as they stand, one a row, and a summary. */
  public Json.Obj table(OutputStream out) {
    List<String> columns = columns();
    long[] count = new long[1];
    try (TableSink sink = TableSink.csv(out);
        Stream<LedgerEntry> entries = ledger.entriesAfter(0)) {
      sink.row(columns.stream().map(ColumnNames::exported).toList());
      entries.forEach(
          entry -> {
            count[0]++;
            Map<String, String> fields = ActCodec.encode(entry.act());
            sink.row(columns.stream().map(column -> cell(column, entry, fields)).toList());
          });
    }
    return Json.object()
        .put("type", "summary")
        .put("schema", 1)
        .put("acts", count[0])
        .put("review_items_left_out", reviewItems)
        .put("head", ledger.head().hash())
        .build();
  }

  private List<String> columns() {
    Set<String> told =
        new TreeSet<>(Comparator.comparingInt(RegistryExport::rank).thenComparing(k -> k));
    try (Stream<LedgerEntry> entries = ledger.entriesAfter(0)) {
      entries.forEach(entry -> told.addAll(ActCodec.encode(entry.act()).keySet()));
    }
    FIRST.forEach(told::remove);
    List<String> columns = new ArrayList<>(FIRST);
    columns.addAll(told);
    columns.addAll(LAST);
    return columns;
  }

  /** The man, then the woman, then what is told of the act. */
  private static int rank(String key) {
    return key.startsWith("man.") ? 0 : key.startsWith("woman.") ? 1 : 2;
  }

  private static String cell(String column, LedgerEntry entry, Map<String, String> fields) {
    Provenance provenance = entry.provenance();
    return switch (column) {
      case "entry" -> Long.toString(entry.sequence());
      case "capture" -> provenance.capture().name();
      case "authority" -> provenance.authority().map(AuthorityGrade::name).orElse("");
      case "source" -> provenance.source();
      case "source_key" -> provenance.sourceKey();
      case "scan_file" -> provenance.scan().map(ScanPlace::file).orElse("");
      case "scan_page" -> provenance.scan().map(page -> Integer.toString(page.page())).orElse("");
      case "scan_sha256" -> provenance.scan().map(ScanPlace::sha256).orElse("");
      default -> fields.getOrDefault(column, "");
    };
  }
}
