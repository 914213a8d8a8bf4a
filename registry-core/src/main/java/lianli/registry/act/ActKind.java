package lianli.registry.act;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of act, each with its code in JSON and CSV and its Chinese name. */
public enum ActKind {
  MARRIAGE("marriage", "结婚登记"),
  MARRIAGE_REISSUE("marriage_reissue", "补领结婚证"),
  DIVORCE("divorce", "离婚登记"),
  DIVORCE_REISSUE("divorce_reissue", "补领离婚证"),
  COURT_DIVORCE("court_divorce", "法院离婚"),
  ANNULMENT("annulment", "撤销婚姻登记"),
  COURT_VOID("court_void", "法院确认无效或撤销"),
  REVOCATION("revocation", "撤销冒名登记"),
  FOREIGN_MARRIAGE("foreign_marriage", "境外结婚"),
  FOREIGN_DIVORCE("foreign_divorce", "境外离婚"),
  DEATH("death", "死亡"),
  DECLARED_DEATH("declared_death", "宣告死亡"),
  DECLARED_DEATH_REVOKED("declared_death_revoked", "撤销死亡宣告");

  private final String code;
  private final String chinese;

  ActKind(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Value of the key {@code act}. */
  public String code() {
    return code;
  }

  /** Name for people. */
  public String chinese() {
    return chinese;
  }

  /** The kind with this code. */
  public static Optional<ActKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
