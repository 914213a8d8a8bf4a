package lianli.registry.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;

/**
 * Columns of a court's list in whose cells both parties stand: 原告：张三；被告：李四, 张三诉李四, or in the words
 * of a judgment, 原告张三，女，1985年5月9日出生，公民身份号码…；被告李四….
 */
public final class BothParties {
  /** Begins the keys of such columns: {@code parties.name}, {@code parties.id_number}. */
  public static final String KEY = "parties.";

  private static final String BOTH = "(?:双方当事人|诉讼当事人|当事人双方|当事人|夫妻双方|男女双方|双方|原告?[、/和,-]?被告)";
  private static final Pattern NAMES =
      Pattern.compile(
          "当事人\\(原告?[、/和,]被告?\\)|"
              + BOTH
              + "(?:姓名|名称|名单|基本)?(?:及|和|、|,)?(?:身份|个人)?(?:信息|情况|资料|身份证号码?)?"
              + "|案件?名称?|案件当事人");
  private static final Pattern OF_BOTH = Pattern.compile(BOTH + "的?(.+)");

  private static final Pattern BRACKETS = Pattern.compile("\\((?:原审|一审|二审|再审|反诉|本诉)[^)]*\\)");
  private static final Pattern FIRST = Pattern.compile("(?<!被)(?:原告人?|再审申请人|申请人|上诉人|起诉人)");
  private static final Pattern SECOND = Pattern.compile("被(?:告人?|申请人|上诉人)");

  /** 张三(原告)、李四(被告): the role behind each. */
  private static final Pattern ROLES_BEHIND =
      Pattern.compile(
          "^([^()]+)\\((被?)(?:告|原告|申请人|上诉人)人?\\)[、,;/ ]?([^()]+)\\((被?)(?:告|原告|申请人|上诉人)人?\\)$");

  private static final Pattern AGAINST = Pattern.compile("^([^诉]{2,15})(?:起诉|诉)([^诉]{2,15})$");
  private static final Pattern LIST =
      Pattern.compile("^([^、/;,|]*)(?:[、/;,|]|\\s*(?:VS|vs|与)\\.?\\s*)([^、/;,|]*)$");
  private static final Pattern SUIT =
      Pattern.compile("(?:之间)?(?:的)?(?:离婚|婚姻)[^、;,]{0,4}(?:纠纷|一案).*$");
  private static final Pattern EDGES = Pattern.compile("^[\\s::;,、。.]+|[\\s::;,、。]+$");

  private static final Pattern SEX = Pattern.compile("男|女");
  private static final Pattern BIRTH =
      Pattern.compile("(?:出?生于)?(\\d{4}(?:年|[-./])\\d{1,2}(?:月|[-./])(?:\\d{1,2}日?)?)(?:出?生)?");
  private static final Pattern ID =
      Pattern.compile("(?:公民身份号码|公民身份证号码?|居民身份证号码?|身份证件?号码?|身份号码|证件号码?)[::]?(.+)");
  private static final Pattern BARE_ID = Pattern.compile("\\d[0-9Xx*]{13,17}");
  private static final Pattern PARTICULARS =
      Pattern.compile("^[^,]{2,},(?:[男女](?:[,。]|$)|.*(?:出生|身份|证件)[^,]*)");
  private static final Pattern NOTHING = Pattern.compile("无|不详|未知|缺|不明|空|-+|/+");

  private BothParties() {}

  /** The keys with those of columns in which both parties stand; the same if there are none. */
  static List<Optional<String>> of(
      List<String> header, List<Optional<String>> told, ListMapping mapping) {
    boolean isByPerson =
        told.stream()
            .flatMap(Optional::stream)
            .anyMatch(key -> key.endsWith(".name") && !key.startsWith("person."));
    int names = -1;
    for (int i = 0; i < header.size() && names < 0; i++) {
      boolean isNames = NAMES.matcher(ColumnNames.folded(header.get(i))).matches();
      names = isNames && !mapping.names(header.get(i)) ? i : names;
    }
    if (isByPerson || names < 0) {
      return told;
    }
    List<Optional<String>> keys = new ArrayList<>(told);
    keys.set(names, Optional.of(KEY + "name"));
    for (int i = 0; i < header.size(); i++) {
      if (i != names && !mapping.names(header.get(i))) {
        Optional<String> field = field(header.get(i), told.get(i));
        if (field.isPresent()) {
          keys.set(i, Optional.of(KEY + field.get()));
        }
      }
    }
    return keys;
  }

  /** What of a person a column of both tells. */
  private static Optional<String> field(String heading, Optional<String> told) {
    Matcher ofBoth = OF_BOTH.matcher(ColumnNames.folded(heading));
    Optional<String> key = ofBoth.matches() ? ColumnNames.key(ofBoth.group(1)) : told;
    return key.filter(each -> each.startsWith("person."))
        .map(each -> each.substring("person.".length()));
  }

