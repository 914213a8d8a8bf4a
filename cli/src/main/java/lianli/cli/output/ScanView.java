package lianli.cli.output;

import java.nio.file.Path;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanPlaceCodec;
import lianli.registry.scan.ScanStore.Where;

/** Tells where a scan lies and which it is. */
public final class ScanView {
  private final Output output;

  public ScanView(Output output) {
    this.output = output;
  }

  /** The scan in one line, and its digest in another. */
  public void line(ScanPlace place, Where where) {
    output.say(
        "Scan: %s, page %d (%s)", "扫描件：%s，第 %d 页（%s）", place.file(), place.page(), named(where));
    output.say("SHA-256: " + place.sha256(), "摘要值（SHA-256）：" + place.sha256());
  }

  /** The scan with its file as it lies now, and every field whose place on it is known. */
  public void show(ScanPlace place, Path file, Where where) {
    if (output.isJson()) {
      output.json(with(json(place, where), "path", file.toString()));
      return;
    }
    line(place, where);
    output.say("File: " + file, "文件：" + file);
    if (!place.regions().isEmpty()) {
      output.table(
          place.regions().entrySet().stream()
              .map(
                  region ->
                      List.of(
                          FieldWords.name(output.locale(), region.getKey()),
                          region.getValue().text()))
              .toList(),
          output.word("Field", "字段"),
          output.word("At x,y,width,height", "位置（左,上,宽,高）"));
    }
    output.remark(
        "Add --out FILE for the image, and --field KEY for a field's part of it",
        "加 --out 文件 可得影像，加 --field 字段 可得该字段的局部影像");
  }

  /** Says what was written. */
  public void written(ScanPlace place, Path file, long bytes) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "scan_image")
              .put("schema", 1)
              .put("file", file.toString())
              .put("bytes", bytes)
              .put("sha256", place.sha256())
              .put("page", place.page())
              .build());
    }
    output.say(
        "%s: from %s, page %d. It shows persons: keep it as you keep the scans",
        "%s：取自 %s 第 %d 页。含有公民个人信息，请按扫描件同等保管", file, place.name(), place.page());
  }

  /** The JSON of a scan: what its entry says, and where it is. */
  public static Json.Obj json(ScanPlace place, Where where) {
    return with(
        with(with(ScanPlaceCodec.json(place), "name", place.name()), "folder", place.folder()),
        "where",
        where.code());
  }

  private static Json.Obj with(Json.Obj json, String key, String value) {
    Json.Builder more = Json.object();
    json.members().forEach(more::put);
    return more.put(key, value).build();
  }

  private static BilingualText named(Where where) {
    return switch (where) {
      case HELD -> BilingualText.of("kept here", "本库留存");
      case OUTSIDE -> BilingualText.of("kept elsewhere", "库外留存");
      case MISSING -> BilingualText.of("not found", "未找到");
    };
  }
}
