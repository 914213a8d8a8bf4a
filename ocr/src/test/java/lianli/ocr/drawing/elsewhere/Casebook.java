package lianli.ocr.drawing.elsewhere;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;
import lianli.registry.fiction.Draw;
import lianli.registry.fiction.FictionalPeople;
import lianli.registry.fiction.FictionalPerson;

/** The couples of an office, one after the other, as the days and the numbers run. */
final class Casebook {
  private final Draw draw;
  private final FictionalPeople people;
  private final County county;
  private final NumberGrammar grammar;
  private final String office;
  private final Act act;
  private final List<String> registrars;
  private LocalDate day;
  private int serial;

  Casebook(County county, Act act, int fromYear, int toYear, Draw draw) {
    this.draw = draw;
    this.county = county;
    this.act = act;
    this.people = new FictionalPeople(draw.seed());
    this.grammar = new NumberGrammar(county, draw);
    this.day = draw.day(LocalDate.of(fromYear, 1, 10), LocalDate.of(toYear, 11, 20));
    this.office = county.office(draw, day.getYear());
    this.registrars =
        List.of(
            people.person(Sex.FEMALE, 1960, 1980).name(),
            people.person(Sex.MALE, 1950, 1970).name());
    this.serial = draw.between(3, 900);
  }

  Act act() {
    return act;
  }

  int year() {
    return day.getYear();
  }

  /** The next couple: every field that some form may ask, by its key in its normal form. */
  Map<String, String> next() {
    Map<String, String> values = new LinkedHashMap<>();
    LocalDate wedding = act.isOfDivorce() || act.isReissue() ? earlier(day) : day;
    int youngest = wedding.getYear() < 1981 ? 21 : 23;
    int born = wedding.getYear() - youngest - draw.between(0, 9);
    party(values, "man", people.person(Sex.MALE, born - 2, born));
    party(values, "woman", people.person(Sex.FEMALE, born - 1, born + 1));
    values.put("certificate_number", grammar.number(act, day.getYear(), serial));
    values.put("registered_on", day.toString());
    values.put("applied_on", day.toString());
    values.put("office", office);
    values.put("registrar", draw.oneOf(registrars));
    if (!wedding.equals(day)) {
      values.put("married_on", wedding.toString());
      values.put(
          "previous_certificate_number",
          grammar.number(Act.MARRIAGE, wedding.getYear(), draw.between(1, 800)));
      values.put("previous_office", county.office(draw, wedding.getYear()));
    }
    if (act == Act.DIVORCE_REISSUE) {
      LocalDate divorce = wedding.plusDays(draw.between(200, 900));
      values.put("divorced_on", divorce.toString());
      values.put(
          "divorce_certificate_number",
          grammar.number(Act.DIVORCE, divorce.getYear(), draw.between(1, 300)));
      values.put("previous_office", county.office(draw, divorce.getYear()));
    }
    if (act.isOfDivorce()) {
      values.put("children", draw.word("无 一子随女方生活 一女随男方生活 婚生子由女方抚养 婚后未生育 长女随父、次女随母"));
      values.put("divorce_reason", draw.word("感情破裂 性格不合 长期分居 感情不和"));
    }
    if (act == Act.COURT_DIVORCE) {
      court(values);
    }
    values.put(
        "archive_ref",
        "%d-%d-%d-%03d".formatted(draw.between(11, 98), draw.between(1, 5), day.getYear(), serial));
    serial += act.isReissue() ? draw.between(1, 4) : 1;
    day = day.plusDays(draw.between(0, 4));
    return values;
  }

  private void court(Map<String, String> values) {
    boolean isNew = day.getYear() >= 2016;
    String one = county.name().substring(0, 1);
    values.put("court", county.name() + "人民法院");
    values.put(
        "case_number",
        isNew
            ? "（%d）%s%s民初%d号"
                .formatted(
                    day.getYear(), county.initial(), county.code().substring(2), serial + 200)
            : "（%d）%s%s字第%d号".formatted(day.getYear(), one, draw.word("民初 民一初 法民初"), serial));
    values.put("judged_on", day.toString());
    values.put("effective_from", day.plusDays(draw.between(17, 40)).toString());
  }

  private LocalDate earlier(LocalDate from) {
    return from.minusDays(draw.between(1100, 4800));
  }

  private void party(Map<String, String> values, String who, FictionalPerson person) {
    int year = day.getYear();
    values.put(who + ".name", person.name());
    values.put(who + ".sex", person.sex() == Sex.MALE ? "男" : "女");
    values.put(who + ".birth_date", person.birthDate().toString());
    values.put(who + ".age", String.valueOf(person.ageOn(day)));
    String area = draw.chance(0.8) ? county.code() : County.any(draw).code();
    String body = area + person.idNumber().substring(6, 17);
    values.put(
        who + ".id_number",
        year >= 2000
            ? body + CitizenId.checkCharacter(body)
            : body.substring(0, 6) + body.substring(8));
    values.put(who + ".id_type", "居民身份证");
    values.put(who + ".nationality", "中国");
    values.put(who + ".ethnicity", draw.chance(0.6) ? "汉族" : draw.word("回族 满族 壮族 彝族 白族 土家族 苗族"));
    values.put(
        who + ".occupation",
        draw.word(year < 1990 ? "农民 工人 社员 教师 干部 医生 职员" : "务农 工人 教师 职员 个体 医生 司机 会计"));
    values.put(
        who + ".education", draw.word(year < 1990 ? "小学 初中 高中 文盲 中专" : "小学 初中 高中 中专 大专 大学本科"));
    values.put(
        who + ".marital_status",
        act.isOfDivorce() || act.isReissue()
            ? "已婚"
            : draw.word(year < 2003 ? "未婚 未婚 未婚 丧偶 离婚" : "未婚 未婚 离婚 丧偶"));
    values.put(who + ".residence", county.address(draw, year, year >= 2004));
    values.put(who + ".documents", draw.word("身份证、户口簿 身份证、户口本、照片 居民身份证、户口簿"));
  }
}
