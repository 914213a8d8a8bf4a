package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.drawing.paper.Scan;
import lianli.ocr.drawing.paper.Sheet;
import lianli.registry.json.Json;

/** What a drawn page says, in the form of {@code truth.jsonl}. */
record Truth(
    String file,
    String form,
    Act act,
    County county,
    Condition condition,
    int dpi,
    Scan scan,
    List<Map<String, Sheet.Field>> records) {

  Json json() {
    List<Json> all = new ArrayList<>();
    records.forEach(record -> all.add(json(record)));
    Json.Builder line = Json.object().put("file", file).put("form", form);
    if (act == Act.NONE) {
      line.put("act", new Json.Null());
    } else {
      line.put("act", act.code());
    }
    return line.put("county", county.code())
        .put("difficulty", condition.code())
        .put("dpi", dpi)
        .put("rotated_cw", scan.rotatedClockwise())
        .put("handwritten", false)
        .put("records", all)
        .build();
  }

  private Json json(Map<String, Sheet.Field> record) {
    Map<String, Json> members = new LinkedHashMap<>();
    record.forEach(
        (key, field) ->
            members.put(
                key,
                Json.object()
                    .put("value", field.value())
                    .put("shown", field.shown())
                    .put("box", box(scan.corners(field.place())))
                    .build()));
    return new Json.Obj(members);
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
