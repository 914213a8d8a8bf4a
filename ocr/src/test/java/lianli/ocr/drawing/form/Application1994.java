package lianli.ocr.drawing.form;

import java.util.List;
import lianli.registry.fiction.Draw;

/**
 * 结婚登记申请书 of another county in the 1990s: nobody has described it to the program, but its labels
 * are usual ones.
 */
final class Application1994 extends ReviewForm {
  @Override
  String title() {
    return "结婚登记申请书";
  }

  @Override
  List<Row> rows(Draw draw) {
    return List.of(
        new Row("姓名", "name", Kind.PARTIES, 12),
        new Row(draw.word("出生年月日 出生日期"), "birth_date", Kind.PARTIES, 12),
        new Row(draw.word("居民身份证号码 身份证编号"), "id_number", Kind.PARTIES, 12),
        new Row("民族", "ethnicity", Kind.PARTIES, 11),
        new Row("职业", "occupation", Kind.PARTIES, 11),
        new Row("文化程度", "education", Kind.PARTIES, 11),
        new Row("婚姻状况", "marital_status", Kind.PARTIES, 11),
        new Row(draw.word("住址 户口所在地"), "residence", Kind.PARTY_TEXTS, 20),
        new Row(draw.word("审查意见 审批意见"), "opinion", Kind.OPINION, 42),
        new Row("登记日期", "registered_on", Kind.JOINT, 12),
        new Row("备注", "remarks", Kind.JOINT, 18));
  }
}
