package lianli.ocr.onnx.graph;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lianli.registry.json.Json;

/** Between what the values inside a model lie, as measured on images of the kind it will see. */
public final class ValueRanges {
  private final Map<String, Range> ranges;

  /**
   * A range.
   *
   * @param low 0 or less: a frame of zeros must be in it
   * @param high 0 or more
   */
  record Range(float low, float high) {
    Range {
      low = Math.min(low, 0);
      high = Math.max(high, 0);
    }

    /** This one, without what lies below. */
    Range from(float least) {
      return new Range(Math.max(low, least), high);
    }
  }

  ValueRanges(Map<String, Range> ranges) {
    this.ranges = Map.copyOf(ranges);
  }

  /**
   * Reads a table.
   *
   * @param table with {@code values}: {@code name}, {@code low} and {@code high} of each
   */
  public static ValueRanges of(Json.Obj table) {
    Map<String, Range> ranges = new HashMap<>();
    for (Json item : table.items("values")) {
      Json.Obj value = (Json.Obj) item;
      ranges.put(value.string("name"), new Range(decimal(value, "low"), decimal(value, "high")));
    }
    return new ValueRanges(ranges);
  }

  private static float decimal(Json.Obj value, String key) {
    return value
        .number(key)
        .map(BigDecimal::floatValue)
        .orElseThrow(() -> new IllegalArgumentException("a range lacks " + key));
  }

  Optional<Range> of(String value) {
    return Optional.ofNullable(ranges.get(value));
  }
}
