package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianli.registry.BilingualText;
import lianli.registry.coverage.Scope;
import lianli.registry.coverage.Serials;
import lianli.registry.coverage.Series;
import lianli.registry.json.Json;

/** Says what was searched for an answer, and what could not be. */
final class ScopeView {
  private static final int MOST_LINES = 12;

  private final Output output;

  ScopeView(Output output) {
    this.output = output;
  }

  void show(Scope scope) {
    output.say(
        "Searched: %s, entries 1 to %d%s"
            .formatted(
                years(scope),
                scope.head().sequence(),
                scope.isComplete() ? ", no gap known" : ", with gaps:"),
        "查询范围：%s 年度，台账第 1 至 %d 条%s"
            .formatted(
                years(scope),
                scope.head().sequence(),
                scope.isComplete() ? "，无已知缺失" : "；以下部分收录不全："));
    List<BilingualText> gaps = gaps(scope);
    gaps.stream()
        .limit(MOST_LINES)
        .forEach(gap -> output.say("  " + gap.english(), "  " + gap.chinese()));
    if (gaps.size() > MOST_LINES) {
      int more = gaps.size() - MOST_LINES;
      output.say("  and %d more: `lianli coverage`", "  另有 %d 项，见 lianli coverage", more);
    }
    output.say("Any office elsewhere may hold a record that is not here.", "其他登记机关的登记可能未收录。");
  }

  private static String years(Scope scope) {
    return scope.fromYear() == scope.toYear()
        ? Integer.toString(scope.toYear())
        : scope.fromYear() + "-" + scope.toYear();
  }

  private static List<BilingualText> gaps(Scope scope) {
    List<BilingualText> gaps = new ArrayList<>();
    if (!scope.emptyYears().isEmpty()) {
      String years = emptyYears(scope).text();
      gaps.add(BilingualText.of("no marriages on file of " + years, years + " 年未收录结婚登记"));
    }
    scope.gaps().stream()
        .filter(series -> !isOnlyOpen(series))
        .forEach(series -> gaps.add(gap(series)));
    Map<String, Serials> open = new TreeMap<>();
    scope.gaps().stream()
        .filter(ScopeView::isOnlyOpen)
        .map(Series::key)
        .forEach(
            key ->
                open.merge(
                    key.office() + " " + key.kind().letters(),
                    Serials.range(key.year(), key.year()),
                    Serials::and));
    open.forEach(
        (place, years) ->
            gaps.add(
                BilingualText.of(
                    "%s: nobody has declared the last number of %s",
                    "%s：%s 年末号未填报", place, years.text())));
    return gaps;
  }

  /** True if nothing is known to be missing, but neither where the series ends. */
  private static boolean isOnlyOpen(Series series) {
    return !series.held().isEmpty()
        && series.missing().isEmpty()
        && series.lost().isEmpty()
        && series.unsearched().isEmpty()
        && series.openVolumes().isEmpty()
        && !series.isUnclear();
  }

  /** Years are numbers too: 1998-2003, 2005. */
  private static Serials emptyYears(Scope scope) {
    return scope.emptyYears().stream()
        .map(year -> Serials.range(year, year))
        .reduce(Serials.NONE, Serials::and);
  }

  private static BilingualText gap(Series series) {
    String place =
        "%s %s %d"
            .formatted(series.key().office(), series.key().kind().letters(), series.key().year());
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    put(english, chinese, series.missing(), "missing ", "缺号 ");
    put(english, chinese, series.lost(), "lost ", "遗失 ");
    put(english, chinese, series.unsearched(), "unsearched ", "未清查 ");
    series
        .openVolumes()
        .forEach(
            volume -> {
              english.add("volume " + volume.name() + " " + volume.state().named().english());
              chinese.add("案卷 " + volume.name() + " " + volume.state().named().chinese());
            });
    if (series.isUnclear()) {
      english.add("%d on file with no number that tells a serial".formatted(series.unnumbered()));
      chinese.add("%d 条无字号或字号无法辨认".formatted(series.unnumbered()));
    }
    if (english.isEmpty()) {
      english.add(series.state().named().english());
      chinese.add(series.state().named().chinese());
    }
    return BilingualText.of(
        place + ": " + String.join("; ", english), place + "：" + String.join("；", chinese));
  }

  private static void put(
      List<String> english, List<String> chinese, Serials serials, String word, String inChinese) {
    if (!serials.isEmpty()) {
      english.add(word + serials.text());
      chinese.add(inChinese + serials.text());
    }
  }

  static void put(Json.Builder json, Scope scope) {
    json.put("scope_complete", scope.isComplete());
    json.put(
        "scope_years",
        Json.object().put("from", scope.fromYear()).put("to", scope.toYear()).build());
    json.put("scope_head", scope.head().sequence());
    json.put("empty_years", scope.emptyYears().stream().map(Json::of).toList());
    json.put("scope", scope.series().stream().map(CoverageView::json).toList());
  }
}
