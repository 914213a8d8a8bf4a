package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.ActKind;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.PageLine;
import lianli.registry.intake.ReviewItem;
import lianli.registry.json.Json;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanStore;

/** Shows an item of the review queue: its scan, why it waits, and what each reader read. */
public final class ReviewItemView {
  private final Output output;

  /** A view on this output. */
  public ReviewItemView(Output output) {
    this.output = output;
  }

  /** Shows one item whole, with the place where its scan is now. */
  public void show(ReviewItem item, ScanStore store) {
    Optional<ScanPlace> scan = item.draft().scan();
    if (output.isJson()) {
      Json.Builder json = Json.object();
      json(item).members().forEach(json::put);
      scan.ifPresent(place -> json.put("scan", ScanView.json(place, store.where(place))));
      output.json(json.build());
      return;
    }
    scan.ifPresentOrElse(
        place -> new ScanView(output).line(place, store.where(place)),
        () -> output.say(item.draft().source().file()));
    output.say(ReviewReasons.in(output.locale(), item.reasons()));
    if (item.draft().fields().isEmpty()) {
      page(item);
    } else {
      fields(item);
    }
  }

  /** An item as JSON, without its scan. */
  public static Json.Obj json(ReviewItem item) {
    return Json.object()
        .put("type", "review")
        .put("id", item.id())
        .put("state", item.state().name().toLowerCase(Locale.ROOT))
        .put("reasons", Json.ofStrings(item.reasons()))
        .put("draft", DraftCodec.json(item.draft()))
        .build();
  }

  private void fields(ReviewItem item) {
    Optional<ActKind> act = ActKind.ofCode(item.draft().act());
    List<List<String>> rows = new ArrayList<>();
    item.draft()
        .fields()
        .forEach(
            (key, field) ->
                rows.add(
                    List.of(
                        field.isAccepted() ? "" : "?",
                        FieldWords.name(output.locale(), act, key),
                        field.value(),
                        field.readings().getOrDefault("tesseract", ""),
                        field.readings().getOrDefault("ppocr", ""),
                        String.join(" ", field.furtherCandidates()),
                        field.place().map(at -> at.x() + "," + at.y()).orElse(""))));
    output.table(
        new Table(
            List.of(
                "",
                word("Field", "字段"),
                word("Value", "识读结果"),
                word("Reader A", "引擎甲"),
                word("Reader B", "引擎乙"),
                word("May be", "其他候选"),
                word("At", "位置")),
            rows));
  }

  private String word(String english, String chinese) {
    return BilingualText.of(english, chinese).in(output.locale());
  }

  /** A page of which no draft came: what is known of it, and how its record comes in. */
  private void page(ReviewItem item) {
    if (item.draft() instanceof PageLine page) {
      page.failure().ifPresent(failure -> output.say(failure.message()));
    }
    output.remark(
        BilingualText.of(
            "Look at it with `lianli scan show --review %1$d --out FILE`; then `lianli review accept %1$d --set act=… --set …`, or reject it"
                .formatted(item.id()),
            "请用 lianli scan show --review %1$d --out 文件 查看；再用 lianli review accept %1$d --set 登记类别=… --set … 录入，或用 reject 注明理由"
                .formatted(item.id())));
  }
}
