package lianli.cli.court;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.act.WrittenText;

/** What a clerk may decide about a line. */
public enum DecisionWord {
  /** The marriage on file ends, or never bound, by this decree. */
  ENTER("enter", "录入"),
  /** The decree enters though its marriage is not on file. */
  ENTER_ELSEWHERE("enter (marriage not on file)", "录入（婚姻不在本库）"),
  /** Nothing is to be entered. */
  LEAVE("do not enter", "不录入"),
  /** To be looked into. */
  LOOK_INTO("look into", "待查"),
  /** The court is to be asked. */
  ASK_COURT("ask the court", "退回法院核实");

  private final String english;
  private final String chinese;

  DecisionWord(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The word in the reader's language. */
  public String in(Locale locale) {
    return locale.equals(Locale.CHINESE) ? chinese : english;
  }

  /** All words, as a list to choose from. */
  static List<String> all(Locale locale) {
    return Arrays.stream(values()).map(word -> word.in(locale)).toList();
  }

  /** The word that somebody wrote, in either language. */
  static Optional<DecisionWord> parse(String written) {
    String folded = WrittenText.word(written);
    return Arrays.stream(values())
        .filter(
            word ->
                WrittenText.word(word.english).equals(folded)
                    || WrittenText.word(word.chinese).equals(folded))
        .findFirst();
  }

  /** True if something enters. */
  boolean enters() {
    return this == ENTER || this == ENTER_ELSEWHERE;
  }
}
