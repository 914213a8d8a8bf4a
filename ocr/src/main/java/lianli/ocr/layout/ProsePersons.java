package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.Surnames;
import lianli.registry.act.Sex;

/**
 * The two people that sentences are about: a name with 男 or 女 behind it, or behind a word that says
 * whose it is, or, in a court's paper, behind a party's role. What stands up to the next person, or
 * to words about both, is theirs.
 */
final class ProsePersons {
  private static final int COUPLE = 2;
  private static final int LONGEST_NAME = 4;
  private static final int REACH = 14;
  private static final int LONGEST_ROLE = 6;
  private static final int LONGEST_WORD = 5;

  /** What is said of one person takes no more than a few lines. */
  private static final int LONGEST = 170;

  private static final Pattern BY_SEX =
      Pattern.compile(
          "(?:先生|女士|小姐|同志|社员|公民|村民|职工)?[，,、（(。.·]{1,2}(?:性别)?[：:]?(?<sex>[男女])(?![方性子士儿孩友])");

  private static final String ROLE = "原告|被告|申请人|被申请人|上诉人|被上诉人|声明人|本人";

  private static final Pattern BY_WORD =
      Pattern.compile(
          "(?:(?<man>男方|男同志|丈夫|新郎|夫方)|(?<woman>女方|女同志|妻子|新娘|妻方))(?:姓名)?[：:]?(?<name>\\p{IsHan}{2,4})(?=[，,、（(；;。])");

  /** The other of a couple, in the words of one of them. */
  private static final Pattern PARTNER =
      Pattern.compile(
          "(?:(?:我|本人|声明人|申请人|[，,。；;])(?:系?自愿|愿意?|申请|要求|现|今|拟|已){0,2}[与和同跟]|(?:我|本人)?的?(?:配偶|对方|爱人|前妻|前夫|妻子|丈夫)(?:姓名)?[为是系叫]?[：:]?)"
              + "(?:对方|配偶|妻子|丈夫|爱人|女方|男方)?(?<name>\\p{IsHan}{2,4}?)"
              + "(?=[（(，,；;\\[〔]|于|自愿|结[为婚成]|系|双方|共同|登记|申请|办理|在\\p{IsHan}{2,20}(?:登记|办理)|公民身份|居民身份|身份证)");

  private static final Pattern BY_ROLE =
      Pattern.compile(
          "(?<![对于与和由被])(?:"
              + ROLE
              + ")(?:[（(][^）)]{1,8}[）)])?[：:]?(?<name>\\p{IsHan}{2,4})(?=[，,（(、])");

  /** Where a name may begin: behind a mark, a role, or a word that joins two names. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "[，,。.；;：:、（(）)〕\\]】《》“”]|被?(?:原告|被告|申请人|上诉人)|与|和|同|及|跟|本人|对方|声明人|申请人|姓名[为是]|我叫|兹有|今有|现有|经查|查明|证明|介绍|男方|女方|丈夫"
              + "|妻子|其夫|其妻|当事人|公民|村民|社员|职工|居民|农民|工人|干部|教师|学生|市民|战士|人员");

  /** Of these people the page tells, but the act is not theirs. */
  private static final Pattern OTHER_PEOPLE =
      Pattern.compile(
          "(?:代理人|代表人|证婚人|介绍人|主婚人|监护人|见证人|婚生子|婚生女|长子|次子|长女|次女|儿子|女儿|一子|一女|之子|之女|父亲|母亲|其父|其母|其子|其女|子|(?<![人方])女)[：:，,]?$");

  private static final Pattern ABOUT_BOTH =
      Pattern.compile(
          "一案|诉称|辩称|[上右左以]列|以上|本院|双方|二人|两人|上述|上开|自愿|经审|审判|委托.{0,4}代理人|诉讼代理人|法定代理人|于[^，。]{4,40}?(?:登记|结婚|离婚)|特此");

  /**
   * A person.
   *
   * @param name where it begins and ends
   * @param sex where it is told; empty if it is not
   * @param side told by a word before the name
   * @param from where what is said of them begins
   * @param to where it ends
   * @param told values whose places are known already, by field
   */
  record Person(
      int[] name,
      Optional<Integer> sex,
      Optional<Sex> side,
      int from,
      int to,
      Map<String, int[]> told) {}

  private final RunningText text;

  private ProsePersons(RunningText text) {
    this.text = text;
  }

  static List<Person> in(RunningText text) {
    ProsePersons persons = new ProsePersons(text);
    List<Person> told = persons.bySex();
    List<Supplier<List<Person>>> others =
        List.of(
            () -> persons.withPartner(persons.bySex()),
            persons::byWord,
            persons::byRole,
            () -> persons.withPartner(persons.byRole()),
            () -> UnmarkedPersons.in(text),
            () -> persons.withPartner(UnmarkedPersons.in(text)));
    for (Supplier<List<Person>> other : others) {
      if (told.size() < COUPLE) {
        List<Person> found = other.get();
        told = found.size() > told.size() ? found : told;
      }
    }
    return persons.bounded(told);
  }

