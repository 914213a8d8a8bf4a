package lianli.registry.court;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.court.Wording.Stage;

/**
 * Reads a cell that tells what a court decided: a wording of the closed list; or the operative part
 * itself, point by point, in which each point must be such a wording, one about property and
 * children alone, or a remark. The two people may be called by their names, and by no others.
 */
final class OperativePart {
  private static final Pattern BRACKETS = Pattern.compile("(?=\\()|(?<=\\))");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:第?[一二三四五六七八九十]{1,3}项?|[0-9]{1,2}|\\([一二三四五六七八九十0-9]{1,3}\\))[.:,]|\\(?[0-9]{1,2}\\)");

  /** In place of what should be two people and is one. */
  private static final String NOT_TWO = "\uFFFD";

  /** In place of the names of the two people, in the order of the line. */
  private static final String NAMES = "\uE000\uE001";

  private static final String PLAINTIFF =
      "(?:(?:上诉人|被上诉人)\\(?原审原告\\)?|原审原告|原告|(?<!被)申请人|(?<!被)上诉人)";
  private static final String DEFENDANT = "(?:(?:上诉人|被上诉人)\\(?原审被告\\)?|原审被告|被告|被申请人|被上诉人)";
  private static final String PERSON =
      "(?=["
          + NAMES
          + "原被申上])(?:(?<p%1$d>"
          + PLAINTIFF
          + ")|(?<d%1$d>"
          + DEFENDANT
          + "))?(?<n%1$d>["
          + NAMES
          + "])?";
  private static final Pattern BOTH =
      Pattern.compile(PERSON.formatted(1) + "(?:与|和|跟|同|及|,)" + PERSON.formatted(2));
  private static final Pattern TOGETHER = Pattern.compile("(?:原,?被告|男女)?双方(?:当事人)?|原,被告|原被告(?!的)");
  private static final Pattern ONE =
      Pattern.compile("((?:原审)?(?:原告|被告)|被?申请人|被?上诉人)[" + NAMES + "]");

  /** Another court by its name. */
  private static final Pattern COURT = Pattern.compile("(移送|发回)(?:\\p{IsHan}{2,18}?)法院");

  /** With what a court begins a decision, whatever it is. */
  private static final Pattern LEAD =
      Pattern.compile(
          "依法|本院|经(?:本院)?(?:主持)?调解|在本院主持下|经(?:本院)?审理|判决|判令|调解|当庭|一审|缺席|双方(?:经调解)?|[:,]");

  private OperativePart() {}

  /** What a cell says; empty if any of it is unknown, or its points contradict each other. */
  static Optional<Wording> read(String written, List<String> parties) {
    Optional<Wording> whole = Wordings.find(written);
    if (whole.isPresent() || written.isBlank()) {
      return whole;
    }
    String text = COURT.matcher(impersonal(Wording.folded(written), parties)).replaceAll("$1法院");
    Optional<Wording> known = point(text);
    return known.isPresent() ? known : together(text);
  }

  /** A wording, or one behind words with which every decision may begin. */
  private static Optional<Wording> point(String text) {
    Optional<Wording> known = Wordings.find(text).or(() -> ForeignDivorce.read(text));
    String rest = text;
    Matcher lead = LEAD.matcher(rest);
    while (known.isEmpty() && lead.lookingAt()) {
      rest = rest.substring(lead.end());
      known = Wordings.find(rest);
      lead = LEAD.matcher(rest);
    }
    return known.map(found -> new Wording(text, found.stage(), found.effect(), found.need()));
  }

  /** The text with the two people as 双方, and one of them by their role alone. */
  private static String impersonal(String text, List<String> parties) {
    String impersonal = text;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(2, parties.size()); i++) {
      names.add(Wording.folded(parties.get(i)));
    }
    for (String name :
        names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      if (name.length() > 1) {
        impersonal = impersonal.replace(name, NAMES.substring(names.indexOf(name)).substring(0, 1));
      }
    }
    impersonal =
        BOTH.matcher(impersonal)
            .replaceAll(pair -> Matcher.quoteReplacement(areTwo((Matcher) pair) ? "双方" : NOT_TWO));
    impersonal = TOGETHER.matcher(impersonal).replaceAll("双方");
    return ONE.matcher(impersonal).replaceAll("$1");
  }

  /** True of two people of whom one sues the other, or who are called by two names. */
  private static boolean areTwo(Matcher pair) {
    boolean areOpposed =
        (pair.group("p1") != null && pair.group("d2") != null)
            || (pair.group("d1") != null && pair.group("p2") != null);
    boolean areNamed = pair.group("n1") != null && pair.group("n2") != null;
    boolean areCalled =
        pair.group("p1") != null
            || pair.group("d1") != null
            || pair.group("p2") != null
            || pair.group("d2") != null;
    return areNamed
        ? !pair.group("n1").equals(pair.group("n2")) && (areOpposed || !areCalled)
        : areOpposed;
  }

  private static Optional<Wording> together(String text) {
    List<Wording> decided = new ArrayList<>();
    List<Need> doubts = new ArrayList<>();
    boolean isAside = false;
    boolean isOfAnotherItem = false;
    for (String point : points(text)) {
      Optional<Wording> wording = point(point);
      CaseRemark.Meaning remark = CaseRemark.whole(point);
      if (wording.flatMap(OperativePart::doubt).isPresent()) {
        doubts.add(wording.flatMap(OperativePart::doubt).get());
      } else if (wording.isPresent()) {
        decided.add(wording.get());
      } else if (AsidePoint.isOfAnotherItem(point)) {
        isOfAnotherItem = true;
      } else if (remark instanceof CaseRemark.Doubt doubt) {
        doubts.add(doubt.need());
      } else if (remark instanceof CaseRemark.Undone undone) {
        doubts.add(undone.need());
      } else if (AsidePoint.is(point)) {
        isAside = true;
      } else if (!(remark instanceof CaseRemark.Nothing)) {
        return Optional.empty();
      }
    }
    if (decided.isEmpty()) {
      return isAside && !isOfAnotherItem && doubts.isEmpty()
          ? Optional.of(
              new Wording(text, Stage.CAUSE, MarriageEffect.NONE, Optional.of(Need.EARLIER)))
          : Optional.empty();
    }
    Set<MarriageEffect> effects = EnumSet.noneOf(MarriageEffect.class);
    decided.forEach(wording -> effects.add(wording.effect()));
    if (effects.remove(MarriageEffect.OPEN)) {
      return decided.stream().filter(each -> each.effect() == MarriageEffect.OPEN).findFirst();
    }
    if (effects.size() > 1) {
      return Optional.empty();
    }
    Wording first = decided.getFirst();
    return Optional.of(
        doubts.isEmpty()
            ? new Wording(text, first.stage(), first.effect(), first.need())
            : new Wording(text, first.stage(), MarriageEffect.ASK, Optional.of(doubts.getFirst())));
  }

  /** What a wording asks, or says of a later stage, that leaves open what the others are worth. */
  private static Optional<Need> doubt(Wording wording) {
    return wording
        .need()
        .filter(
            need ->
                need == Need.REOPENED
                    || (wording.effect() == MarriageEffect.ASK && need != Need.OPERATIVE));
  }

  /** Points without their numbers; an empty one where a mark stands for nothing. */
  private static List<String> points(String text) {
    List<String> points = new ArrayList<>();
    for (String sentence : text.split("[;。]", -1)) {
      Matcher numbering = NUMBERING.matcher(sentence);
      String told = numbering.lookingAt() ? sentence.substring(numbering.end()) : sentence;
      if (isOne(told)) {
        points.add(told);
        continue;
      }
      for (String part : told.split(",", -1)) {
        if (isOne(part)) {
          points.add(part);
        } else {
          BRACKETS.splitAsStream(part).map(OperativePart::bare).forEach(points::add);
        }
      }
    }
    return points;
  }

  private static boolean isOne(String point) {
    return point(point).isPresent() || AsidePoint.is(point);
  }

  private static String bare(String point) {
    return point.startsWith("(") && point.endsWith(")")
        ? point.substring(1, point.length() - 1)
        : point;
  }
}
