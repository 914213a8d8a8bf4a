package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.conflict.OpenConflict;
import lianli.registry.json.Json;
import lianli.registry.table.TableWriter;

/** Shows what contradicts itself: entries by number, and what they say, never about whom. */
public final class ConflictsView {
  private static final List<String> KEYS =
      List.of("code", "blocking", "entries", "first_seen", "touches_today", "meaning");

  private final Output output;

  public ConflictsView(Output output) {
    this.output = output;
  }

  /** Shows all, as a table for people or as JSON for programs. */
  public void show(List<OpenConflict> conflicts) {
    switch (output.mode()) {
      case TEXT -> table(conflicts);
      case JSON ->
          output.json(
              Json.object()
                  .put("type", "conflicts")
                  .put("conflicts", conflicts.stream().map(this::json).toList())
                  .put("counts", counts(conflicts))
                  .build());
      case JSONL -> {
        conflicts.forEach(conflict -> output.json(json(conflict)));
        output.json(Json.object().put("type", "summary").put("counts", counts(conflicts)).build());
      }
    }
  }

  /** Prints all as CSV, keys as headings. */
  public void csv(List<OpenConflict> conflicts) {
    output.say(TableWriter.csv(KEYS, conflicts.stream().map(this::csvRow).toList()));
  }

  private void table(List<OpenConflict> conflicts) {
    Locale locale = output.locale();
    if (conflicts.isEmpty()) {
      output.say("Nothing on file contradicts itself.", "库内登记互无矛盾。");
      return;
    }
    output.table(
        conflicts.stream().map(this::row).toList(),
        BilingualText.of("Code", "代码").in(locale),
        BilingualText.of("Today", "今日").in(locale),
        BilingualText.of("Since", "自").in(locale),
        BilingualText.of("Entries", "记录号").in(locale),
        BilingualText.of("What", "内容").in(locale));
    long blocking = conflicts.stream().filter(OpenConflict::blocking).count();
    output.remark(
        "%d in all, %d of them keep a status back. Next: `lianli act show ENTRY`",
        "共 %d 项，其中 %d 项妨碍认定婚姻状况。下一步：lianli act show 记录号", conflicts.size(), blocking);
  }

  private List<String> row(OpenConflict conflict) {
    return List.of(
        conflict.code() + (conflict.blocking() ? "" : "*"),
        conflict.touchesToday() ? output.word("yes", "是") : "",
        since(conflict),
        entries(conflict),
        conflict.meaning().in(output.locale()));
  }

  private List<String> csvRow(OpenConflict conflict) {
    return List.of(
        conflict.code(),
        String.valueOf(conflict.blocking()),
        entries(conflict),
        since(conflict),
        String.valueOf(conflict.touchesToday()),
        conflict.meaning().in(output.locale()));
  }

  private Json json(OpenConflict conflict) {
    return Json.object()
        .put("type", "conflict")
        .put("code", conflict.code())
        .put("blocking", conflict.blocking())
        .put("entries", conflict.entries().stream().map(Json::of).toList())
        .put("first_seen", since(conflict))
        .put("touches_today", conflict.touchesToday())
        .put("meaning", conflict.meaning().in(output.locale()))
        .build();
  }

  private static Json counts(List<OpenConflict> conflicts) {
    Map<String, Long> byCode =
        conflicts.stream()
            .collect(
                Collectors.groupingBy(OpenConflict::code, TreeMap::new, Collectors.counting()));
    Json.Builder counts = Json.object();
    byCode.forEach((code, count) -> counts.put(code, Json.of(count)));
    return counts.build();
  }

  private static String since(OpenConflict conflict) {
    return conflict.firstSeen().map(Object::toString).orElse("");
  }

  private static String entries(OpenConflict conflict) {
    return conflict.entries().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
