package lianli.cli.output;

import lianli.registry.BilingualText;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.status.IdentityGrade;

/** Grades in people's words (registry-rules §3.3); the code stays beside them. */
final class GradeWords {
  private GradeWords() {}

  static BilingualText of(AuthorityGrade grade) {
    return switch (grade) {
      case A1 -> BilingualText.of("registration or effective paper (A1)", "登记或生效法律文书（A1）");
      case A2 -> BilingualText.of("certified paper (A2)", "有关部门或机构出具的证明（A2）");
      case A3 -> BilingualText.of("another agency's list (A3)", "其他部门名单（A3）");
      case A4 -> BilingualText.of("a statement (A4)", "本人或家属陈述（A4）");
      case A5 -> BilingualText.of("inferred (A5)", "推断（A5）");
    };
  }

  static BilingualText of(CaptureGrade grade) {
    return switch (grade) {
      case Q0 -> BilingualText.of("read once by machine (Q0)", "单一引擎识读（Q0）");
      case Q1 -> BilingualText.of("keyed once or read twice (Q1)", "一人录入，或两个引擎一致（Q1）");
      case Q2 -> BilingualText.of("confirmed by a person (Q2)", "经人工核对（Q2）");
      case Q3 -> BilingualText.of("decided on the image (Q3)", "经人工对照影像核定（Q3）");
      case Q4 -> BilingualText.of("from the registration itself (Q4)", "取自登记系统数据（Q4）");
    };
  }

  static BilingualText of(IdentityGrade grade) {
    return switch (grade) {
      case I1 -> BilingualText.of("by 18-digit number (I1)", "18 位公民身份号码（I1）");
      case I2 -> BilingualText.of("by 15-digit number or a link (I2)", "15 位号码或身份认定（I2）");
      case I3 -> BilingualText.of("by name, birth and spouse (I3)", "姓名、出生日期与配偶（I3）");
      case I4 -> BilingualText.of("by name alone (I4)", "仅姓名（I4）");
    };
  }
}
