package lianli.cli.court;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.PlannedSheet.Kind;

/** The columns of a sheet of decisions, from left to right. */
enum DecisionColumn {
  LINE("Line", "行", Kind.TOLD, 6),
  CASE_NUMBER("Case number", "案号", Kind.STATED, 24),
  DECISION("Decision", "处理意见", Kind.ASKED, 16),
  ENTRY("Entry of the marriage", "所涉婚姻记录号", Kind.ASKED, 15),
  EFFECT("Day of effect found out", "核实的生效日期", Kind.ASKED, 12),
  WHO("Decided by", "经办人", Kind.ASKED, 10),
  WHEN("Decided on", "办理日期", Kind.ASKED, 12),
  NOTE("Note", "备注", Kind.ASKED, 20),
  ADVICE("What to do", "处理建议", Kind.TOLD, 28),
  DIFFERENCES("What differs", "有出入之处", Kind.TOLD, 18),
  OUTCOME("Outcome", "裁判结果", Kind.STATED, 14),
  JUDGED_ON("Decided by the court on", "裁判日期", Kind.STATED, 12),
  EFFECTIVE_FROM("In effect from (list)", "生效日期（名单）", Kind.STATED, 17),
  ESTIMATE("In effect (estimate)", "生效期间（推算）", Kind.TOLD, 14),
  PLAINTIFF("Plaintiff (list)", "原告（名单）", Kind.STATED, 12),
  PLAINTIFF_ON_FILE("Plaintiff (on file)", "原告（登记）", Kind.ON_FILE, 12),
  PLAINTIFF_NUMBER("Plaintiff's ID number (list)", "原告身份证件号（名单）", Kind.STATED, 21),
  PLAINTIFF_NUMBER_ON_FILE("Plaintiff's ID number (on file)", "原告身份证件号（登记）", Kind.ON_FILE, 21),
  DEFENDANT("Defendant (list)", "被告（名单）", Kind.STATED, 12),
  DEFENDANT_ON_FILE("Defendant (on file)", "被告（登记）", Kind.ON_FILE, 12),
  DEFENDANT_NUMBER("Defendant's ID number (list)", "被告身份证件号（名单）", Kind.STATED, 21),
  DEFENDANT_NUMBER_ON_FILE("Defendant's ID number (on file)", "被告身份证件号（登记）", Kind.ON_FILE, 21),
  CERTIFICATE("Certificate number (list)", "结婚证字号（名单）", Kind.STATED, 20),
  CERTIFICATE_ON_FILE("Certificate number (on file)", "结婚证字号（登记）", Kind.ON_FILE, 20),
  MARRIED_ON("Married on (list)", "结婚日期（名单）", Kind.STATED, 17),
  MARRIED_ON_FILE("Married on (on file)", "结婚日期（登记）", Kind.ON_FILE, 17),
  FILE("List", "名单文件", Kind.TOLD, 18),
  COURT("Court", "法院", Kind.STATED, 18),
  CLASS("Class", "结论", Kind.TOLD, 14),
  FLAGS("Flags", "标记", Kind.TOLD, 14),
  LINK("Link", "对应登记", Kind.TOLD, 11),
  SCORE("Score", "匹配分值", Kind.TOLD, 8),
  ENTRIES("Entries", "相关记录号", Kind.TOLD, 10),
  EVIDENCE("How the score came about", "匹配分值说明", Kind.TOLD, 44),
  BASIS("For the program: basis", "系统核对用：依据", Kind.HIDDEN, 10),
  SEAL("For the program: check", "系统核对用：校验", Kind.HIDDEN, 10);

  private final String english;
  private final String chinese;
  private final Kind kind;
  private final int width;

  DecisionColumn(String english, String chinese, Kind kind, int width) {
    this.english = english;
    this.chinese = chinese;
    this.kind = kind;
    this.width = width;
  }

  String title(Locale locale) {
    return locale.equals(Locale.CHINESE) ? chinese : english;
  }

  /** The title in the reader's language. */
  BilingualText said() {
    return BilingualText.of(english, chinese);
  }

  Kind kind() {
    return kind;
  }

  int width() {
    return width;
  }

  /** The column under this heading, in either language. */
  static Optional<DecisionColumn> titled(String heading) {
    String told = WrittenText.word(heading);
    return Arrays.stream(values())
        .filter(
            column ->
                WrittenText.word(column.english).equals(told)
                    || WrittenText.word(column.chinese).equals(told))
        .findFirst();
  }

  /** The key of the court's line that a column shows; empty if it shows another thing. */
  Optional<String> key() {
    return Optional.ofNullable(
        switch (this) {
          case CASE_NUMBER -> "case_number";
          case COURT -> "court";
          case OUTCOME -> "outcome";
          case JUDGED_ON -> "judged_on";
          case EFFECTIVE_FROM -> "effective_from";
          case PLAINTIFF -> "plaintiff.name";
          case PLAINTIFF_NUMBER -> "plaintiff.id_number";
          case DEFENDANT -> "defendant.name";
          case DEFENDANT_NUMBER -> "defendant.id_number";
          case CERTIFICATE -> "certificate_number";
          case MARRIED_ON -> "married_on";
          default -> null;
        });
  }

  /** The field that a column shows as it is on file; empty if it shows another thing. */
  Optional<String> keyOnFile() {
    return Optional.ofNullable(
        switch (this) {
          case PLAINTIFF_ON_FILE -> "plaintiff.name";
          case PLAINTIFF_NUMBER_ON_FILE -> "plaintiff.id_number";
          case DEFENDANT_ON_FILE -> "defendant.name";
          case DEFENDANT_NUMBER_ON_FILE -> "defendant.id_number";
          case CERTIFICATE_ON_FILE -> "certificate_number";
          case MARRIED_ON_FILE -> "married_on";
          default -> null;
        });
  }
}
