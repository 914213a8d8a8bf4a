package lianli.registry.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.PartialDate;

/**
 * The lines of a copy, drawn from the fields of its act (schema 1). What is not on this list is not
 * on the page and not in the embedded record either: a copy tells no more than a certificate does.
 */
final class CopyLines {
  private static final Map<String, String> LABELS = labels();

  private CopyLines() {}

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("certificate_number", "证件字号");
    labels.put("registered_on", "登记日期");
    labels.put("office", "登记机关");
    for (String[] party : new String[][] {{"man.", "男方"}, {"woman.", "女方"}}) {
      labels.put(party[0] + "name", party[1] + "姓名");
      labels.put(party[0] + "birth_date", party[1] + "出生日期");
      labels.put(party[0] + "id_number", party[1] + "身份证件号");
      labels.put(party[0] + "nationality", party[1] + "国籍");
    }
    labels.put("previous_certificate_number", "原结婚证字号");
    labels.put("married_on", "结婚登记日期");
    labels.put("previous_office", "原登记机关");
    return labels;
  }

  /** What stands before a field on the page. */
  static String label(String key) {
    return LABELS.getOrDefault(key, key);
  }

  /** The fields a copy tells, in normal form. */
  static Map<String, String> fields(Act act) {
    Map<String, String> all = ActCodec.encode(act);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : LABELS.keySet()) {
      String value = all.getOrDefault(key, "");
      if (!value.isEmpty()) {
        fields.put(key, value);
      }
    }
    return fields;
  }

  /** Label to value as printed, in the order of the page. */
  static Map<String, String> of(Map<String, String> fields, List<String> laterActs) {
    Map<String, String> lines = new LinkedHashMap<>();
    LABELS.forEach(
        (key, label) -> {
          String value = fields.getOrDefault(key, "");
          if (!value.isEmpty()) {
            lines.put(
                label,
                key.endsWith("_on") || key.endsWith("_date")
                    ? date(value)
                    : LegibleText.printed(value));
          }
        });
    for (int i = 0; i < laterActs.size(); i++) {
      lines.put(
          laterActs.size() == 1 ? "后续登记" : "后续登记 " + (i + 1),
          LegibleText.printed(laterActs.get(i)));
    }
    return lines;
  }

  private static String date(String normalForm) {
    return PartialDate.parse(normalForm).map(CopyLines::date).orElse(normalForm);
  }

  /** 2012年3月2日, 1957年1月 or 1957年: as precisely as known. */
  static String date(PartialDate date) {
    return switch (date) {
      case PartialDate.Day day -> date(day.date());
      case PartialDate.Month month ->
          month.month().getYear() + "年" + month.month().getMonthValue() + "月";
      case PartialDate.WholeYear year -> year.year() + "年";
      case PartialDate.Unknown unknown -> "";
    };
  }

  static String date(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
