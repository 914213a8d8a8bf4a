package lianli.registry.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanRegion;

/** What reading scans leaves: a record of a page, or how the page itself ended. */
public sealed interface DraftLine permits Draft, PageLine {
  /** Told by the number or by the party itself; not kept as fields of an act. */
  Set<String> DERIVED = Set.of("man.sex", "woman.sex");

  /** The page. */
  DraftSource source();

  /** Key of the form, or of the paper that is no record; empty if the page is neither. */
  String form();

  /** Code of the act; empty if the page does not tell. */
  String act();

  /** What was read, by key, in the order of the form. */
  Map<String, FieldReading> fields();

  /** What was read as an act's fields, the act's code under {@code act}. */
  default Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("act", act());
    fields()
        .forEach(
            (key, field) -> {
              if (!field.value().isBlank() && !DERIVED.contains(key)) {
                values.put(key, field.value());
              }
            });
    return values;
  }

  /** The page and where on it each field was read; empty if no digest tells which file it is. */
  default Optional<ScanPlace> scan() {
    Map<String, ScanRegion> regions = new TreeMap<>();
    fields()
        .forEach(
            (key, field) ->
                field
                    .place()
                    .flatMap(FieldRegion::onPage)
                    .ifPresent(region -> regions.put(key, region)));
    return source().scan(regions);
  }
}
