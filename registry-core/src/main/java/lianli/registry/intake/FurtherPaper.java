package lianli.registry.intake;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.Confirmation;

/** Another paper about an act on file: it enters as a line about that act, never as an act. */
final class FurtherPaper {
  private final LedgerReader ledger;

  FurtherPaper(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * The line that attaches a paper to an act. It raises the act's grade only where the two agree in
   * everything that decides.
   *
   * @param told the act as the paper tells it
   * @param paper what a person would look for it by
   * @throws RegistryException NO_RECORD if no act stands under that number; REFUSED if it is an act
   *     of another kind or of other people
   */
  Confirmation of(Act told, long entry, CaptureGrade capture, String paper) {
    LedgerEntry standing = ledger.entry(entry).orElseThrow(() -> UnknownEntry.of(ledger, entry));
    if (standing.act().kind() != told.kind()) {
      throw refused(
          entry,
          BilingualText.of(
              "entry " + entry + " is an act of another kind", "第 " + entry + " 号记录的登记类别不同"));
    }
    List<String> differences = SameActs.differences(told, standing.act());
    if (!SameActs.haveSomebodyInCommon(told, standing.act())) {
      throw refused(entry, ofOthers(entry, differences));
    }
    String reason =
        differences.isEmpty()
            ? "同一登记的另一份材料"
            : "同一登记的另一份材料，所载不同：" + TypedFields.inChinese(differences);
    return new Confirmation(
        entry, differences.isEmpty() ? capture : CaptureGrade.Q0, new Grounds(reason, paper, ""));
  }

  private static BilingualText ofOthers(long entry, List<String> differences) {
    return differences.isEmpty()
        ? BilingualText.of(
            "no party is known to be one of entry " + entry, "无法认定当事人与第 " + entry + " 号记录相同")
        : BilingualText.of(
            "no party is one of entry "
                + entry
                + "; they differ in "
                + String.join(", ", differences),
            "当事人与第 " + entry + " 号记录均不同，所载不同：" + TypedFields.inChinese(differences));
  }

  private static RegistryException refused(long entry, BilingualText why) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot attach the paper to entry " + entry, "无法归入第 " + entry + " 号记录"),
        why,
        BilingualText.of(
            "Look at it with `lianli act show %s`; without --same-act it enters as an act of its"
                + " own",
            "请用 lianli act show %s 查看；去掉 --same-act 即作为另一登记录入", entry));
  }

  /** What became of it. */
  LinkedToExistingAct attached(Act told, long line, long entry) {
    List<String> differences =
        ledger.entry(entry).map(each -> SameActs.differences(told, each.act())).orElse(List.of());
    return new LinkedToExistingAct(line, entry, differences);
  }
}
