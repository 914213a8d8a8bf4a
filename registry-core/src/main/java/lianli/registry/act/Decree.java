package lianli.registry.act;

import java.util.Locale;

/**
 * A court's paper.
 *
 * @param caseNumber 案号 as written
 * @param court court as written; never inferred from the case number
 * @param judgedOn date of the paper
 * @param form judgment or mediation: they take effect by different rules (Civil Code art. 1080)
 */
public record Decree(String caseNumber, String court, PartialDate judgedOn, Form form) {
  /** 判决 or 调解. */
  public enum Form {
    JUDGMENT,
    MEDIATION;

    /** Value of the key {@code decree_form}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
