package lianli.registry.act;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How papers say that a marriage was registered after the fact (补办). A certificate or an identity
 * card made again is no make-up registration, nor is one that the words deny.
 */
public final class MakeUpRegistration {
  private static final Pattern TOLD =
      Pattern.compile("(?<![未非不]|没有|并非|不是|不属)补办(?!(?:的)?(?:结婚证|离婚证|证|身份证|户口))");

  private static final List<String> REMARKS = List.of("remarks", "certificate_remarks");

  private MakeUpRegistration() {}

  /** True if the words of a remark, of a kind of act or of a heading say so: 补办结婚登记. */
  public static boolean isTold(String words) {
    return TOLD.matcher(words).find();
  }

  static boolean isToldBy(RegistrationDetails filing) {
    return REMARKS.stream().map(filing::particular).anyMatch(MakeUpRegistration::isTold);
  }
}
