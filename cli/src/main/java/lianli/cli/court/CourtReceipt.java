package lianli.cli.court;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileFailure;
import lianli.registry.RegistryException;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CourtPaper;
import lianli.registry.court.EffectSpan;
import lianli.registry.table.ClerkWorkbook;
import lianli.registry.table.PlannedSheet;
import lianli.registry.table.PlannedSheet.Column;
import lianli.registry.table.PlannedSheet.Kind;
import lianli.registry.table.PlannedSheet.PlannedCell;
import lianli.registry.table.TableWriter;

/**
 * The receipt that goes back to the court, by the fifteenth of the next month (domain.md §7): what
 * became of every line of its list. It names parties and cases as the court did, and no identity
 * number.
 */
public final class CourtReceipt {
  private static final int DAY = 15;

  private final CourtWords words;
  private final LocalDate today;

  /** A receipt in this language, written on this day. */
  public CourtReceipt(Locale locale, LocalDate today) {
    words = new CourtWords(locale);
    this.today = today;
  }

  /** Writes it as a workbook if the name says so, else as CSV. */
  public void write(OutputStream out, String fileName, DecisionResults results) throws IOException {
    if (fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      ClerkWorkbook.write(out, title(), List.of(summary(results), lines(results)));
    } else {
      TableWriter.csv(
          out,
          columns().stream().map(Column::title).toList(),
          rows(results).stream().map(row -> row.stream().map(PlannedCell::text).toList()).toList());
    }
  }

  /**
   * What to tell where the receipt could not be written: the decisions are in all the same, and
   * only the receipt is to be made again.
   */
  public static RegistryException lost(
      IOException failure, Path target, DecisionResults results, boolean isDryRun) {
    RegistryException why = FileFailure.in(failure, target);
    BilingualText entered =
        isDryRun
            ? BilingualText.of("nothing was to be entered", "本次为试运行，未录入任何内容")
            : BilingualText.of(
                "the decisions are in: %s lines entered, %s were there before",
                "处理意见已导入：已录入 %s 行，库中已有 %s 行",
                results.count(LineResult.Kind.ENTERED),
                results.count(LineResult.Kind.ALREADY_THERE));
    return new RegistryException(
        why == null ? ErrorCode.REFUSED : why.code(),
        BilingualText.of("Cannot write the receipt %s", "无法写入回执 %s", target),
        why == null ? entered : BilingualText.of("%s; %s", "%s；%s", why.why(), entered),
        BilingualText.of(
            "Free some space or name another file, and run the same command again: nothing enters"
                + " twice, only the receipt is written",
            "请释放空间或改用其他位置，再以同一命令重新运行：不会重复录入，只补写回执"),
        failure);
  }

  private String title() {
    YearMonth month = YearMonth.from(today);
    return words.said(
        "Receipt for the court's cases, " + month,
        month.getYear() + "年" + month.getMonthValue() + "月法院婚姻案件录入回执");
  }

  private PlannedSheet summary(DecisionResults results) {
    List<List<PlannedCell>> lines = new ArrayList<>();
    lines.add(line(title(), ""));
    lines.add(line(words.said("File", "来源文件"), results.source()));
    lines.add(line(words.said("Day of the receipt", "回执日期"), today.toString()));
    lines.add(
        line(
            words.said("To the court by", "反馈期限"),
            YearMonth.from(today).plusMonths(1).atDay(DAY).toString()));
    results
        .counts()
        .forEach((kind, count) -> lines.add(line(words.said(kind.said()), Long.toString(count))));
    lines.add(line(words.said("All lines", "合计"), Integer.toString(results.lines().size())));
    return new PlannedSheet(
        words.said("Summary", "汇总"),
        List.of(
            new Column(words.said("Receipt", "回执"), Kind.TOLD, 40),
            new Column(words.said("Content", "内容"), Kind.TOLD, 40)),
        lines,
        1);
  }

  private PlannedSheet lines(DecisionResults results) {
    return new PlannedSheet(words.said("Receipt", "回执"), columns(), rows(results), 2);
  }

  private List<Column> columns() {
    return List.of(
        new Column(words.said("No.", "序号"), Kind.TOLD, 6),
        new Column(words.said("Line of the list", "名单行号"), Kind.STATED, 8),
        new Column(words.said("Case number", "案号"), Kind.STATED, 24),
        new Column(words.said("Court", "法院"), Kind.STATED, 20),
        new Column(words.said("Plaintiff", "原告"), Kind.STATED, 14),
        new Column(words.said("Defendant", "被告"), Kind.STATED, 14),
        new Column(words.said("Outcome", "裁判结果"), Kind.STATED, 16),
        new Column(words.said("Decided by the court on", "裁判日期"), Kind.STATED, 12),
        new Column(words.said("In effect from", "生效日期"), Kind.TOLD, 26),
        new Column(words.said("Result", "办理结果"), Kind.TOLD, 14),
        new Column(words.said("Why", "说明"), Kind.TOLD, 44),
        new Column(words.said("Entry", "记录号"), Kind.ON_FILE, 8),
        new Column(words.said("Decided by", "经办人"), Kind.TOLD, 12),
        new Column(words.said("Decided on", "办理日期"), Kind.TOLD, 12),
        new Column(DecisionColumn.FILE.title(words.locale()), Kind.STATED, 18));
  }

  private List<List<PlannedCell>> rows(DecisionResults results) {
    List<List<PlannedCell>> rows = new ArrayList<>();
    for (LineResult each : results.lines()) {
      rows.add(
          line(
              Integer.toString(rows.size() + 1),
              each.line(),
              told(each, "case_number"),
              told(each, "court"),
              told(each, "plaintiff.name"),
              told(each, "defendant.name"),
              told(each, "outcome"),
              told(each, "judged_on"),
              effect(each),
              words.said(each.kind().said()),
              DecisionResults.said(each.remarks(), words.locale()),
              each.entry().isPresent() ? Long.toString(each.entry().getAsLong()) : "",
              each.by(),
              each.on(),
              each.file()));
    }
    return rows;
  }

  private String effect(LineResult each) {
    if (each.effect().isKnown()) {
      return each.effect().text();
    }
    if (!each.isEstimated()) {
      return told(each, "effective_from");
    }
    return estimate(each)
        .map(
            span ->
                words.said(
                    words.span(span) + " (estimate; please tell the day)",
                    words.span(span) + "（推算，请补告生效日期）"))
        .orElseGet(() -> words.said("not known; please tell the day", "不详，请补告生效日期"));
  }

  private static Optional<EffectSpan> estimate(LineResult each) {
    boolean isMediated =
        Stream.of("decree_form", "outcome", "closed_by")
            .map(key -> told(each, key))
            .anyMatch(
                text ->
                    CourtPaper.parse(text).filter(CourtPaper.MEDIATION::equals).isPresent()
                        || text.contains("调解"));
    return EffectSpan.of(
        new Decree(
            told(each, "case_number"),
            told(each, "court"),
            PartialDate.parse(told(each, "judged_on")).orElseGet(PartialDate::unknown),
            isMediated ? Decree.Form.MEDIATION : Decree.Form.JUDGMENT));
  }

  private static String told(LineResult each, String key) {
    return each.cells().getOrDefault(key, "");
  }

  private static List<PlannedCell> line(String... texts) {
    return Stream.of(texts).map(PlannedCell::plain).toList();
  }
}
