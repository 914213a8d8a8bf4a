package lianli.registry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenText;
import lianli.registry.intake.DecreeTarget.Found;
import lianli.registry.intake.DecreeTarget.OnFile;
import lianli.registry.intake.DecreeTarget.Unknown;
import lianli.registry.intake.LikeCouples.Basis;
import lianli.registry.ledger.LedgerEntry;

/**
 * Finds the one marriage that a decree of a court's list ends, or says why there is none. A case
 * list is no list of decrees: a line enters only where the register shows what it ends, or a person
 * says so (docs/adr/0043).
 */
final class DecreeTargets {
  private final ActsByKey file;

  DecreeTargets(ActsByKey file) {
    this.file = file;
  }

  DecreeTarget of(AboutMarriage decree) {
    List<Act> known = file.aboutMarriageOf(decree);
    List<StandingMarriage> marriages = StandingMarriage.of(known);
    Map<StandingMarriage, Basis> fitting = new LinkedHashMap<>();
    for (StandingMarriage marriage : marriages) {
      LikeCouples.basis(decree, marriage).ifPresent(basis -> fitting.put(marriage, basis));
    }
    if (fitting.isEmpty()) {
      return notFound(decree, known, marriages);
    }
    List<StandingMarriage> inTime =
        fitting.keySet().stream().filter(each -> !each.beganAfter(decree.datedOn())).toList();
    if (inTime.isEmpty()) {
      return unknown(
          "JUDGMENT-BEFORE-MARRIAGE: the couple's only marriage on file began after this decree"
              + entries(List.copyOf(fitting.keySet())),
          "裁判早于结婚：库内双方的婚姻登记晚于该裁判" + chineseEntries(List.copyOf(fitting.keySet())));
    }
    List<StandingMarriage> named = inTime.stream().filter(each -> isNamed(decree, each)).toList();
    return among(
        decree,
        known,
        new Choice(named.isEmpty() ? inTime : named, List.copyOf(fitting.keySet()), fitting));
  }

  /**
   * The marriage of an entry that somebody decided about: it must have begun by then, and not have
   * ended. That it is this couple's is what was decided.
   */
  DecreeTarget ofEntry(AboutMarriage decree, LedgerEntry entry) {
    List<Act> known = new ArrayList<>(file.aboutMarriageOf(decree));
    if (known.stream().noneMatch(act -> file.sequenceOf(act) == entry.sequence())) {
      // No number leads to it.
      file.add(entry.act(), entry.sequence());
      known.add(entry.act());
    }
    Optional<StandingMarriage> meant =
        StandingMarriage.of(known).stream()
            .filter(marriage -> file.sequenceOf(marriage.act()) == entry.sequence())
            .findFirst();
    if (meant.isEmpty()) {
      return unknown(
          "entry " + entry.sequence() + " tells of no marriage by itself",
          "第 " + entry.sequence() + " 号记录不是结婚登记");
    }
    if (meant.get().beganAfter(decree.datedOn())) {
      return unknown(
          "JUDGMENT-BEFORE-MARRIAGE: the marriage began after this decree (entry "
              + entry.sequence()
              + ")",
          "裁判早于结婚：该婚姻登记晚于该裁判（第 " + entry.sequence() + " 号记录）");
    }
    List<StandingMarriage> ofCouple =
        StandingMarriage.of(known).stream()
            .filter(
                marriage ->
                    file.sequenceOf(marriage.act()) == entry.sequence()
                        || LikeCouples.basis(decree, marriage).isPresent())
            .toList();
    return among(
        decree,
        known,
        new Choice(List.of(meant.get()), ofCouple, Map.of(meant.get(), Basis.NUMBERS)));
  }

  /**
   * Marriages that a decree may mean.
   *
   * @param meant of which one is sought
   * @param ofCouple every marriage of the couple on file, which other acts may have ended
   * @param fitting what speaks for each
   */
  private record Choice(
      List<StandingMarriage> meant,
      List<StandingMarriage> ofCouple,
      Map<StandingMarriage, Basis> fitting) {}

  /** The marriages that may be meant: which of them had not ended? */
  private DecreeTarget among(AboutMarriage decree, List<Act> known, Choice choice) {
    List<StandingMarriage> open = new ArrayList<>();
    List<Act> ends = new ArrayList<>();
    for (StandingMarriage marriage : choice.meant()) {
      List<Act> ofThis = EndsOnFile.of(marriage, known, choice.ofCouple(), decree);
      ends.addAll(ofThis);
      if (ofThis.isEmpty()) {
        open.add(marriage);
      }
    }
    Optional<Act> same = ends.stream().filter(end -> isSameDecree(end, decree)).findFirst();
    if (same.isPresent()) {
      return onFile(same.get(), decree);
    }
    if (open.size() > 1) {
      return unknown(
          "AMBIGUOUS: more than one marriage on file fits the line" + entries(open),
          "对应多条：库内符合该行的婚姻登记不止一条" + chineseEntries(open));
    }
    if (open.isEmpty()) {
      return unknown(
          "DATE-CONFLICT: the marriage on file has ended otherwise ("
              + entry(ends.getFirst())
              + ")",
          "日期或依据矛盾：库内该婚姻已因其他登记终止（" + chineseEntry(ends.getFirst()) + "）");
    }
    StandingMarriage marriage = open.getFirst();
    return checked(decree, known, marriage, choice.fitting().getOrDefault(marriage, Basis.NUMBERS));
  }

