package lianli.registry.intake;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement;

/** Says of a number under which no act stands what it is instead: another line, or none. */
public final class UnknownEntry {
  private UnknownEntry() {}

  /** For commands that look an act up by its number. */
  public static RegistryException of(LedgerReader ledger, long entry) {
    List<LedgerLine> history = entry < 1 ? List.of() : ledger.history(entry);
    return new RegistryException(
        ErrorCode.NO_RECORD,
        BilingualText.of("Cannot find an act under entry " + entry, "第 " + entry + " 号记录下没有现行登记"),
        why(ledger, entry, history),
        next(entry, history));
  }

  private static BilingualText why(LedgerReader ledger, long entry, List<LedgerLine> history) {
    if (history.isEmpty()) {
      long last = ledger.head().sequence();
      return BilingualText.of("the ledger has entries 1 to " + last, "台账现有第 1 至 " + last + " 号记录");
    }
    LedgerLine line = line(entry, history);
    long act = history.getFirst().sequence();
    String ofAct = " of entry " + act;
    String toAct = "是对第 " + act + " 号记录的";
    return switch (line.statement()) {
      case Statement.ActEntered entered ->
          BilingualText.of("it was entered in error and is withdrawn", "该记录系误录，已撤回");
      case Statement.Correction correction ->
          BilingualText.of("entry " + entry + " is a correction" + ofAct, "该记录" + toAct + "更正");
      case Statement.EnteredInError error ->
          BilingualText.of("entry " + entry + " is the withdrawal" + ofAct, "该记录" + toAct + "撤回");
      case Statement.Confirmation confirmation ->
          BilingualText.of("entry " + entry + " is a confirmation" + ofAct, "该记录" + toAct + "核对");
      case Statement.IdentityLink link ->
          BilingualText.of("entry " + entry + " says who a party is", "该记录是身份认定");
      case Statement.OfCopy copy ->
          BilingualText.of("entry " + entry + " is of a signed copy", "该记录是副本的出具或作废记录");
    };
  }

  private static BilingualText next(long entry, List<LedgerLine> history) {
    long act = history.isEmpty() ? entry : history.getFirst().sequence();
    if (act != entry) {
      return BilingualText.of("Name entry " + act + " itself", "请改用记录号 " + act);
    }
    return history.isEmpty()
        ? BilingualText.of(
            "Find the number with `lianli query person` or `lianli query certificate`",
            "请用 lianli query person 或 lianli query certificate 查明记录号")
        : BilingualText.of(
            "`lianli act show %s` tells what was said about it", "请用 lianli act show %s 查看", entry);
  }

  private static LedgerLine line(long entry, List<LedgerLine> history) {
    return history.stream()
        .filter(each -> each.sequence() == entry)
        .findFirst()
        .orElse(history.getFirst());
  }
}
