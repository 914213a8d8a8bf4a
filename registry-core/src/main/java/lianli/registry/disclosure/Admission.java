package lianli.registry.disclosure;

import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.WrittenText;

/** Row 1 of the decision table: whether a question is answered at all (registry-rules §3.5). */
public final class Admission {
  /** Key of {@code lianli.properties}: {@code yes} refuses every question without a purpose. */
  public static final String REQUIRED = "purpose.required";

  private static final int LONGEST = 80;
  private static final Pattern ID_NUMBER = Pattern.compile("\\d{15}|\\d{17}[0-9Xx]");
  private static final BilingualText WHAT = BilingualText.of("Refused to answer", "不予答复");

  private final RegistryHome home;

  public Admission(RegistryHome home) {
    this.home = home;
  }

  /**
   * Lets a question through.
   *
   * @param needed how much the answer tells at least
   * @throws RegistryException REFUSED if the purpose is missing or does not reach so far
   */
  public void admit(Requester requester, AnswerLevel needed) {
    if (requester.purpose().isEmpty() && isPurposeRequired()) {
      throw refused(
          BilingualText.of("this registry answers only for a stated purpose", "本库要求说明查询用途"),
          BilingualText.of("Add --purpose", "请加 --purpose"));
    }
    if (requester.purpose().filter(Purpose::needsCase).isPresent()
        && requester.caseReference().isBlank()) {
      throw refused(
          BilingualText.of("this purpose needs a case", "该用途须注明案号"),
          BilingualText.of("Add --case NUMBER", "请加 --case 案号"));
    }
    if (!requester.level().reaches(needed)) {
      throw refused(
          BilingualText.of("the purpose does not need so much", "该查询用途不能查阅此项内容"),
          instead(requester, needed));
    }
    requirePlain(requester.caseReference());
    requirePlain(requester.operator());
  }

  private static BilingualText instead(Requester requester, AnswerLevel needed) {
    if (requester.level().reaches(AnswerLevel.FULL)) {
      return BilingualText.of(
          "Ask with `lianli act show`; the image is for archive work",
          "请改用 lianli act show；影像仅供档案管理使用");
    }
    return needed.reaches(AnswerLevel.FULL)
        ? BilingualText.of(
            "Ask with `lianli query status` or `lianli query couple`",
            "请改用 lianli query status 或 lianli query couple")
        : BilingualText.of("Ask with `lianli query couple`", "请改用 lianli query couple");
  }

  /** What is written into the log in clear must hold no number of a person. */
  private static void requirePlain(String text) {
    String plain = WrittenText.code(text).replace("-", "");
    if (ID_NUMBER.matcher(plain).find()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      throw refused(
          BilingualText.of(
              "operator or case looks like an identity number, or is longer than %d characters",
              "经办人或案号疑似身份证件号，或超过 %d 个字符", LONGEST),
          BilingualText.of(
              "The log keeps them in clear: give a case or file number", "日志以明文保存该项，请填写案号或编号"));
    }
  }

  private boolean isPurposeRequired() {
    return home.isOn(REQUIRED);
  }

  private static RegistryException refused(BilingualText why, BilingualText next) {
    return new RegistryException(ErrorCode.REFUSED, WHAT, why, next);
  }
}
