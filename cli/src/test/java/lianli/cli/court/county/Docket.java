package lianli.cli.court.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.cli.court.county.CaseLine.Outcome;
import lianli.registry.act.Sex;
import lianli.registry.fiction.Draw;

/** The cases of a court about couples of a county; what a case presumes, it makes happen. */
final class Docket {
  private static final LocalDate FIRST = LocalDate.of(2003, 1, 6);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  final List<CaseLine> lines = new ArrayList<>();
  private final County county;
  private final Draw draw;
  private final Pen pen;
  private final double ambiguous;

  Docket(County county, Mix mix, long seed, int cases) {
    this.county = county;
    draw = new Draw(seed);
    pen = new Pen(draw.seed(), mix);
    ambiguous = mix.ambiguous();
    while (lines.size() < cases) {
      next();
    }
    lines.sort(Comparator.comparing((CaseLine line) -> line.judged));
  }

  private void next() {
    double roll = draw.between(0.0, 1.0);
    if (roll < 0.50) {
      add(ended("on_file_divorced", plain()));
    } else if (roll < 0.60) {
      add(unchanged(on("on_file_none", plain())));
    } else if (roll < 0.625) {
      CaseLine line = on("on_file_ask", plain());
      line.kind = Outcome.ASK;
      line.outcome = draw.word("判决 调解 结案");
      add(line);
    } else if (roll < 0.65) {
      propertySuit();
    } else if (roll < 0.68) {
      dissolvedAtTheRegistry();
    } else if (roll < 0.73) {
      decreeOnFile();
    } else if (roll < 0.77) {
      remarried(false);
    } else if (roll < 0.78) {
      remarried(true);
    } else if (roll < 0.79) {
      secondUnion();
    } else if (roll < 0.80) {
      voided();
    } else if (roll < 0.82) {
      secondSuit();
    } else if (roll < 0.835) {
      appeal();
    } else if (roll < 0.85) {
      death();
    } else if (roll < 0.87) {
      add(add(ended("on_file_divorced", plain())).again(), true);
    } else if (roll < 0.90) {
      decoy(true);
    } else if (roll < 0.90 + ambiguous) {
      decoy(false);
    } else {
      notOnFile();
    }
  }

  private CaseLine add(CaseLine line) {
    return add(line, false);
  }

  private CaseLine add(CaseLine line, boolean isWritten) {
    line.union.isTaken = true;
    // A certificate issued again after the end would contradict it.
    if (line.union.reissued != null && !line.union.reissued.isBefore(line.judged)) {
      line.union.reissued = null;
    }
    if (line.caseNumber.isEmpty()) {
      line.caseNumber = caseNumber(line.judged, "民初");
    }
    if (!isWritten) {
      pen.write(line);
    }
    lines.add(line);
    return line;
  }

  private String caseNumber(LocalDate day, String kind) {
    int year = day.getYear();
    return year >= 2016
        ? "（%d）黔%s%s%d号"
            .formatted(year, kind.equals("民终") ? "01" : "0121", kind, county.next(kind + year))
        : "（%d）%s%s字第%d号"
            .formatted(year, kind.equals("民终") ? "筑" : "开", kind, county.next(kind + year));
  }

  /** A certificate issued again after the end would contradict it. */
  private static void divorce(Union union, LocalDate day) {
    union.divorced = day;
    union.reissued = null;
  }

  /** A couple about which nothing else is known. */
  private Union plain() {
    while (true) {
      Union union = draw.oneOf(county.unions);
      if (union.isPlain() && union.wedding.isBefore(LocalDate.of(2025, 1, 1))) {
        return union;
      }
    }
  }

  private CaseLine on(String category, Union union) {
    LocalDate judged = draw.day(County.later(union.wedding.plusDays(200), FIRST), LAST);
    return on(category, union, judged);
  }

  private CaseLine on(String category, Union union, LocalDate judged) {
    return new CaseLine(
        category, union, draw.chance(0.35), judged, judged.plusDays(draw.between(16, 80)));
  }

