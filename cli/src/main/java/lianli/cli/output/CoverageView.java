package lianli.cli.output;

import java.util.List;
import lianli.registry.coverage.Coverage;
import lianli.registry.coverage.Series;
import lianli.registry.coverage.Volume;
import lianli.registry.coverage.Volume.State;
import lianli.registry.coverage.VolumeList;
import lianli.registry.json.Json;
import lianli.registry.table.TableWriter;

/** Shows what the registry holds and lacks. */
public final class CoverageView {
  /** The form of the list, where no JSON is asked for. */
  public enum Format {
    TABLE,
    CSV
  }

  private static final int WIDEST = 40;

  private final Output output;

  public CoverageView(Output output) {
    this.output = output;
  }

  /** Shows every series. */
  public void show(Coverage coverage, Format format) {
    if (output.mode() == Output.Mode.JSONL) {
      coverage.series().forEach(series -> output.json(json(series)));
      output.json(
          Json.object()
              .put("type", "summary")
              .put("series", coverage.series().size())
              .put("unplaced", coverage.unplaced())
              .build());
    } else if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "coverage")
              .put("schema", 1)
              .put("ledger", coverage.head().sequence())
              .put("head", coverage.head().hash())
              .put("unplaced", coverage.unplaced())
              .put("series", coverage.series().stream().map(CoverageView::json).toList())
              .build());
    } else if (format == Format.CSV) {
      csv(coverage);
    } else {
      table(coverage);
    }
  }

  private void table(Coverage coverage) {
    output.table(
        new Table(
            headings(), coverage.series().stream().map(series -> row(series, WIDEST)).toList()));
    long gaps =
        coverage.series().stream().filter(series -> series.state() != State.COMPLETE).count();
    output.say("%d series, %d with gaps", "共 %d 个字号序列，%d 个收录不全", coverage.series().size(), gaps);
    if (coverage.unplaced() > 0) {
      output.say("and %d acts whose year is not known", "另有年度不详的登记 %d 条", coverage.unplaced());
    }
  }

  private void csv(Coverage coverage) {
    List<List<String>> rows =
        coverage.series().stream().map(series -> row(series, Integer.MAX_VALUE)).toList();
    TableWriter.csv(headings(), rows).lines().forEach(output::say);
  }

  private List<String> headings() {
    return List.of(
        output.word("Office", "登记机关"),
        output.word("Kind", "类别"),
        output.word("Year", "年度"),
        output.word("State", "状态"),
        output.word("Held", "已存"),
        output.word("Up to", "末号"),
        output.word("Missing", "缺号"),
        output.word("Lost", "遗失"),
        output.word("Unsearched", "未清查"));
  }

  private List<String> row(Series series, int widest) {
    return List.of(
        series.key().office(),
        series.key().kind().letters(),
        Integer.toString(series.key().year()),
        series.state().named().in(output.locale()),
        Integer.toString(series.count()),
        series.last() == 0 ? "" : series.last() + (series.end() == Series.End.OPEN ? "+" : ""),
        cut(series.missing().text(), widest),
        cut(series.lost().text(), widest),
        cut(series.unsearched().text(), widest));
  }

  private static String cut(String text, int widest) {
    int comma = text.length() <= widest ? -1 : text.lastIndexOf(',', widest - 2);
    return comma < 0 ? text : text.substring(0, comma + 1) + " …";
  }

  /** One series, whole. */
  static Json.Obj json(Series series) {
    return Json.object()
        .put("kind", series.key().kind().letters())
        .put("division", series.key().office())
        .put("year", series.key().year())
        .put("state", series.state().code())
        .put("held", series.count())
        .put("without_serial", series.unnumbered())
        .put("last", series.last())
        .put("end_declared", series.end() == Series.End.DECLARED)
        .put("missing", series.missing().count())
        .put("missing_serials", series.missing().text())
        .put("lost_serials", series.lost().text())
        .put("unsearched_serials", series.unsearched().text())
        .put("volumes", Json.ofStrings(series.volumes().stream().map(Volume::name).toList()))
        .build();
  }

  /** What became of a list of volumes. */
  public void declared(VolumeList list, int entered) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "volumes")
              .put("entered", entered)
              .put("already_there", list.volumes().size() - entered)
              .put(
                  "rejected",
                  list.rejected().stream()
                      .map(
                          one ->
                              Json.object()
                                  .put("row", one.row())
                                  .put("reason", one.why().in(output.locale()))
                                  .build())
                      .toList())
              .build());
      return;
    }
    output.say(
        "%d volumes declared, %d already there, %d rows rejected",
        "填报案卷 %d 卷，已有 %d 卷，未导入 %d 行",
        entered,
        list.volumes().size() - entered,
        list.rejected().size());
    list.rejected().forEach(one -> output.warn("row %d: %s", "第 %d 行：%s", one.row(), one.why()));
  }
}
