package lianli.cli.court;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.DiscrepancyClass;
import lianli.index.court.LinkCuts;
import lianli.index.court.LinkDecision;
import lianli.registry.court.CasePlace;
import lianli.registry.table.ClerkWorkbook;
import lianli.registry.table.PlannedSheet;
import lianli.registry.table.PlannedSheet.Column;
import lianli.registry.table.PlannedSheet.Kind;
import lianli.registry.table.PlannedSheet.PlannedCell;

/**
 * The workbook in which a clerk decides: a summary, a sheet for each class that occurs, and the
 * rows that could not be read. {@link DecisionFile} reads it back.
 */
public final class CourtWorkbook {
  private final CourtWords words;
  private final DecisionRows rows;
  private final LinkCuts cuts;

  /**
   * A workbook in this language.
   *
   * @param cuts by which lines were linked
   */
  public CourtWorkbook(Locale locale, LinkCuts cuts) {
    this.cuts = cuts;
    words = new CourtWords(locale);
    rows = new DecisionRows(locale);
  }

  /** Writes it; the same cases give the same bytes. */
  public void write(OutputStream out, List<ClerkCase> cases, List<Rejected> rejected)
      throws IOException {
    write(out, cases, rejected, Map.of());
  }

  /** The same with decisions filled in, by line. */
  void write(
      OutputStream out,
      List<ClerkCase> cases,
      List<Rejected> rejected,
      Map<CasePlace, Map<DecisionColumn, String>> decided)
      throws IOException {
    List<ClerkCase> ordered =
        cases.stream().sorted(Comparator.comparing(ClerkCase::finding, Urgency.order())).toList();
    List<PlannedSheet> sheets = new ArrayList<>();
    sheets.add(summary(ordered, rejected));
    for (DiscrepancyClass kind : Urgency.classes()) {
      List<ClerkCase> ofKind =
          ordered.stream().filter(each -> each.finding().discrepancy() == kind).toList();
      if (!ofKind.isEmpty()) {
        sheets.add(
            new PlannedSheet(
                words.name(kind),
                rows.columns(),
                ofKind.stream()
                    .map(
                        each -> rows.of(each, decided.getOrDefault(each.basis().place(), Map.of())))
                    .toList(),
                2));
      }
    }
    if (!rejected.isEmpty()) {
      sheets.add(unread(rejected));
    }
    ClerkWorkbook.write(out, words.said("Court cases", "法院婚姻案件比对"), sheets);
  }

  private PlannedSheet summary(List<ClerkCase> cases, List<Rejected> rejected) {
    List<List<PlannedCell>> lines = new ArrayList<>();
    for (DiscrepancyClass kind : Urgency.classes()) {
      List<ClerkCase> ofKind =
          cases.stream().filter(each -> each.finding().discrepancy() == kind).toList();
      if (!ofKind.isEmpty()) {
        lines.add(
            line(
                words.name(kind),
                count(ofKind.size()),
                count(linked(ofKind, LinkDecision.ACCEPTED)),
                count(linked(ofKind, LinkDecision.REVIEW)),
                words.said(kind.advice())));
      }
    }
    if (!rejected.isEmpty()) {
      lines.add(
          line(
              unreadName(),
              count(rejected.size()),
              "",
              "",
              words.said("Correct these rows and match the list again", "请更正这些行后重新比对")));
    }
    lines.add(
        line(
            words.said("All lines", "合计"),
            count(cases.size() + rejected.size()),
            count(linked(cases, LinkDecision.ACCEPTED)),
            count(linked(cases, LinkDecision.REVIEW)),
            ""));
    new CutWords(words).of(cuts).forEach(told -> lines.add(line("", "", "", "", told)));
    lines.add(line());
    lines.add(line(words.said("How to fill it in", "填写说明")));
    howTo().forEach(told -> lines.add(line("", "", "", "", told)));
    return new PlannedSheet(
        words.said("Summary", "汇总"),
        List.of(
            new Column(words.said("Class", "结论"), Kind.TOLD, 24),
            new Column(words.said("Lines", "件数"), Kind.TOLD, 8),
            new Column(words.said("Linked by itself", "自动匹配"), Kind.TOLD, 14),
            new Column(words.said("For review", "待人工核对"), Kind.TOLD, 14),
            new Column(words.said("What to do", "处理建议"), Kind.TOLD, 76)),
        lines,
        1);
  }

  private List<String> howTo() {
    return List.of(
        words.said(
            "Yellow columns are yours: choose a decision, and write who decided. Everything else is"
                + " checked when the file comes back; a row in which it was changed enters"
                + " nothing.",
            "黄色列由经办人填写：选择处理意见，并填写经办人。法院名单各列导入时逐行核对，改动过的行不予录入。"),
        words.said(
            "Blue columns are the court's words, green ones what is on file; orange cells differ.",
            "蓝色列为法院名单所载，绿色列为登记所载；橙色单元格表示两者不一致。"),
        words.said(
            "A row without a decision enters nothing. Rows may be sorted, filtered and copied"
                + " whole.",
            "未填写处理意见的行不录入。可以整行排序、筛选、复制。"),
        words.said(
            "Bring it back with: lianli import --kind court-decisions FILE --receipt RECEIPT.xlsx",
            "填写后导入：lianli import --kind court-decisions 文件 --receipt 回执.xlsx"));
  }

  private static long linked(List<ClerkCase> cases, LinkDecision decision) {
    return cases.stream().filter(each -> each.finding().decision() == decision).count();
  }

  private static String count(long number) {
    return Long.toString(number);
  }

  private static List<PlannedCell> line(String... texts) {
    return Arrays.stream(texts).map(PlannedCell::plain).toList();
  }

  private String unreadName() {
    return words.said("Not matched", "未比对");
  }

  private PlannedSheet unread(List<Rejected> rejected) {
    return new PlannedSheet(
        unreadName(),
        List.of(
            new Column(DecisionColumn.LINE.title(words.locale()), Kind.TOLD, 8),
            new Column(words.said("Cell", "单元格"), Kind.TOLD, 10),
            new Column(words.said("Why", "原因"), Kind.TOLD, 80),
            new Column(DecisionColumn.FILE.title(words.locale()), Kind.TOLD, 18)),
        rejected.stream()
            .map(
                row ->
                    line(
                        row.row() == 0 ? "" : Integer.toString(row.row()),
                        row.cell(),
                        words.said(row.why()),
                        row.place().table()))
            .toList(),
        1);
  }
}
