package lianli.ocr.drawing.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Sheet;
import lianli.registry.fiction.Draw;

/** 补发婚姻登记证审查处理表, for a certificate that was lost or damaged. */
final class ReissueForm extends ReviewForm {
  private final String certificate;

  private ReissueForm(String certificate) {
    this.certificate = certificate;
  }

  static ReissueForm ofMarriage() {
    return new ReissueForm("结婚证");
  }

  static ReissueForm ofDivorce() {
    return new ReissueForm("离婚证");
  }

  @Override
  String title() {
    return "补发婚姻登记证审查处理表";
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    Map<String, String> record = new LinkedHashMap<>(records.getFirst());
    record.put("reissue_reason", draw.word("遗失 损毁 原证遗失 原证损毁"));
    record.put("opinion", "材料齐全，符合补领条件，准予补发" + certificate + "。");
    if (isOfDivorce()) {
      int year = draw.between(2004, 2009);
      record.put(
          "divorced_on", "%d-%02d-%02d".formatted(year, draw.between(1, 12), draw.between(1, 28)));
      record.put(
          "divorce_certificate_number", "L520121-%d-%06d".formatted(year, draw.between(1, 400)));
      record.putIfAbsent("previous_office", "开阳县民政局");
    }
    return super.draw(List.of(record), dpi, draw);
  }

  private boolean isOfDivorce() {
    return certificate.startsWith("离");
  }

  @Override
  List<Row> rows(Draw draw) {
    return List.of(
        new Row("姓名", "name", Kind.PARTIES, 11),
        new Row("出生日期", "birth_date", Kind.PARTIES, 10),
        new Row(draw.word("身份证件号 身份证件号 身份证件号码"), "id_number", Kind.PARTIES, 10.5),
        new Row("国籍", "nationality", Kind.PARTIES, 9),
        new Row("民族", "ethnicity", Kind.PARTIES, 9),
        new Row("职业", "occupation", Kind.PARTIES, 9),
        new Row("文化程度", "education", Kind.PARTIES, 9),
        new Row("常住户口所在地", "residence", Kind.PARTY_TEXTS, 17),
        isOfDivorce()
            ? new Row("离婚登记日期", "divorced_on", Kind.JOINT, 10)
            : new Row("结婚登记日期", "married_on", Kind.JOINT, 10),
        isOfDivorce()
            ? new Row("原离婚证字号", "divorce_certificate_number", Kind.JOINT, 10)
            : new Row("原结婚证字号", "previous_certificate_number", Kind.JOINT, 10),
        new Row("原登记机关", "previous_office", Kind.JOINT, 10),
        new Row(draw.word("补领原因 补发原因"), "reissue_reason", Kind.JOINT, 10),
        new Row("审查意见", "opinion", Kind.OPINION, 33),
        new Row(certificate + "字号", "certificate_number", Kind.JOINT, 10.5),
        new Row(draw.word("登记日期 补发日期"), "registered_on", Kind.JOINT, 10.5),
        new Row("登记员", "registrar", Kind.SIGNATURE, 12.5),
        new Row("备注", "remarks", Kind.JOINT, 12));
  }
}
