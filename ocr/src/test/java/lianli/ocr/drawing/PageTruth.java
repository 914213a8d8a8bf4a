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
 * @param lines all text on the page, in the order in which it was written
 */
public record PageTruth(
    String file,
    int page,
    PageOrder order,
    County county,
    int dpi,
    int rotatedClockwise,
    boolean handwritten,
    List<Map<String, Field>> records,
    List<Line> lines) {

  /**
   * One field.
   *
   * @param value normal form
   * @param shown characters on the page
   * @param corners in pixels of the scan: upper left, then clockwise as one reads
   */
  public record Field(String value, String shown, List<Point2D> corners) {}

  /**
   * One line of text, a label, a title or a field.
   *
   * @param isDown true for a column
   * @param corners as those of a field
   */
  public record Line(String text, boolean isDown, List<Point2D> corners) {}

  /** The same truth for a page of a file of several pages. */
  public PageTruth in(String container, int number) {
    return new PageTruth(
        container, number, order, county, dpi, rotatedClockwise, handwritten, records, lines);
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
        .put("lines", lines.stream().map(PageTruth::json).toList())
        .build();
  }

  private static Json json(Map<String, Field> record) {
    Map<String, Json> members = new LinkedHashMap<>();
    record.forEach(
        (key, field) -> {
          members.put(
              key,
              Json.object()
                  .put("value", field.value())
                  .put("shown", field.shown())
                  .put("box", box(field.corners()))
                  .build());
        });
    return new Json.Obj(members);
  }

  private static Json json(Line line) {
    Json.Builder members = Json.object().put("text", line.text());
    if (line.isDown()) {
      members.put("down", true);
    }
    return members.put("box", box(line.corners())).build();
  }

  private static List<Json> box(List<Point2D> corners) {
    List<Json> box = new ArrayList<>();
    for (Point2D corner : corners) {
      box.add(new Json.Arr(List.of(tenth(corner.getX()), tenth(corner.getY()))));
    }
    return box;
  }

  private static Json tenth(double pixels) {
    return Json.of(Math.round(pixels * 10) / 10.0);
  }
}
