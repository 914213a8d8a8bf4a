package lianli.cli.court;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;

/**
 * What became of one line of a court's list.
 *
 * @param file of the court's list
 * @param line as a spreadsheet counts the court's list
 * @param cells what the court says, by key; empty of a line that could not be read
 * @param where the row of the decision
 * @param by who decided, as far as somebody did
 * @param on which day, as written
 * @param entry of the court's act
 * @param effect when it takes effect, as far as known
 * @param isEstimated whether the day of effect is not known, and only an estimate stands beside
 * @param remarks why nothing entered, or what to look at
 */
record LineResult(
    String file,
    String line,
    Map<String, String> cells,
    Optional<BilingualText> where,
    Kind kind,
    String by,
    String on,
    OptionalLong entry,
    PartialDate effect,
    boolean isEstimated,
    List<BilingualText> remarks) {
  /** Every line ends in one of these. */
  enum Kind {
    /** In the ledger now. */
    ENTERED("entered", "已录入"),
    /** In the ledger before. */
    ALREADY_THERE("already there", "库中已有"),
    /** Decided, and not entered. */
    REFUSED("not entered", "未录入"),
    /** Somebody decided that nothing enters. */
    LEFT("not to be entered", "不录入"),
    /** Somebody looks into it. */
    LOOKED_INTO("being looked into", "待查"),
    /** Back to the court. */
    ASKED("back to the court", "退回法院核实"),
    /** Nobody decided yet. */
    OPEN("open", "未办理"),
    /** It is not in the file of decisions. */
    NOT_RETURNED("not in the file", "未交回"),
    /** It could not be read, so it was never matched. */
    NOT_MATCHED("not matched", "未比对");

    private final String english;
    private final String chinese;

    Kind(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }

    BilingualText said() {
      return BilingualText.of(english, chinese);
    }

    /** In JSON. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(DecisionWord word) {
      return switch (word) {
        case LEAVE -> LEFT;
        case LOOK_INTO -> LOOKED_INTO;
        case ASK_COURT -> ASKED;
        case ENTER, ENTER_ELSEWHERE -> throw new IllegalArgumentException("something enters");
      };
    }
  }

  LineResult {
    cells = Map.copyOf(cells);
    remarks = List.copyOf(remarks);
  }
}
