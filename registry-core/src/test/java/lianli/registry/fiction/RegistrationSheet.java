package lianli.registry.fiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;

/** The list of new registrations as an office would export it: headings and rows. */
public final class RegistrationSheet {
  private static final Map<String, String> HEADINGS = headings();

  private RegistrationSheet() {}

  private static Map<String, String> headings() {
    Map<String, String> headings = new LinkedHashMap<>();
    headings.put("act", "登记类别");
    headings.put("certificate_number", "结婚证字号/离婚证字号");
    headings.put("registered_on", "登记日期");
    headings.put("office", "登记机关");
    headings.put("registrar", "登记员");
    for (String party : List.of("man", "woman")) {
      String side = party.equals("man") ? "男方" : "女方";
      headings.put(party + ".name", side + "姓名");
      headings.put(party + ".birth_date", side + "出生日期");
      headings.put(party + ".id_number", side + "身份证件号");
      headings.put(party + ".nationality", side + "国籍");
      headings.put(party + ".ethnicity", side + "民族");
      headings.put(party + ".occupation", side + "职业");
      headings.put(party + ".education", side + "文化程度");
      headings.put(party + ".marital_status", side + "婚姻状况");
      headings.put(party + ".residence", side + "常住户口所在地");
    }
    headings.put("previous_certificate_number", "原结婚证字号");
    headings.put("previous_office", "原登记机关");
    headings.put("married_on", "原登记日期");
    headings.put("case_number", "案号");
    headings.put("court", "法院");
    headings.put("judged_on", "裁判日期");
    headings.put("decree_form", "文书类型");
    headings.put("effective_from", "生效日期");
    headings.put("children", "子女");
    headings.put("remarks", "备注");
    return headings;
  }

  /** Keys of an act's fields to the headings over them. */
  public static Map<String, String> headingsByKey() {
    return java.util.Collections.unmodifiableMap(HEADINGS);
  }

  /** One row, in the order of the headings. */
  public static List<String> row(Act act) {
    Map<String, String> fields = ActCodec.encode(act);
    return HEADINGS.keySet().stream()
        .map(
            key ->
                switch (key) {
                  case "act" -> act.kind().chinese();
                  case "decree_form" -> decreeForm(fields.getOrDefault(key, ""));
                  default -> fields.getOrDefault(key, "");
                })
        .toList();
  }

  private static String decreeForm(String code) {
    return switch (code) {
      case "judgment" -> "判决书";
      case "mediation" -> "调解书";
      default -> "";
    };
  }
}
