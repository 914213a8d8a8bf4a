package lianli.cli.output;

import java.time.LocalDate;
import java.util.Locale;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.status.CoupleAnswer;

/** Shows whether two persons are married to each other. */
public final class CoupleView {
  private final Output output;

  public CoupleView(Output output) {
    this.output = output;
  }

  /** Shows the answer for a day. */
  public void show(CoupleAnswer answer, LocalDate day) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "couple")
              .put("on", day.toString())
              .put("married_to_each_other", answer.verdict().name().toLowerCase(Locale.ROOT))
              .put("reason", answer.reason().name().toLowerCase(Locale.ROOT))
              .put("since", answer.since().text())
              .build());
      return;
    }
    output.heading(sentence(answer, day));
    if (answer.verdict() == CoupleAnswer.Verdict.UNDETERMINED) {
      output.remark("Ask about each with `lianli query status`", "请分别用 lianli query status 查询");
    }
  }

  private static BilingualText sentence(CoupleAnswer answer, LocalDate day) {
    return switch (answer.reason()) {
      case IN_FORCE ->
          BilingualText.of(
              "Yes: married to each other since %s", "是：双方自 %s 起为夫妻", answer.since().text());
      case ENDED ->
          BilingualText.of(
              "No: their marriage on file was not in force on %s", "否：双方登记的婚姻在 %s 已终止或自始无效", day);
      case EXCLUDED ->
          BilingualText.of(
              "No: the record of one of them excludes it on %s", "否：其中一方的登记记录表明双方在 %s 不是夫妻", day);
      case UNCERTAIN ->
          BilingualText.of(
              "Undetermined on %s: a record is uncertain or contradicts itself",
              "%s 无法认定：登记记载不确切或相互矛盾", day);
      case NOT_ON_FILE ->
          BilingualText.of(
              "Undetermined on %s: no marriage of the two is on file; there may be one elsewhere",
              "%s 无法认定：本库未查到双方的结婚登记，其他登记机关可能有", day);
    };
  }
}
