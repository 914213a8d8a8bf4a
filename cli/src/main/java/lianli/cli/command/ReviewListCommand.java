package lianli.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.Output;
import lianli.cli.output.ReviewItemView;
import lianli.cli.output.ReviewReasons;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.ocr.form.FormNames;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.draft.DraftSource;
import lianli.registry.intake.ReviewItem;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists drafts that wait for a person. */
@Command(name = "list")
public final class ReviewListCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public ReviewListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    try (OpenRegistry registry = session.registry().openRegistryForReading()) {
      List<ReviewItem> items = registry.reviewQueue().open();
      LoggedItems logged = new LoggedItems(answering, registry.ledger().head());
      answering.log(
          session.output().isJson() && !items.isEmpty()
              ? items.stream().map(logged::of).toList()
              : List.of(logged.listed(items.size())));
      show(items, session.output());
    }
    return ExitCode.DONE.value();
  }

  private static void show(List<ReviewItem> items, Output output) {
    if (output.isJson()) {
      items.forEach(item -> output.json(ReviewItemView.json(item)));
      return;
    }
    if (items.isEmpty()) {
      output.say("Nothing waits for review.", "没有待核对件。");
      return;
    }
    output.table(
        items.stream().map(item -> row(item, output.locale())).toList(),
        output.word("Item", "编号"),
        output.word("Scan", "扫描件"),
        output.word("Form", "表式"),
        output.word("Why", "原因"));
    output.remark(
        "Next: `lianli review show ITEM`, then accept or reject it",
        "下一步：lianli review show 编号，再用 accept 录入或 reject 不采用");
  }

  private static List<String> row(ReviewItem item, Locale locale) {
    DraftSource source = item.draft().source();
    return List.of(
        String.valueOf(item.id()),
        source.name() + ":" + (source.page() > 0 ? source.page() : ""),
        locale.equals(Locale.CHINESE)
            ? FormNames.chinese(item.draft().form())
            : item.draft().form(),
        ReviewReasons.in(locale, item.reasons()));
  }
}
