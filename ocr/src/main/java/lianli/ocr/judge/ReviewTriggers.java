package lianli.ocr.judge;

import java.util.regex.Pattern;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.ClosedWords;
import lianli.ocr.value.RarerCharacters;
import lianli.ocr.value.Surnames;

/**
 * What both readers get wrong together: where one of these holds, their agreement says little, and
 * a person looks.
 */
final class ReviewTriggers {
  /** With what sentences of an opinion begin: 予离婚登记 lost its own. */
  private static final Pattern OPINION_BEGINS =
      Pattern.compile(
          "经|双方|男女|当事人|申请|同意|准[予许]|批准|符合|该|此|审[查核]|[两二]人|自愿|予以|不予|以上|情况|属实|本|因|根据|依|按|材料"
              + "|手续|证件|所|我|未|男|女|原|补|发给|夫妻|结婚|离婚|婚姻|应|拟|可以?");

  private ReviewTriggers() {}

  /** True if there is doubt whoever reads so. */
  static boolean areInBothReadings(TwoReadings read) {
    FieldKind kind = read.kind();
    String value = read.value();
    return isCutOff(read.definition(), value)
        || ClosedWords.lack(read.definition().key(), value)
        || endsInANumeral(kind, read.first())
        || read.isDoubtfulPlace()
        || (kind == FieldKind.OPINION && !OPINION_BEGINS.matcher(value).lookingAt())
        || (read.spelling() == HanOutputScript.SIMPLIFIED
            && (hasThinNumeral(kind, value) || lacksAStroke(kind, read.first())))
        || (kind == FieldKind.NAME && areInName(read.run(), value))
        || ((kind == FieldKind.TEXT || kind == FieldKind.OPINION) && lacksItsEnd(value))
        || (kind == FieldKind.TEXT && Surnames.mayHideAnotherWithin(value));
  }

  private static boolean areInName(TextRun line, String name) {
    return !Surnames.begins(name)
        || Surnames.mayHideAnother(name)
        || RarerCharacters.mayBeIn(name)
        || HalvedCharacter.isIn(line)
        || SkippedCharacter.isIn(line, name);
  }

  /** True if there is doubt about what one reader reads, and the other does not. */
  static boolean areInOneReading(TwoReadings read, SecondReader second) {
    String value = read.value();
    return mayHoldLabel(read.definition(), value)
        || (read.kind() == FieldKind.NAME && !second.knows(value));
  }

  /**
   * In a column a fold beside 一 makes it 二, to every reader; and of 六十一 every reader may lose the
   * 一, which lies there like a thin rule.
   */
  private static boolean hasThinNumeral(FieldKind kind, String value) {
    return switch (kind) {
      case PLACE, OFFICE -> value.matches(".*[一二三].*|.*第[区乡村组].*");
      case CERTIFICATE_NUMBER -> value.matches(".*[一二三].*|.*[十百][号號]?");
      default -> false;
    };
  }

  /** True of a sentence without its full stop, behind which more may be lost. */
  private static boolean lacksItsEnd(String text) {
    return text.contains("，") && !text.matches(".*[。；！？）]");
  }

  /** Ages from ten to nineteen are written 十, never 一十: there 二十 lost a stroke. */
  private static boolean lacksAStroke(FieldKind kind, String read) {
    return kind == FieldKind.AGE && read.startsWith("一十");
  }

  /**
   * True of a day of which only the year was read: the rest stands somewhere else, or under a seal.
   * Registers give months of birth, but acts have a day.
   */
  private static boolean isCutOff(FieldDefinition field, String value) {
    return field.kind() == FieldKind.DATE && value.length() < (field.ofParty() ? 5 : 10);
  }

  /** A day in Chinese numerals has 日 behind it, else more is lost: 六月十 is all of 六月十一日. */
  private static boolean endsInANumeral(FieldKind kind, String read) {
    return kind == FieldKind.DATE && read.matches(".*月[一二三四五六七八九十廿卅]+");
  }

  /**
   * True if the value begins or ends as the printed label ends, of which a piece may lie beside it:
   * 会计 under the foot of 职业 is read as 会计业, each time anew.
   */
  private static boolean mayHoldLabel(FieldDefinition field, String value) {
    return field.labels().stream()
        .map(label -> label.substring(label.offsetByCodePoints(label.length(), -1)))
        .anyMatch(end -> value.startsWith(end) || value.endsWith(end));
  }
}
