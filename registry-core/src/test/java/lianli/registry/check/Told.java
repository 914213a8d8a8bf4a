package lianli.registry.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;

/** Acts of one fictional couple, in order but for what a test tells otherwise. */
final class Told {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  static final String MAN = id("52012119800101001");
  static final String WOMAN = id("52012119820202002");
  static final String OTHER_MAN = id("52252219790202003");
  static final String OTHER_WOMAN = id("52012119830303004");

  private static final ActChecks CHECKS = ActChecks.standard(TODAY);

  private Told() {}

  /** A marriage of 5 May 2008 with the fields told, as {@code key=value; key=value}. */
  static Act marriage(String told) {
    return act("act=marriage; certificate_number=J520121-2008-000001; " + told);
  }

  /** A divorce of that marriage on 1 June 2012. */
  static Act divorce(String told) {
    return act(
        "act=divorce; certificate_number=L520121-2012-000001; registered_on=2012-06-01; "
            + "previous_certificate_number=J520121-2008-000001; married_on=2008-05-05; "
            + told);
  }

  /** A court's divorce of it, judged on 10 January 2013 and in effect from 1 February. */
  static Act courtDivorce(String told) {
    return act(
        "act=court_divorce; decree_form=judgment; judged_on=2013-01-10; effective_from=2013-02-01;"
            + " registered_on=2013-03-01; case_number=（2012）开民初字第123号; court=开阳县人民法院; "
            + told);
  }

  /** The death of one of them, certified. */
  static Act death(String party, String number, String day) {
    return ActCodec.decode(
        Map.of(
            "act",
            "death",
            "died_on",
            day,
            "death_source",
            "certificate",
            party + ".name",
            party.equals("man") ? "莫须有" : "乌有",
            party + ".id_number",
            number));
  }

  private static Act act(String told) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("registered_on", "2008-05-05");
    fields.put("office", "开阳县民政局婚姻登记处");
    fields.put("man.name", "莫须有");
    fields.put("man.id_number", MAN);
    fields.put("woman.name", "乌有");
    fields.put("woman.id_number", WOMAN);
    for (String field : told.split(";")) {
      if (!field.isBlank()) {
        String[] keyAndValue = field.strip().split("=", 2);
        fields.put(keyAndValue[0], keyAndValue[1]);
      }
    }
    return ActCodec.decode(fields);
  }

  /** What the rules find, as {@code severity rule}, in their order. */
  static List<String> found(Act act, Act... earlier) {
    return findings(act, earlier).stream()
        .map(finding -> finding.severity().code() + " " + finding.rule())
        .toList();
  }

  /** The same for one rule alone. */
  static List<String> found(String rule, Act act, Act... earlier) {
    return findings(act, earlier).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.severity().code())
        .toList();
  }

  static List<Finding> findings(Act act, Act... earlier) {
    return CHECKS.run(act, new EarlierActs(Stream.of(earlier).toList()));
  }

  static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