  /** By both numbers the couple is certain, and slips elsewhere on the line are remarks. */
  private DecreeTarget checked(
      AboutMarriage decree, List<Act> known, StandingMarriage marriage, Basis basis) {
    List<BilingualText> remarks = new ArrayList<>();
    boolean isOtherNumber =
        decree.marriage().number().filter(no -> !marriage.numbers().contains(no)).isPresent()
            && !marriage.numbers().isEmpty();
    boolean isOtherDate =
        !decree.marriage().number().filter(marriage.numbers()::contains).isPresent()
            && !Dates.mayBeOne(decree.marriage().marriedOn(), marriage.start());
    if (isOtherNumber) {
      remarks.add(
          BilingualText.of(
              "CERT-MISMATCH: the couple's marriage on file has another certificate number",
              "结婚证字号不符：库内双方的婚姻登记是另一字号"));
    }
    if (isOtherDate) {
      remarks.add(
          BilingualText.of(
              "MARRIAGE-DATE: the couple's marriage on file has another date",
              "结婚日期不符：库内双方的结婚登记是另一日期"));
    }
    if (!remarks.isEmpty() && basis != Basis.NUMBERS) {
      return unknown(
          remarks.getFirst().english() + entries(List.of(marriage)),
          remarks.getFirst().chinese() + chineseEntries(List.of(marriage)));
    }
    if (hasMarriedSince(decree, marriage, StandingMarriage.of(known))) {
      remarks.add(
          BilingualText.of(
              "REMARRIED: a party has a later marriage on file; check it", "一方其后另有结婚登记，请复核"));
    }
    return new Found(marriage, remarks);
  }

  private static boolean hasMarriedSince(
      AboutMarriage decree, StandingMarriage marriage, List<StandingMarriage> all) {
    return all.stream()
        .filter(other -> LikeCouples.basis(decree, other).isEmpty())
        .filter(other -> LikeCouples.isAboutOne(decree, other))
        .anyMatch(other -> Dates.isAfter(other.start(), marriage.start()));
  }

  private static boolean isNamed(AboutMarriage decree, StandingMarriage marriage) {
    return decree.marriage().number().filter(marriage.numbers()::contains).isPresent()
        || (decree.marriage().marriedOn().isExact()
            && decree.marriage().marriedOn().equals(marriage.start()));
  }

  private static boolean isSameDecree(Act end, AboutMarriage decree) {
    Optional<String> number = caseNumber(end);
    return number.isPresent() && number.equals(caseNumber(decree));
  }

  private DecreeTarget onFile(Act end, AboutMarriage decree) {
    if (end.kind() == decree.kind() && Dates.mayBeOne(end.datedOn(), decree.datedOn())) {
      return new OnFile(
          BilingualText.of(
              "this decree is on file: " + entry(end), "该裁判库内已有：" + chineseEntry(end)));
    }
    return unknown(
        "DATE-CONFLICT: this case is on file with another date or outcome ("
            + entry(end)
            + "); correct it there with `lianli act correct`",
        "日期或依据矛盾：库内该案的日期或结果不同（" + chineseEntry(end) + "）；如有误请用 lianli act correct 更正");
  }

  private static Optional<String> caseNumber(Act act) {
    Optional<Decree> decree =
        switch (act) {
          case CourtDivorce divorce -> Optional.of(divorce.decree());
          case CourtVoid courtVoid -> Optional.of(courtVoid.decree());
          case ForeignDivorce divorce -> Optional.of(divorce.decree());
          default -> Optional.empty();
        };
    return decree
        .map(each -> WrittenText.word(each.caseNumber()))
        .filter(number -> !number.isEmpty());
  }

  private DecreeTarget notFound(
      AboutMarriage decree, List<Act> known, List<StandingMarriage> marriages) {
    PartialDate day = decree.datedOn();
    List<StandingMarriage> ofOne =
        marriages.stream()
            .filter(each -> LikeCouples.isAboutOne(decree, each))
            .filter(each -> !each.beganAfter(day))
            .toList();
    if (!ofOne.isEmpty()) {
      return unknown(
          "SPOUSE-MISMATCH: the register knows a party of the line with another spouse"
              + entries(ofOne),
          "配偶不符：库内该当事人的配偶是另一人" + chineseEntries(ofOne));
    }
    boolean hasKey =
        decree.parties().stream().anyMatch(party -> party.citizenId().isPresent())
            || decree.marriage().number().isPresent();
    if (!hasKey) {
      return unknown(
          "NOT-FOUND: the line names neither an identity number nor a certificate number; look for"
              + " the couple with `lianli query court`",
          "双方均未查到：该行没有身份证件号和结婚证字号；请用 lianli query court 比对");
    }
    return known.isEmpty()
        ? unknown("NOT-FOUND: neither party is on file", "双方均未查到")
        : unknown("NO-MARRIAGE: no marriage of the couple is on file", "无此婚姻登记：库内没有双方的结婚登记");
  }

  private static Unknown unknown(String english, String chinese) {
    return new Unknown(BilingualText.of(english, chinese));
  }

  private String entries(List<StandingMarriage> marriages) {
    return " ("
        + String.join(", ", marriages.stream().map(each -> entry(each.act())).toList())
        + ")";
  }

  private String chineseEntries(List<StandingMarriage> marriages) {
    return "（"
        + String.join("、", marriages.stream().map(each -> chineseEntry(each.act())).toList())
        + "）";
  }

  private String entry(Act act) {
    long sequence = file.sequenceOf(act);
    return sequence == 0 ? "an earlier row" : "entry " + sequence;
  }

  private String chineseEntry(Act act) {
    long sequence = file.sequenceOf(act);
    return sequence == 0 ? "本名单前面的行" : "第 " + sequence + " 号记录";
  }
}
