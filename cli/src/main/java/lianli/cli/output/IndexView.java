package lianli.cli.output;

import java.util.List;
import lianli.index.lucene.IndexStatus;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;

/** Shows the state of the index. */
public final class IndexView {
  private final Output output;

  public IndexView(Output output) {
    this.output = output;
  }

  /** Shows what a rebuild made. */
  public void rebuilt(IndexStatus status) {
    if (output.isJson()) {
      output.json(json(status));
      return;
    }
    output.say(
        "Index built, verified and switched in: %,d entries, %,d people, %s (%s)"
            .formatted(status.entries(), status.documents(), size(status), status.generation()),
        "索引已建立、校验并启用：%,d 条登记，%,d 人次，%s（%s）"
            .formatted(
                status.entries(), status.documents(), size(status), named(status.generation())));
  }

  /** Shows how the index stands to the ledger. */
  public void status(IndexStatus status) {
    if (output.isJson()) {
      output.json(json(status));
      return;
    }
    output.table(
        List.of(
            List.of(output.word("Built", "建立时间"), Times.of(output.locale(), status.builtAt())),
            List.of(output.word("Entries", "登记条数"), "%,d".formatted(status.entries())),
            List.of(output.word("People", "人次"), "%,d".formatted(status.documents())),
            List.of(output.word("Newer entries", "其后新增"), "%,d".formatted(status.behind())),
            List.of(output.word("Size", "大小"), size(status)),
            List.of(output.word("Kept", "保留的索引版本"), kept(status))),
        output.word("Index", "索引"),
        output.word(status.generation(), named(status.generation())));
    if (status.behind() > 0) {
      output.remark(
          "Newer entries are looked through by every question; `lianli index rebuild` takes"
              + " them in.",
          "索引建立后新增的登记按台账逐条查找；请运行 lianli index rebuild 更新索引。");
    }
  }

  /** Shows what verification found. */
  public void verified(List<BilingualText> faults) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "index_verification")
              .put("intact", faults.isEmpty())
              .put(
                  "faults",
                  Json.ofStrings(faults.stream().map(f -> f.in(output.locale())).toList()))
              .build());
      return;
    }
    if (faults.isEmpty()) {
      output.say("The index is intact and agrees with the ledger", "索引完好，与台账一致");
      return;
    }
    faults.forEach(output::say);
    output.warn(
        "Questions are answered from the ledger until `lianli index rebuild` has run",
        "在运行 lianli index rebuild 之前，查询将直接使用台账");
  }

  private static Json json(IndexStatus status) {
    return Json.object()
        .put("type", "index_status")
        .put("generation", status.generation())
        .put("built_at", status.builtAt().toString())
        .put("entries", status.entries())
        .put("people", status.documents())
        .put("ledger_sequence", status.head().sequence())
        .put("behind", status.behind())
        .put("bytes", status.bytes())
        .put("generations", Json.ofStrings(status.generations()))
        .build();
  }

  private String kept(IndexStatus status) {
    return output.word(
        String.join(" ", status.generations()),
        String.join("、", status.generations().stream().map(IndexView::named).toList()));
  }

  /** {@code generation-000012} is a directory's name; people count versions. */
  private static String named(String generation) {
    return "第 " + generation.replaceFirst("^generation-0*", "") + " 版";
  }

  private static String size(IndexStatus status) {
    return "%,d KiB".formatted((status.bytes() + 1023) / 1024);
  }
}
