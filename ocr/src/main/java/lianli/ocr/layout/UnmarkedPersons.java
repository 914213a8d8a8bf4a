package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.layout.ProsePersons.Person;
import lianli.ocr.value.Surnames;
import lianli.registry.act.Sex;

/**
 * People in sentences that have no marks, as certificates were written until the 1950s: 查張德福男現年二十四歲
 * 係雲陽縣永安鄉人與李秀英…. Sex or age tell where a name ends; where it begins tell the words before it and
 * its surname. Where somebody lives stands behind, or before the name.
 */
final class UnmarkedPersons {
  private static final int REACH = 40;

  private static final String NUMERAL = "[〇○O零一二三四五六七八九十廿卅\\d]";

  /** 岁 of 歲, for which readers without that character write what looks like it. */
  private static final String YEARS = "[岁嵗崴威蕨歳]";

  /** Marks, and what readers make of a rule beside the column. */
  private static final String MARKS = "[，,、。.：:一丨|]?";

  /** What follows a name: sex, age or both. */
  private static final Pattern TRAITS =
      Pattern.compile(
          "(?:[A-Za-z?]\\d?)?"
              + MARKS
              + "(?:(?:[性胜姓牲]别|性|别)?"
              + MARKS
              + "(?<sex>[男女])(?:性"
              + MARKS
              + "|"
              + MARKS
              + "))?(?:(?:(?:现|今|时|行|得|实)年|(?<!"
              + NUMERAL
              + ")年)(?:龄|令|方|已|约|仅|届)?"
              + MARKS
              + "(?<age>"
              + NUMERAL
              + "{1,4})(?!月|日|"
              + NUMERAL
              + ")周?"
              + YEARS
              + "?|(?<years>"
              + NUMERAL
              + "{2,4})周?"
              + YEARS
              + ")|性别(?<only>[男女])");

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          ".*(?:兹有|今有|现有|查有|查|与|和|同|及|跟|居民|村民|公民|社员|农民|工人|干部|教师|学生|市民|乡民|战士|店员|人|为|有"
              + "|男方|女方|人[男女]|新郎|新娘|丈夫|妻子|子|[，,、。.；;：:])");

  /** 结婚人男, with a bit of the paper's frame before it, or one character misread. */
  private static final String COUPLE = "(?:.?(?:结婚|申请|当事|登记|成婚).?)?";

  /** 万 is 方, as readers have it, or a surname. */
  private static final List<Pattern> PARTY_AND_NAME =
      List.of(
          Pattern.compile(COUPLE + "[男女][方万人子才][：:]?(?<name>\\p{IsHan}{2,4})"),
          Pattern.compile(COUPLE + "[男女](?!方)(?<name>\\p{IsHan}{2,4})"));

  private static final String PLACE_END = "[县市区乡镇村街社组队保坝寨湾屯场里坊段路号庄堡店铺沟坪塘]";

  private static final Pattern PLACE_BEHIND =
      Pattern.compile(
          MARKS
              + "(?:系|籍\\p{IsHan}(?=\\p{IsHan}{2,3}[县市省])|\\p{IsHan}贯|籍|原籍|现?住址?|家住|住在|居住|住所|现居)?"
              + MARKS
              + "(?<value>(?!与|和|同|愿|双|自|经|结|现|年|[^，,。]{0,8}(?:籍贯|住址|成[分份]))\\p{IsHan}{1,24}?"
              + PLACE_END
              + ")(?=人|居民|村民|与|和|同|及|愿|双方|自愿|均|经|业|职|务农|以|兹|今|[^\\p{IsHan}]|$)");

  private static final String BEFORE_PLACE = "兹有|今有|现有|查有|愿与|愿同|愿和|与|据|系|[，,、。.；;：:]";

  private static final String HOME =
      "(?<value>(?!与|和|同)\\p{IsHan}{1,24}" + PLACE_END + ")(?:居民|村民|农民|公民|社员|市民|乡民|人|籍)";

  private static final Pattern HOME_OF_FIRST =
      Pattern.compile("(?:.*(?:" + BEFORE_PLACE + ")|^查?)" + HOME);

  /** What stands behind one person is theirs unless a word begins the next. */
  private static final Pattern HOME_OF_NEXT =
      Pattern.compile("(?:.*(?:" + BEFORE_PLACE + ")|.*?人?(?:和|同|及|跟))" + HOME);

  private final RunningText text;
  private final List<Person> persons = new ArrayList<>();

  private UnmarkedPersons(RunningText text) {
    this.text = text;
  }

  static List<Person> in(RunningText text) {
    UnmarkedPersons found = new UnmarkedPersons(text);
    Matcher traits = TRAITS.matcher(text.words());
    int end = 0;
    while (traits.find()) {
      int from = Math.max(end, traits.start() - REACH);
      if (found.add(traits, from)) {
        end = traits.end();
      }
    }
    return found.withHomesBehind();
  }

  private boolean add(Matcher traits, int from) {
    Optional<int[]> name = name(from, traits.start());
    if (name.isEmpty()
        || isLabelled(name.get()[0])
        || ProsePersons.isAnother(text, name.get()[0])) {
      return false;
    }
    Map<String, int[]> told = new LinkedHashMap<>();
    for (String group : List.of("age", "years")) {
      if (traits.group(group) != null) {
        told.put("age", new int[] {traits.start(group), traits.end(group)});
      }
    }
    homeBefore(from, name.get()[0]).ifPresent(home -> told.put("residence", home));
    Optional<Integer> sex =
        traits.group("sex") != null
            ? Optional.of(traits.start("sex"))
            : traits.group("only") != null ? Optional.of(traits.start("only")) : Optional.empty();
    persons.add(new Person(name.get(), sex, side(name.get()[0]), traits.end(), 0, told));
    return true;
  }

  /** 男方 before the name, whatever its second character was read as, where a line begins with it. */
  private Optional<Sex> side(int name) {
    String before = text.words().substring(text.lineStart(name), name);
    return before.matches(COUPLE + "[男女][方万人子才]?[：:]?")
        ? Optional.of(before.contains("男") ? Sex.MALE : Sex.FEMALE)
        : Optional.empty();
  }

  /** A page of labels is none of sentences. */
  private boolean isLabelled(int name) {
    return text.words().substring(0, name).matches("(?s).*(姓|名)[:：]?");
  }

  private List<Person> withHomesBehind() {
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      int end = i + 1 < persons.size() ? persons.get(i + 1).name()[0] : text.words().length();
      if (!person.told().containsKey("residence")) {
        homeBehind(person.from(), end).ifPresent(home -> person.told().put("residence", home));
      }
    }
    return persons;
  }

  /** The name that ends here: behind a word that comes before names, else where its surname is. */
  private Optional<int[]> name(int from, int to) {
    return nameOfParty(from, to)
        .or(() -> name(from, to, true, true))
        .or(() -> name(from, to, false, true))
        .or(() -> name(from, to, true, false));
  }

  /** All that a line says between the word for a party and their age is the name: 女方措姆卓嘎. */
  private Optional<int[]> nameOfParty(int from, int to) {
    int line = text.lineStart(to);
    if (line < from) {
      return Optional.empty();
    }
    return PARTY_AND_NAME.stream()
        .map(pattern -> pattern.matcher(text.words().substring(line, to)))
        .filter(Matcher::matches)
        .map(party -> new int[] {line + party.start("name"), to})
        .filter(name -> Fit.of("name", text.words().substring(name[0], to)) > 0)
        .min(
            Comparator.comparing(
                (int[] name) -> !Surnames.begins(text.words().substring(name[0], to))));
  }

  private Optional<int[]> name(int from, int to, boolean isBehindAWord, boolean hasSurname) {
    for (int length : new int[] {3, 2, 4}) {
      int start = to - length;
      String name = text.words().substring(Math.max(0, start), to);
      if (start >= from
          && Fit.of("name", name) > 0
          && (!hasSurname || Surnames.begins(name))
          && (!isBehindAWord || isNameStart(from, start))) {
        return Optional.of(new int[] {start, to});
      }
    }
    return Optional.empty();
  }

  private boolean isNameStart(int from, int start) {
    return text.isLineStart(start)
        || BEFORE_NAME.matcher(text.words().substring(from, start)).matches();
  }

  private Optional<int[]> homeBehind(int from, int to) {
    Matcher place = PLACE_BEHIND.matcher(text.words()).region(from, to);
    return place.lookingAt()
        ? Optional.of(new int[] {place.start("value"), place.end("value")})
        : Optional.empty();
  }

  private Optional<int[]> homeBefore(int from, int name) {
    Pattern home = persons.isEmpty() ? HOME_OF_FIRST : HOME_OF_NEXT;
    Matcher place = home.matcher(text.words()).region(from, name);
    return place.matches()
        ? Optional.of(new int[] {place.start("value"), place.end("value")})
        : Optional.empty();
  }
}