  /**
   * The cells of a row with those of both parties taken apart.
   *
   * @throws RowRejectedException if a cell is not of two persons
   */
  public static Map<String, Cell> apart(Map<String, Cell> cells) throws RowRejectedException {
    if (cells.keySet().stream().noneMatch(key -> key.startsWith(KEY))) {
      return ofEach(cells);
    }
    Map<String, Cell> apart = new LinkedHashMap<>();
    for (Map.Entry<String, Cell> each : cells.entrySet()) {
      String key = each.getKey();
      Cell cell = each.getValue();
      if (!key.startsWith(KEY)) {
        apart.put(key, cell);
        continue;
      }
      String field = key.substring(KEY.length());
      Optional<List<String>> two = two(cell.text(), field.equals("name"));
      if (two.isEmpty() && !cell.isBlank()) {
        throw new RowRejectedException(
            cell.address(),
            BilingualText.of(
                "it is not certain who the two parties are: write 原告：…；被告：…, or a column for"
                    + " each",
                "无法分清双方当事人；请写成“原告：…；被告：…”，或分列填写"));
      }
      for (int i = 0; i < 2 && two.isPresent(); i++) {
        String party = i == 0 ? "plaintiff." : "defendant.";
        Map<String, String> person =
            field.equals("name") ? person(two.get().get(i)) : Map.of(field, two.get().get(i));
        person.forEach(
            (what, text) -> {
              if (!text.isEmpty() && !NOTHING.matcher(text).matches()) {
                apart.putIfAbsent(party + what, new Cell(text, cell.address(), Cell.Content.TEXT));
              }
            });
      }
    }
    return apart;
  }

  /** The cells of a row in which a name may be followed by the particulars of its bearer. */
  private static Map<String, Cell> ofEach(Map<String, Cell> cells) {
    if (cells.entrySet().stream().noneMatch(BothParties::isWithParticulars)) {
      return cells;
    }
    Map<String, Cell> apart = new LinkedHashMap<>();
    cells.forEach(
        (key, cell) -> {
          if (!isWithParticulars(Map.entry(key, cell))) {
            put(apart, key, cell);
            return;
          }
          String party = key.substring(0, key.indexOf('.') + 1);
          person(folded(cell.text()))
              .forEach(
                  (what, text) ->
                      put(apart, party + what, new Cell(text, cell.address(), Cell.Content.TEXT)));
        });
    return apart;
  }

  private static void put(Map<String, Cell> cells, String key, Cell cell) {
    if (!cells.containsKey(key) || cells.get(key).isBlank()) {
      cells.put(key, cell);
    }
  }

  private static boolean isWithParticulars(Map.Entry<String, Cell> told) {
    return told.getKey().endsWith(".name")
        && PARTICULARS.matcher(folded(told.getValue().text())).find();
  }

  /** What the cell says of the one and of the other. */
  private static Optional<List<String>> two(String written, boolean areNames) {
    String text = BRACKETS.matcher(folded(written)).replaceAll("");
    Matcher behind = ROLES_BEHIND.matcher(text);
    if (behind.matches() && behind.group(2).isEmpty() != behind.group(4).isEmpty()) {
      boolean inOrder = behind.group(2).isEmpty();
      return Optional.of(pair(behind.group(inOrder ? 1 : 3), behind.group(inOrder ? 3 : 1)));
    }
    Matcher first = FIRST.matcher(text);
    Matcher second = SECOND.matcher(text);
    if (first.find() && second.find()) {
      boolean inOrder = first.start() < second.start();
      Matcher one = inOrder ? first : second;
      Matcher other = inOrder ? second : first;
      String begin = text.substring(one.end(), other.start()).replaceFirst("(?:起诉|诉|与)$", "");
      String end = SUIT.matcher(text.substring(other.end())).replaceFirst("");
      return Optional.of(inOrder ? pair(begin, end) : pair(end, begin));
    }
    String plain = EDGES.matcher(SUIT.matcher(text).replaceFirst("")).replaceAll("");
    Matcher against = AGAINST.matcher(plain);
    if (areNames && against.matches()) {
      return Optional.of(pair(against.group(1), against.group(2)));
    }
    Matcher list = LIST.matcher(areNames ? plain : text.strip());
    boolean isList = list.matches();
    boolean isOne =
        isList && (trimmed(list.group(1)).isEmpty() || trimmed(list.group(2)).isEmpty());
    if (isList && !(areNames && isOne)) {
      return Optional.of(pair(list.group(1), list.group(2)));
    }
    String[] words = plain.split(" ", -1);
    return words.length == 2 ? Optional.of(pair(words[0], words[1])) : Optional.empty();
  }

  private static List<String> pair(String one, String other) {
    return List.of(trimmed(one), trimmed(other));
  }

  private static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  /** Marks between parts in one width; the characters of names stay. */
  private static String folded(String written) {
    return WrittenText.visible(written)
        .replace('：', ':')
        .replace('；', ';')
        .replace('，', ',')
        .replace('（', '(')
        .replace('）', ')')
        .replace('／', '/');
  }

  /** 张三，女，1985年5月9日出生，苗族，住…，公民身份号码…: the name first, the rest by its look. */
  private static Map<String, String> person(String told) {
    Map<String, String> person = new LinkedHashMap<>();
    String[] parts = told.replaceAll("\\((男|女)\\)", ",$1").split("[,。(]", -1);
    person.put("name", trimmed(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      String part = trimmed(parts[i].replace(")", ""));
      Matcher id = ID.matcher(part);
      Matcher birth = BIRTH.matcher(part);
      if (id.find()) {
        person.putIfAbsent("id_number", trimmed(id.group(1)));
      } else if (BARE_ID.matcher(part).matches()) {
        person.putIfAbsent("id_number", part);
      } else if (SEX.matcher(part).matches()) {
        person.putIfAbsent("sex", part);
      } else if (birth.matches()) {
        person.putIfAbsent("birth_date", birth.group(1));
      }
    }
    return person;
  }
}
