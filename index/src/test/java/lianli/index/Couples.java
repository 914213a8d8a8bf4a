package lianli.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;

/** Acts of made-up people, written as fields. */
public final class Couples {
  private Couples() {}

  /** A valid number that belongs to nobody: an area code that was never given out. */
  public static String id(String birth, int serial) {
    String body = "520199" + birth + String.format(Locale.ROOT, "%03d", serial);
    return body + CitizenId.checkCharacter(body);
  }

  /** An act of these fields: {@code "man.name=张三"}. */
  public static Act act(String... fields) {
    Map<String, String> map = new LinkedHashMap<>();
    Arrays.stream(fields)
        .forEach(
            field -> {
              int equals = field.indexOf('=');
              map.put(field.substring(0, equals), field.substring(equals + 1));
            });
    return ActCodec.decode(map);
  }

  /** A marriage. */
  public static Act marriage(
      String number, String date, String man, String manId, String woman, String womanId) {
    return act(
        "act=marriage",
        "certificate_number=" + number,
        "registered_on=" + date,
        "man.name=" + man,
        "man.id_number=" + manId,
        "woman.name=" + woman,
        "woman.id_number=" + womanId);
  }

  /** A court's divorce of a marriage. */
  public static Act courtDivorce(
      String marriageNumber,
      String caseNumber,
      String judged,
      String effective,
      String man,
      String manId,
      String woman,
      String womanId) {
    return act(
        "act=court_divorce",
        "previous_certificate_number=" + marriageNumber,
        "case_number=" + caseNumber,
        "court=示例县人民法院",
        "judged_on=" + judged,
        "effective_from=" + effective,
        "registered_on=" + effective,
        "man.name=" + man,
        "man.id_number=" + manId,
        "woman.name=" + woman,
        "woman.id_number=" + womanId);
  }
}
