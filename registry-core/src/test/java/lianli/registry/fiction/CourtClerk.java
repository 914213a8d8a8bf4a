package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;

/** The county court's clerk: lists divorces as courts do, by plaintiff and defendant. */
final class CourtClerk {
  private static final String COURT = "开阳县人民法院";

  private final Draw draw;
  private int serial = 200;

  CourtClerk(long seed) {
    draw = new Draw(seed);
  }

  /** A case as it should be: all numbers right, the marriage stated in full. */
  CourtLine divorce(Act.Marriage marriage, LocalDate judged, String story) {
    Party man = marriage.couple().man();
    Party woman = marriage.couple().woman();
    String number = number(marriage);
    Map<String, String> cells = heading(judged);
    // Plaintiff and defendant are roles, not sexes.
    boolean herSuit = draw.chance(0.6);
    party(cells, "原告", herSuit ? woman : man);
    party(cells, "被告", herSuit ? man : woman);
    cells.put("结婚证字号", number);
    cells.put("结婚登记日期", marriage.filing().registeredOn().text());
    cells.put("结婚登记机关", marriage.filing().office());
    return new CourtLine(cells, number, "OK-OPEN", List.of(), "registrations", story);
  }

  /** A case between two people, the marriage not stated. */
  CourtLine between(
      FictionalPerson plaintiff, FictionalPerson defendant, LocalDate judged, String story) {
    Map<String, String> cells = heading(judged);
    party(cells, "原告", plaintiff.party(""));
    party(cells, "被告", defendant.party(""));
    return new CourtLine(cells, "", "NOT-FOUND", List.of(), "registrations", story);
  }

  /** The decree of a line, as the registry would enter it. */
  Decree decree(CourtLine line) {
    return new Decree(
        line.cells().getOrDefault("案号", ""),
        COURT,
        PartialDate.parse(line.cells().getOrDefault("裁判日期", "")).orElseThrow(),
        Decree.Form.JUDGMENT);
  }

  /** Where in the line this party of the marriage stands: 原告 or 被告. */
  static String role(CourtLine line, Party party) {
    boolean plaintiff = line.cells().getOrDefault("原告证件号码", "").equals(party.idNumber());
    return plaintiff ? "原告" : "被告";
  }

  static String number(Act.Marriage marriage) {
    return marriage.filing().number().map(CertificateNumber::text).orElse("");
  }

  private Map<String, String> heading(LocalDate judged) {
    serial += draw.between(3, 40);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("法院", COURT);
    cells.put("案号", "（%d）黔0121民初%d号".formatted(judged.getYear(), serial));
    cells.put("案由", "离婚纠纷");
    cells.put("文书类型", "判决书");
    cells.put("裁判结果", "准予离婚");
    cells.put("裁判日期", judged.toString());
    cells.put("送达日期", judged.plusDays(6).toString());
    // Fifteen days to appeal, counted from the day after service; in force the day after.
    cells.put("生效日期", judged.plusDays(22).toString());
    return cells;
  }

  private static void party(Map<String, String> cells, String role, Party party) {
    cells.put(role + "姓名", party.name().map(PersonName::value).orElse(""));
    cells.put(role + "性别", party.sex().written());
    cells.put(role + "证件号码", party.idNumber());
    cells.put(role + "出生日期", party.birthDate().text());
    cells.put(role + "住所", party.particular("residence"));
  }
}
