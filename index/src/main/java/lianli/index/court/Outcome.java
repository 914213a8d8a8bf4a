package lianli.index.court;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a case does to a marriage. */
public enum Outcome {
  /** 准予离婚, 调解离婚. */
  DIVORCED,
  /** 婚姻无效, 撤销婚姻: it never bound. */
  VOID,
  /** 不准离婚, 驳回, 撤诉, 调解和好: nothing changes. */
  UNCHANGED,
  /** The list does not say; taken as a divorce, since lists hold divorces. */
  NOT_TOLD;

  private static final Pattern UNCHANGED_WORDS =
      Pattern.compile("不准|不予|驳回|撤诉|和好|终结|未判离|dismiss|withdraw|refus|reconcil");
  private static final Pattern VOID_WORDS = Pattern.compile("无效|撤销|void|annul");
  private static final Pattern DIVORCE_WORDS = Pattern.compile("离婚|准予|解除|判离|divorc|grant");

  /** Reads an outcome as written, in Chinese or English. */
  static Outcome parse(String written) {
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
    if (UNCHANGED_WORDS.matcher(text).find()) {
      return UNCHANGED;
    }
    if (VOID_WORDS.matcher(text).find()) {
      return VOID;
    }
    return DIVORCE_WORDS.matcher(text).find() ? DIVORCED : NOT_TOLD;
  }

  /** True if the case ends or undoes the marriage. */
  public boolean changesStatus() {
    return this != UNCHANGED;
  }
}
