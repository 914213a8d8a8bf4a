package lianli.ocr.drawing;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.form.County;
import lianli.registry.json.Json;

/**
 * What a drawn page says, one line of {@code truth.jsonl}.
 *
 * @param page page in a file of several pages, from 1; 0 if the file is one page
 * @param county whose form it is drawn on
 * @param rotatedClockwise degrees the page was turned before scanning
 */
public record PageTruth(
    String file,
    int page,
    PageOrder order,
    County county,
    int dpi,
    int rotatedClockwise,
    boolean handwritten,
    List<Map<String, Field>> records) {

  /**
   * One field.
   *
   * @param value normal form
   * @param shown characters on the page
   * @param corners in pixels of the scan: upper left, then clockwise as one reads
   */
  public record Field(String value, String shown, List<Point2D> corners) {}

  /** The same truth for a page of a file of several pages. */
  public PageTruth in(String container, int number) {
    return new PageTruth(
        container, number, order, county, dpi, rotatedClockwise, handwritten, records);
  }

  /** One line of JSON. */
  public Json json() {
    Json.Builder line = Json.object().put("file", file);
    if (page > 0) {
      line.put("page", page);
    }
    List<Json> all = new ArrayList<>();
    records.forEach(record -> all.add(json(record)));
    if (county != County.USUAL) {
      line.put("layout", county.code());
    }
    return line.put("form", order.form().code())
        .put("act", order.act())
        .put("difficulty", order.condition().code())
        .put("dpi", dpi)
        .put("rotated_cw", rotatedClockwise)
        .put("handwritten", handwritten)
        .put("records", all)
        .build();
  }

  private static Json json(Map<String, Field> record) {
    Map<String, Json> members = new LinkedHashMap<>();
    record.forEach(
        (key, field) -> {
          List<Json> box = new ArrayList<>();
          for (Point2D corner : field.corners()) {
            box.add(new Json.Arr(List.of(tenth(corner.getX()), tenth(corner.getY()))));
          }
          members.put(
              key,
              Json.object()
                  .put("value", field.value())
                  .put("shown", field.shown())
                  .put("box", box)
                  .build());
        });
    return new Json.Obj(members);
  }

  private static Json tenth(double pixels) {
    return Json.of(Math.round(pixels * 10) / 10.0);
  }
}
