package lianli.ocr.drawing.form;

import java.util.List;
import lianli.registry.fiction.Draw;

/** 离婚登记审查处理表. */
final class DivorceReviewForm extends ReviewForm {
  @Override
  String title() {
    return "离婚登记审查处理表";
  }

  @Override
  List<Row> rows(Draw draw) {
    String number = draw.chance(0.75) ? "身份证件号" : "身份证件号码";
    return List.of(
        new Row("姓名", "name", Kind.PARTIES, 11),
        new Row("出生日期", "birth_date", Kind.PARTIES, 10),
        new Row(number, "id_number", Kind.PARTIES, 10.5),
        new Row("国籍", "nationality", Kind.PARTIES, 9),
        new Row("民族", "ethnicity", Kind.PARTIES, 9),
        new Row("职业", "occupation", Kind.PARTIES, 9),
        new Row("文化程度", "education", Kind.PARTIES, 9),
        new Row("常住户口所在地", "residence", Kind.PARTY_TEXTS, 17),
        new Row("结婚登记日期", "married_on", Kind.JOINT, 10),
        new Row("原结婚证字号", "previous_certificate_number", Kind.JOINT, 10),
        new Row("子女情况", "children", Kind.JOINT_TEXT, 18),
        new Row("提供证件材料", "documents", Kind.JOINT, 11.5),
        new Row("审查意见", "opinion", Kind.OPINION, 31),
        new Row("离婚证字号", "certificate_number", Kind.JOINT, 10.5),
        new Row("登记日期", "registered_on", Kind.JOINT, 10.5),
        new Row("登记员", "registrar", Kind.SIGNATURE, 12.5),
        new Row("备注", "remarks", Kind.JOINT, 13));
  }
}
