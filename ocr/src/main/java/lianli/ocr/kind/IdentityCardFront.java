package lianli.ocr.kind;

import java.util.List;

/** The front of an identity card, or of both parties' on one sheet, has labels and no title. */
final class IdentityCardFront {
  private static final List<String> NUMBERS = List.of("公民身份号码", "公民身份证号码", "编号");

  private static final List<String> OF_A_MARRIAGE = List.of("婚", "登记", "夫", "男方");

  private IdentityCardFront() {}

  static boolean is(PageWords words) {
    return words.hold("性别")
        && words.hold("民族")
        && (words.hold("住址") || words.hold("出生"))
        && NUMBERS.stream().anyMatch(words::hold)
        && OF_A_MARRIAGE.stream().noneMatch(words::hold);
  }
}
