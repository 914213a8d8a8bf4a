package lianli.registry.scan;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;

/** A page of a scan as JSON: in payloads of the ledger and in exports, in one form. */
public final class ScanPlaceCodec {
  private ScanPlaceCodec() {}

  /** The JSON of a place. */
  public static Json.Obj json(ScanPlace place) {
    Json.Builder regions = Json.object();
    place.regions().forEach((key, region) -> regions.put(key, region.text()));
    return Json.object()
        .put("file", place.file())
        .put("sha256", place.sha256())
        .put("page", place.page())
        .put("regions", regions.build())
        .build();
  }

  /** The place of a JSON; empty if it names no page of a scan. */
  public static Optional<ScanPlace> place(Json.Obj json) {
    int page = json.number("page").map(Number::intValue).orElse(-1);
    if (!Sha256.isOne(json.string("sha256")) || page < 0) {
      return Optional.empty();
    }
    Map<String, ScanRegion> regions = new TreeMap<>();
    Json.Obj told = json.object("regions");
    told.members()
        .keySet()
        .forEach(
            key ->
                ScanRegion.parse(told.string(key)).ifPresent(region -> regions.put(key, region)));
    return Optional.of(new ScanPlace(json.string("file"), json.string("sha256"), page, regions));
  }
}
