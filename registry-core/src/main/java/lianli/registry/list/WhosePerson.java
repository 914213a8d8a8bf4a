package lianli.registry.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;

/**
 * Whose the columns for a person are in a list of deaths: behind a heading of a relative or of who
 * reported the death, a number that no heading calls the dead person's is not the dead person's.
 */
final class WhosePerson {
  /** Words before headings of who died. */
  static final String[] DEAD = {
    "被宣告死亡人",
    "被宣告人",
    "被申请宣告死亡人",
    "死者",
    "逝者",
    "亡者",
    "故者",
    "死亡者",
    "死亡人",
    "死亡人员",
    "逝世者",
    "已故人员",
    "死亡对象"
  };

  private static final Pattern OTHER =
      Pattern.compile(
          "家属|亲属|家人|经办|申报|联系人|报告人|报告者|报告员|报送人|报告单位人|代办|代理|监护|户主|丧主|配偶|丈夫"
              + "|妻子|父亲|母亲|儿子|女儿|子女|登记人|登记员|填报|填表|录入|审核|操作员|受理人|承办|继承|申请人"
              + "|办理人|责任人|委托|通知人|知情人|领取|领证人|医师|医生|见证|证人|村干部|信息员|关系");

  private static final Pattern NO_PERSON = Pattern.compile("单位$|机关$|机构$|部门$|日期$|时间$|状态$|类别$|结果$");

  /** Without these a death is another person's, or nobody's. */
  private static final Set<String> TELLING =
      Set.of("person.name", "person.id_number", "person.sex", "person.birth_date", "person.age");

  private static final String NUMBER = "person.id_number";

  private enum Owner {
    DEAD,
    OTHER,
    UNCLEAR
  }

  private final List<String> header;
  private final ListMapping mapping;
  private final List<Optional<String>> keys = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();
  private final Set<String> ofDead = new HashSet<>();
  private Owner owner = Owner.DEAD;

  private WhosePerson(List<String> header, ListMapping mapping) {
    this.header = header;
    this.mapping = mapping;
  }

  /** What each column means; nothing where it is another person's. */
  record Told(List<Optional<String>> keys, List<String> untold) {
    /** What stops the list: it cannot be told whose columns these are. */
    Optional<BilingualText> objection() {
      return untold.isEmpty()
          ? Optional.empty()
          : Optional.of(
              BilingualText.of(
                  "it is not certain whose these columns are, the dead person's or another's: "
                      + String.join(", ", untold),
                  "无法确定以下列是死者的还是其他人的：" + String.join("、", untold)));
    }

    /** What to do about it. */
    static BilingualText next() {
      return BilingualText.of(
          "Begin the headings of who died with 死者 (死者姓名, 死者身份证号), or say in a file for"
              + " --mapping `HEADING = person.id_number` or `HEADING = ignore`",
          "请在死者各列的列名前加“死者”（死者姓名、死者身份证号），或在 --mapping 文件中写明“列名 = person.id_number”或“列名 ="
              + " ignore”");
    }
  }

  /** The keys of these headings. */
  static Told of(List<String> header, ListMapping mapping) {
    return new WhosePerson(header, mapping).told();
  }

  private Told told() {
    List<Optional<String>> plain = header.stream().map(mapping::keyOf).toList();
    if (plain.stream().flatMap(Optional::stream).noneMatch("died_on"::equals)) {
      return new Told(plain, List.of());
    }
    boolean namesDead = header.stream().anyMatch(this::isOfDead);
    boolean numbersDead =
        mapping.constants().containsKey(NUMBER)
            || header.stream().anyMatch(heading -> isNumberOfDead(heading));
    for (int i = 0; i < header.size(); i++) {
      String heading = header.get(i);
      keys.add(
          mapping.names(heading)
              ? plain.get(i)
              : key(heading, plain.get(i), namesDead, numbersDead));
    }
    return new Told(List.copyOf(keys), List.copyOf(untold));
  }

  private Optional<String> key(
      String heading, Optional<String> key, boolean namesDead, boolean numbersDead) {
    boolean isPerson = key.filter(each -> each.startsWith("person.")).isPresent();
    if (isPerson && (isOfDead(heading) || owner == Owner.DEAD)) {
      owner = Owner.DEAD;
      ofDead.add(key.orElseThrow());
      return key;
    }
    if (isPerson) {
      // The one number of a list is not surely the relative's only because it stands behind them.
      boolean isOnlyNumber = key.orElseThrow().equals(NUMBER) && !numbersDead;
      boolean isTheirs =
          ofDead.contains(key.orElseThrow())
              || (namesDead && owner == Owner.OTHER && !isOnlyNumber);
      if (!isTheirs && TELLING.contains(key.orElseThrow())) {
        untold.add(heading);
      }
      return Optional.empty();
    }
    boolean isRole =
        key.filter(each -> each.startsWith("plaintiff.") || each.startsWith("defendant."))
            .isPresent();
    if (isRole || (key.isEmpty() && isOther(heading))) {
      owner = Owner.OTHER;
      return Optional.empty();
    }
    if (key.isPresent() && owner == Owner.OTHER) {
      // A column about the death stands between: what follows may be either's.
      owner = Owner.UNCLEAR;
    }
    return key;
  }

  private boolean isNumberOfDead(String heading) {
    return isOfDead(heading) && mapping.keyOf(heading).filter(NUMBER::equals).isPresent();
  }

  private boolean isOfDead(String heading) {
    String folded = HeadingNotes.put(ColumnNames.folded(heading));
    for (String word : DEAD) {
      if (folded.startsWith(word) && ColumnNames.key(heading).isPresent()) {
        return ColumnNames.key(heading).orElseThrow().startsWith("person.");
      }
    }
    return false;
  }

  /** True of a heading of a person who is not the one that a row is about. */
  static boolean isOther(String heading) {
    String folded = ColumnNames.folded(heading);
    return OTHER.matcher(folded).find() && !NO_PERSON.matcher(folded).find();
  }
}
