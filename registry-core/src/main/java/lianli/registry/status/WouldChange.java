package lianli.registry.status;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;

/** Which paper, entered later, would change or settle an answer. */
final class WouldChange {
  private WouldChange() {}

  static List<BilingualText> what(StatusAnswer answer) {
    return switch (answer) {
      case Married married ->
          List.of(
              BilingualText.of(
                  "A divorce, a death, or a court's judgment or mediation entered later.",
                  "其后录入的离婚登记、死亡证明或法院生效判决、调解书。"));
      case Divorced divorced -> List.of(later());
      case Widowed widowed -> List.of(later());
      case EndedByDeclaration ended -> List.of(later());
      case Conflict conflict -> ofConflict(conflict);
      case Undetermined open when open.earliest().equals(open.latest()) -> List.of(papers(open));
      case Undetermined open ->
          List.of(
              BilingualText.of(
                  "A paper that tells the day between %s and %s exactly.",
                  "能确定 %s 至 %s 之间确切日期的材料。", shown(open.earliest()), shown(open.latest())));
      case Deceased dead ->
          dead.declared()
              ? List.of(
                  BilingualText.of("A judgment that takes the declaration back.", "撤销死亡宣告的判决。"))
              : List.of();
      case NoEffectiveRecord none -> List.of(elsewhere());
      case NoRecord none -> List.of(elsewhere());
      case NoRecordIncomplete none -> List.of(gaps(), elsewhere());
      case BelowLegalAge young -> List.of();
    };
  }

  /** The day is exact: only the papers themselves can settle it. */
  private static BilingualText papers(Undetermined open) {
    String entries =
        String.join(", ", open.restsOn().stream().map(e -> String.valueOf(e.sequence())).toList());
    return BilingualText.of(
        "The originals of entries %s, all about %s: which of them is right, and about whom; then a"
                .formatted(entries, open.latest())
            + " correction of the wrong one.",
        "第 %s 号记录的原件（均涉及 %s）：核对何者无误、系何人，再更正有误的记录。"
            .formatted(entries.replace(", ", "、"), open.latest()));
  }

  private static String shown(java.time.LocalDate day) {
    return day.equals(java.time.LocalDate.MIN) || day.equals(java.time.LocalDate.MAX)
        ? "…"
        : day.toString();
  }

  private static BilingualText later() {
    return BilingualText.of(
        "A later marriage: any office in China may have registered one.", "其后的结婚登记：全国任一登记机关均可能办理。");
  }

  private static BilingualText gaps() {
    return BilingualText.of(
        "A registration in one of the gaps of this registry, once it is found and entered.",
        "今后补录的缺失登记。");
  }

  private static BilingualText elsewhere() {
    return BilingualText.of(
        "A registration at another office, or in volumes not yet entered.", "其他机关的登记，或尚未录入的档案。");
  }

  private static List<BilingualText> ofConflict(Conflict conflict) {
    List<BilingualText> papers = new ArrayList<>();
    conflict.codes().stream().sorted().map(WouldChange::settling).forEach(papers::add);
    return papers;
  }

  private static BilingualText settling(ConflictCode code) {
    return switch (code) {
      case C01 ->
          BilingualText.of(
              "C01: the divorce, death or judgment that ended the earlier marriage.",
              "C01：终止前一婚姻的离婚、死亡或裁判文书。");
      case C02, C10 ->
          BilingualText.of(
              "%s: the originals of both records: a reissue, a second marriage, or one told twice.",
              "%s：两次登记的原件（补领、复婚或重复录入）。", code);
      case C03 ->
          BilingualText.of(
              "C03: both originals; one number was copied wrong.", "C03：两份原件，其中一个字号抄录有误。");
      case C05 ->
          BilingualText.of("C05: the original dates of start and end.", "C05：核对结婚与终止的原始日期。");
      case C06 ->
          BilingualText.of("C06: the death certificate and the later act.", "C06：死亡证明与其后登记的原件。");
      case C08 ->
          BilingualText.of(
              "C08: the identity card; then a correction of the wrong record.",
              "C08：身份证件，核对后更正有误的记录。");
      case C09 ->
          BilingualText.of(
              "C09: proof of a change of name, or of a wrong number (lianli identity assert).",
              "C09：更名证明，或身份证件号有误的证明（lianli identity assert）。");
      case C11, C15, C16, C17 ->
          BilingualText.of(
              code + ": the originals, and the court's effective papers.", code + "：原件及法院生效文书。");
      case C19 ->
          BilingualText.of(
              "C19: the original of the act that names the marriage of others; then a correction of"
                  + " the number or of the parties.",
              "C19：引用他人结婚证字号的登记原件，核对后更正字号或当事人。");
      case C20 ->
          BilingualText.of(
              "C20: the court's certificate of the day on which the decree takes effect.",
              "C20：法院出具的离婚文书生效证明。");
      case C04, C07, C13, C18 -> BilingualText.of(code + ": the original paper.", code + "：原件。");
    };
  }
}
