package lianli.registry.list;

import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.list.TakenBack.About;
import lianli.registry.table.Cell;

/** Looks through all cells of one row, read or not, for what takes the row back. */
final class RowDoubts {
  private static final Cell NO_CELL = new Cell("", "", Cell.Content.TEXT);

  private final ListMapping mapping;
  private final About about;

  RowDoubts(ListMapping mapping, ImportKind kind, Map<String, Cell> cells) {
    this.mapping = mapping;
    about = about(mapping, kind, cells);
  }

  /** Why the row does not enter, as far as this cell says. */
  Optional<BilingualText> of(String heading, Optional<String> key, Cell cell) {
    boolean isSeen =
        !cell.isBlank()
            && !RowsForCorrection.isNote(heading)
            && !mapping.leavesUnread(heading)
            && ((key.isEmpty() && TakenBack.isState(heading))
                || isOfNoDecree(key)
                || TakenBack.isFree(heading, key));
    if (!cell.isBlank() && key.isEmpty() && !mapping.leavesUnread(heading)) {
      Optional<BilingualText> other = TakenBack.otherAct(heading, cell.text(), about);
      if (other.isPresent()) {
        return other;
      }
    }
    String text = key.map(each -> mapping.word(each, cell.text())).orElse(cell.text());
    return isSeen ? TakenBack.objection(heading, text, about) : Optional.empty();
  }

  /** 处理结果 in a list of registrations says what the registry did with the application. */
  private boolean isOfNoDecree(Optional<String> key) {
    boolean isOutcome =
        key.filter(each -> each.equals("outcome") || each.equals("closed_by")).isPresent();
    return isOutcome && about != About.DECREE && about != About.UNDOING;
  }

  private static About about(ListMapping mapping, ImportKind kind, Map<String, Cell> cells) {
    String act =
        Values.act(
            mapping
                .constants()
                .getOrDefault(
                    "act", mapping.word("act", cells.getOrDefault("act", NO_CELL).text())));
    String outcome = cells.getOrDefault("outcome", NO_CELL).text();
    if (act.equals("annulment")
        || act.equals("revocation")
        || act.equals("court_void")
        || (kind == ImportKind.DECREES && (outcome.contains("无效") || outcome.contains("撤销婚姻")))) {
      return About.UNDOING;
    }
    if (kind == ImportKind.DECREES || act.startsWith("court_") || act.equals("foreign_divorce")) {
      return About.DECREE;
    }
    if (kind == ImportKind.DEATHS || act.equals("death")) {
      return About.DEATH;
    }
    if (act.isEmpty()) {
      String number = cells.getOrDefault("certificate_number", NO_CELL).text();
      return NumberedAct.of(number).code().startsWith("divorce") ? About.DIVORCE : About.MARRIAGE;
    }
    return act.startsWith("divorce") ? About.DIVORCE : About.MARRIAGE;
  }
}
