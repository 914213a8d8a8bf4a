package lianli.registry.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * What an answer is for, and how much of it that purpose needs (Personal Information Protection Law
 * art. 6 and 34: the least for a lawful duty; registry-rules §4).
 */
public enum Purpose {
  REGISTRATION(AnswerLevel.FULL, "registration", "婚姻登记"),
  ARCHIVE(AnswerLevel.IMAGE, "archive work", "档案管理"),
  COURT(AnswerLevel.FULL, "court", "法院办案"),
  NOTARY(AnswerLevel.STATUS, "notary", "公证"),
  LEGAL_AID(AnswerLevel.STATUS, "legal aid", "法律援助"),
  COUNSELLING(AnswerLevel.PAIR, "counselling", "婚姻家庭辅导"),
  /** The person asks about himself or herself (art. 45). */
  SUBJECT(AnswerLevel.FULL, "the person's own request", "本人查询"),
  /** A signed copy is handed out; what for stands on the copy. */
  COPY(AnswerLevel.FULL, "copy", "出具副本");

  private final AnswerLevel level;
  private final String english;
  private final String chinese;

  Purpose(AnswerLevel level, String english, String chinese) {
    this.level = level;
    this.english = english;
    this.chinese = chinese;
  }

  /** How much it may be told. */
  public AnswerLevel level() {
    return level;
  }

  /** Its name for people. */
  public BilingualText named() {
    return BilingualText.of(english, chinese);
  }

  /** Whether the case must be named: a court asks within a case, never about a person at large. */
  public boolean needsCase() {
    return this == COURT;
  }

  /** Whether the answer stays with those who keep the registry. */
  public boolean isWithin() {
    return this == REGISTRATION || this == ARCHIVE;
  }

  /** Stable word in the log and on the command line: {@code legal_aid}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose with this word. */
  public static Optional<Purpose> ofCode(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
  }

  /** The purpose that somebody wrote, by its word or its Chinese name. */
  public static Optional<Purpose> parse(String written) {
    String name = written.strip().replace('-', '_');
    return Arrays.stream(values())
        .filter(purpose -> purpose.name().equalsIgnoreCase(name) || purpose.chinese.equals(name))
        .findFirst();
  }
}