  private CaseLine ended(String category, Union union) {
    return ends(on(category, union));
  }

  private CaseLine ends(CaseLine line) {
    line.outcome = draw.word("准予离婚 判决离婚 调解离婚 判决准予离婚 准予原告与被告离婚 解除婚姻关系 调解自愿离婚");
    return line;
  }

  private CaseLine unchanged(CaseLine line) {
    line.kind = Outcome.NONE;
    line.outcome = draw.word("不准离婚 撤诉 按撤诉处理 驳回离婚请求 调解和好 判决不准离婚 准许原告撤回起诉");
    return line;
  }

  private void propertySuit() {
    Union union = plain();
    CaseLine line = on("property_suit_after_divorce", union);
    divorce(union, draw.day(union.wedding.plusDays(100), line.judged.minusDays(20)));
    line.kind = Outcome.NONE;
    line.cause = "离婚后财产纠纷";
    line.outcome = draw.word("驳回诉讼请求 撤诉 准许原告撤回起诉");
    add(line);
  }

  private void dissolvedAtTheRegistry() {
    Union union = plain();
    CaseLine line = ended("dissolved_at_registry", union);
    divorce(
        union,
        draw.chance(0.5)
            ? draw.day(union.wedding.plusDays(100), line.judged.minusDays(20))
            : draw.day(line.effect.plusDays(5), County.TODAY));
    add(line);
  }

  private void decreeOnFile() {
    Union union = plain();
    boolean isOtherDay = draw.chance(0.3);
    CaseLine line = ended(isOtherDay ? "decree_on_file_other_date" : "decree_on_file", union);
    line.caseNumber = caseNumber(line.judged, "民初");
    union.decree = line.caseNumber;
    union.judged = line.judged;
    union.decreed = isOtherDay ? line.effect.plusDays(draw.between(3, 12)) : line.effect;
    add(line);
  }

  private void remarried(boolean toEachOther) {
    Union union = plain();
    LocalDate judged =
        draw.day(
            County.later(union.wedding.plusDays(200), FIRST),
            County.later(union.wedding.plusDays(230), LocalDate.of(2025, 6, 30)));
    CaseLine line = ends(on(toEachOther ? "remarried_same" : "remarried", union, judged));
    LocalDate again = draw.day(line.effect.plusDays(3), County.TODAY);
    if (toEachOther) {
      county.marry(union.man, union.woman, again);
    } else {
      Resident party = draw.chance(0.5) ? union.man : union.woman;
      county.marry(party, county.newcomer(party.sex == Sex.MALE ? Sex.FEMALE : Sex.MALE), again);
    }
    add(line);
  }

  /** Divorced, married to each other once more, and then before the court. */
  private void secondUnion() {
    Union first = plain();
    while (first.wedding.isAfter(LocalDate.of(2021, 1, 1))) {
      first = plain();
    }
    divorce(first, draw.day(first.wedding.plusDays(100), first.wedding.plusDays(400)));
    Union second =
        county.marry(first.man, first.woman, first.divorced.plusDays(draw.between(5, 60)));
    first.isTaken = true;
    add(ended("second_union_same_spouse", second));
  }

  private void voided() {
    CaseLine line = on("void", plain());
    line.kind = Outcome.VOID;
    line.cause = "婚姻无效纠纷";
    line.outcome = draw.word("确认婚姻无效 宣告婚姻无效");
    add(line);
  }

  /** A first suit changes nothing, a second ends the marriage. */
  private void secondSuit() {
    Union union = plain();
    LocalDate judged =
        draw.day(County.later(union.wedding.plusDays(200), FIRST), LAST.minusDays(300));
    CaseLine first = unchanged(on("first_suit_changed_nothing", union, judged));
    CaseLine second = ends(on("second_suit", union, judged.plusDays(draw.between(190, 290))));
    add(first);
    add(second);
  }