  /** Who declares something for themselves names the other: 我与刘宇涛（公民身份号码…）于…登记结婚. */
  private List<Person> withPartner(List<Person> told) {
    if (told.size() != 1) {
      return told;
    }
    Person one = told.getFirst();
    Matcher partner = PARTNER.matcher(text.words());
    while (partner.find()) {
      int[] name = {partner.start("name"), partner.end("name")};
      if (Surnames.begins(written(name)) && isNew(name, told)) {
        Person other =
            new Person(name, Optional.empty(), Optional.empty(), partner.end(), 0, Map.of());
        return name[0] < one.name()[0] ? List.of(other, one) : List.of(one, other);
      }
    }
    return told;
  }

  private List<Person> bySex() {
    List<Person> persons = new ArrayList<>();
    Matcher sex = BY_SEX.matcher(text.words());
    while (sex.find()) {
      name(sex.start())
          .filter(name -> isNew(name, persons))
          .ifPresent(
              name ->
                  persons.add(
                      new Person(
                          name,
                          Optional.of(sex.start("sex")),
                          Optional.empty(),
                          sex.end(),
                          0,
                          Map.of())));
    }
    return persons;
  }

  /** The name that ends here. */
  private Optional<int[]> name(int end) {
    int start = Math.max(0, end - REACH);
    String before = text.words().substring(start, end);
    int from = -1;
    Matcher boundary = BEFORE_NAME.matcher(before);
    while (boundary.find()) {
      if (before.length() - boundary.end() >= 2) {
        from = boundary.end();
      }
    }
    // A line may break within a name: only where nothing else parts it does its start count.
    boolean isParted = from >= 0 && before.length() - from <= LONGEST_NAME;
    for (int at = Math.max(0, from) + 1; !isParted && at <= before.length() - 2; at++) {
      if (text.isLineStart(start + at)) {
        from = Math.max(from, at);
      }
    }
    if (from < 0 && start > 0) {
      return Optional.empty();
    }
    while (from >= 0 && from < before.length() && before.charAt(from) == '·') {
      from++;
    }
    return name(start + Math.max(0, from), end).filter(name -> !isAnother(text, name[0]));
  }

  /** True of a name behind what makes it another person's than a party's. */
  static boolean isAnother(RunningText text, int start) {
    return OTHER_PEOPLE
        .matcher(text.words().substring(Math.max(0, start - LONGEST_ROLE), start))
        .find();
  }

  /** A name of more than four characters has words before it that end where its surname begins. */
  private Optional<int[]> name(int from, int to) {
    int start = from;
    if (to - from > LONGEST_NAME) {
      start = -1;
      for (int length : new int[] {3, 2, LONGEST_NAME}) {
        if (Surnames.begins(text.words().substring(to - length, to))) {
          start = to - length;
          break;
        }
      }
      if (start < 0) {
        return Optional.empty();
      }
    }
    int begin = start;
    return FieldNormal.of(FieldKind.NAME, text.words().substring(begin, to))
        .filter(name -> name.length() == to - begin)
        .map(name -> new int[] {begin, to});
  }

  private boolean isNew(int[] name, List<Person> persons) {
    String written = written(name);
    return persons.stream().noneMatch(person -> written(person.name()).equals(written));
  }

  private String written(int[] span) {
    return text.words().substring(span[0], span[1]);
  }

  private List<Person> byWord() {
    List<Person> persons = new ArrayList<>();
    Matcher word = BY_WORD.matcher(text.words());
    while (word.find()) {
      int[] name = {word.start("name"), word.end("name")};
      Sex side = word.group("man") == null ? Sex.FEMALE : Sex.MALE;
      boolean isSecond =
          persons.stream().anyMatch(person -> person.side().equals(Optional.of(side)));
      if (!isSecond && isNew(name, persons)) {
        persons.add(new Person(name, Optional.empty(), Optional.of(side), word.end(), 0, Map.of()));
      }
    }
    return persons;
  }

  private List<Person> byRole() {
    List<Person> persons = new ArrayList<>();
    Matcher role = BY_ROLE.matcher(text.words());
    while (role.find()) {
      int[] name = {role.start("name"), role.end("name")};
      if (isNew(name, persons)) {
        persons.add(new Person(name, Optional.empty(), Optional.empty(), role.end(), 0, Map.of()));
      }
    }
    return persons;
  }

  /** A few characters before a name in its line are the word for that person: 女方, 女万. */
  private int beginning(Person person) {
    int name = person.name()[0];
    int line = text.lineStart(name);
    return name - line <= LONGEST_WORD ? line : name;
  }

  /** The first two, each with what is said up to the next person or to words about both. */
  private List<Person> bounded(List<Person> told) {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < Math.min(2, told.size()); i++) {
      Person person = told.get(i);
      int next = i + 1 < told.size() ? beginning(told.get(i + 1)) : text.words().length();
      int end = Math.min(next, person.from() + LONGEST);
      Matcher both = ABOUT_BOTH.matcher(text.words());
      if (both.find(person.from()) && both.start() < end) {
        end = both.start();
      }
      persons.add(
          new Person(
              person.name(), person.sex(), person.side(), person.from(), end, person.told()));
    }
    return persons;
  }
}
