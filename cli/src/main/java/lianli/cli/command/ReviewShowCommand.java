package lianli.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.FieldWords;
import lianli.cli.output.Output;
import lianli.cli.output.ReviewReasons;
import lianli.cli.output.ScanView;
import lianli.cli.output.Table;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.ActKind;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.PageLine;
import lianli.registry.intake.ReviewItem;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanStore;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one draft with both readings of every field and where it stands on the scan. */
@Command(name = "show")
public final class ReviewShowCommand implements Callable<Integer> {
  /** What the log calls a look at what waits. */
  static final String QUESTION = "review";

  private final Session session;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ReviewShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    try (OpenRegistry registry = session.registry().openRegistryForReading()) {
      ReviewItem item = registry.reviewQueue().item(id).orElseThrow(() -> unknown(id));
      answering.log(List.of(told(answering, item, registry.ledger().head())));
      show(item);
    }
    return ExitCode.DONE.value();
  }

  /** All that was read of an item, as the log notes it: nobody has said yet whose it is. */
  static DisclosureRecord told(Answering answering, ReviewItem item, LedgerHead head) {
    List<CitizenId> subjects =
        item.draft().fields().entrySet().stream()
            .filter(field -> field.getKey().endsWith(".id_number"))
            .flatMap(field -> CitizenId.parse(field.getValue().value()).stream())
            .distinct()
            .toList();
    return answering.answer(QUESTION, subjects, "ITEM_" + item.id(), head, List.of());
  }

  static RegistryException unknown(long id) {
    return new RegistryException(
        ErrorCode.NO_RECORD,
        BilingualText.of("Cannot show item " + id, "无法显示核对件 " + id),
        BilingualText.of("there is no such item", "没有该核对件"),
        BilingualText.of("`lianli review list` shows the open ones", "lianli review list 可列出待核对件"));
  }

  private void show(ReviewItem item) {
    Output output = session.output();
    Optional<ScanPlace> scan = item.draft().scan();
    ScanStore store = new ScanStore(session.home());
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
      page(item, output);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    item.draft()
        .fields()
        .forEach(
            (key, field) ->
                rows.add(
                    List.of(
                        field.isAccepted() ? "" : "?",
                        FieldWords.name(output.locale(), act(item), key),
                        field.value(),
                        field.readings().getOrDefault("tesseract", ""),
                        field.readings().getOrDefault("ppocr", ""),
                        field.place().map(at -> at.x() + "," + at.y()).orElse(""))));
    output.table(
        new Table(
            List.of(
                "",
                BilingualText.of("Field", "字段").in(output.locale()),
                BilingualText.of("Value", "识读结果").in(output.locale()),
                BilingualText.of("Reader A", "引擎甲").in(output.locale()),
                BilingualText.of("Reader B", "引擎乙").in(output.locale()),
                BilingualText.of("At", "位置").in(output.locale())),
            rows));
  }

  /** A page of which no draft came: what is known of it, and how its record comes in. */
  private static void page(ReviewItem item, Output output) {
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

  static Json.Obj json(ReviewItem item) {
    return Json.object()
        .put("type", "review")
        .put("id", item.id())
        .put("state", item.state().name().toLowerCase(Locale.ROOT))
        .put("reasons", Json.ofStrings(item.reasons()))
        .put("draft", DraftCodec.json(item.draft()))
        .build();
  }

  private static Optional<ActKind> act(ReviewItem item) {
    return ActKind.ofCode(item.draft().act());
  }
}