  /** The court above finds otherwise than the court below. */
  private void appeal() {
    Union union = plain();
    LocalDate judged =
        draw.day(County.later(union.wedding.plusDays(200), FIRST), LAST.minusDays(150));
    CaseLine below = on("two_instances", union, judged);
    CaseLine above = on("two_instances", union, judged.plusDays(draw.between(60, 140)));
    above.caseNumber = caseNumber(above.judged, "民终");
    if (draw.chance(0.5)) {
      unchanged(below).outcome = "不准离婚";
      above.outcome = "二审改判离婚";
    } else {
      ends(below).outcome = "准予离婚";
      below.stands = false;
      above.kind = Outcome.NONE;
      above.outcome = "撤销一审判决，不准离婚";
    }
    add(below);
    above.effect = above.judged.plusDays(draw.between(3, 20));
    add(above);
    if (!below.stands) {
      below.effectStated = "";
    }
  }

  private void death() {
    Union union = plain();
    boolean isSince = draw.chance(0.6);
    CaseLine line = ended(isSince ? "died_since" : "died_before_effect", union);
    Resident dead = draw.chance(0.5) ? union.man : union.woman;
    dead.died =
        isSince
            ? draw.day(line.effect.plusDays(10), County.TODAY)
            : draw.day(line.judged.plusDays(1), line.effect.minusDays(2));
    if (isSince) {
      line.flags.add("SPOUSE-DIED-SINCE");
    }
    add(line);
  }

  /**
   * Another couple on file has the same two names.
   *
   * @param isTold whether the line tells which of the two it is about
   */
  private void decoy(boolean isTold) {
    Union union = plain();
    county.marry(
        county.newcomer(Sex.MALE, union.man.name), county.newcomer(Sex.FEMALE, union.woman.name));
    CaseLine line = ended(isTold ? "decoy_couple" : "decoy_couple_nothing_to_tell", union);
    line.tellsNothing = !isTold;
    add(line);
  }

  /** No registration of the marriage is on file. */
  private void notOnFile() {
    double roll = draw.between(0.0, 1.0);
    Resident man = county.newcomer(Sex.MALE);
    Resident woman = county.newcomer(Sex.FEMALE);
    String category = "couple_not_on_file";
    LocalDate wedding = draw.day(LocalDate.of(1995, 1, 1), LocalDate.of(2024, 12, 1));
    if (roll < 0.2) {
      category = "decoy_only_on_file";
      Union other = plain();
      man = county.newcomer(Sex.MALE, other.man.name);
      woman = county.newcomer(Sex.FEMALE, other.woman.name);
    } else if (roll < 0.45) {
      category = "spouse_mismatch";
      Union other = plain();
      other.isTaken = true;
      wedding = other.wedding.minusDays(400);
      man = draw.chance(0.5) ? other.man : man;
      woman = man.equals(other.man) ? woman : other.woman;
    } else if (roll < 0.62) {
      category = "one_on_file_only";
      Union other = plain();
      other.isTaken = true;
      divorce(other, draw.day(other.wedding.plusDays(100), other.wedding.plusDays(200)));
      wedding = other.divorced.plusDays(30);
      man = draw.chance(0.5) ? other.man : man;
      woman = man.equals(other.man) ? woman : other.woman;
    } else if (roll < 0.75) {
      category = "judgment_before_marriage";
    }
    Union union = county.marryElsewhere(man, woman, wedding);
    LocalDate judged =
        draw.day(
            County.later(wedding.plusDays(250), FIRST), County.later(wedding.plusDays(600), LAST));
    CaseLine line = ends(on(category, union, County.earlier(judged, LAST)));
    if (category.equals("judgment_before_marriage")) {
      county.marry(
          man,
          woman,
          draw.day(line.effect.plusDays(1), County.later(County.TODAY, line.effect.plusDays(2))));
    }
    add(draw.chance(0.2) ? unchanged(line) : line);
  }
}
