package lianli.registry.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.ActKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.WrittenText;
import lianli.registry.court.CourtPaper;
import lianli.registry.table.Cell;
import lianli.registry.table.DateCell;

/** Brings what stands in cells into the normal forms of the keys: dates, words and codes. */
final class Values {
  private static final Set<String> DATE_KEYS =
      Set.of("registered_on", "applied_on", "effective_from", "married_on", "judged_on", "died_on");
  private static final Pattern PEOPLE_CODE = Pattern.compile("\\d{1,2}");
  private static final Pattern SOURCE_KEY = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern YES = Pattern.compile("是|有|1|Y|YES|TRUE", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO = Pattern.compile("否|无|0|N|NO|FALSE", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("结婚", "marriage"),
          Map.entry("复婚", "marriage"),
          Map.entry("复婚登记", "marriage"),
          Map.entry("补办结婚登记", "marriage"),
          Map.entry("ia", "marriage"),
          Map.entry("inr", "marriage"),
          Map.entry("离婚", "divorce"),
          Map.entry("ib", "divorce"),
          Map.entry("补发结婚证", "marriage_reissue"),
          Map.entry("ica", "marriage_reissue"),
          Map.entry("补发离婚证", "divorce_reissue"),
          Map.entry("icb", "divorce_reissue"),
          Map.entry("撤销", "annulment"),
          Map.entry("id", "annulment"),
          Map.entry("判决离婚", "court_divorce"),
          Map.entry("调解离婚", "court_divorce"),
          Map.entry("婚姻无效", "court_void"),
          Map.entry("撤销婚姻", "court_void"));

  /** GB/T 3304-1991, 01 to 56 in order; 97 and 98 are no peoples and stay as written. */
  private static final List<String> PEOPLES =
      List.of(
          ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水"
                  + " 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒"
                  + " 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
              .split(" ", -1));

  /** GB/T 2261.2-2003. */
  private static final Map<String, String> MARITAL_STATUS =
      Map.of(
          "10", "未婚", "20", "已婚", "21", "初婚", "22", "再婚", "23", "复婚", "30", "丧偶", "40", "离婚", "90",
          "未说明");

  /** Written where there is no number. */
  private static final Set<String> NO_NUMBER =
      Set.of(
          "无", "没有", "无证", "无证件", "无身份证", "无号码", "无字号", "不详", "不明", "未知", "未填", "暂无", "空", "缺", "/",
          "//", "\\", "-", "--", "---", ".", "N/A", "NULL", "NONE", "一", "0");

  private static final Pattern WORDS =
      Pattern.compile("(?!.*(?:字第|[〇零一二三四五六七八九十]{2}))[^\\dA-Za-z]*\\p{IsHan}[^\\dA-Za-z]*");

  private static final Pattern OF_LOSS =
      Pattern.compile(
          "[^\\d〇零一二三四五六七八九十百]*(?:遗失|丢失|遗落|损毁|没有|未[带见填领写]|未编|未发|待补|待查|缺失|不清|不详|无编?号)"
              + "[^\\d〇零一二三四五六七八九十百]*");

  /** What a spreadsheet leaves of a long number. */
  private static final Pattern IN_POWERS =
      Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{1,3}", Pattern.CASE_INSENSITIVE);

  /** Two long numbers in one cell: of two persons, or of two papers. */
  private static final Pattern SEVERAL_NUMBERS =
      Pattern.compile(
          "\\d{14,17}[\\dXx].*?[^\\dXx].*?\\d{14,17}[\\dXx]|\\d{29}|\\d{4,}.*[、,，;；].*\\d");

  private Values() {}

  /**
   * False where a cell for a number says that there is none.
   *
   * @throws RowRejectedException if it holds what is left of a number
   */
  static boolean isThere(String key, Cell cell) throws RowRejectedException {
    if (!key.endsWith(".id_number") && !key.endsWith("certificate_number")) {
      return true;
    }
    String code = WrittenText.code(cell.text());
    if (IN_POWERS.matcher(code).matches()) {
      throw new RowRejectedException(
          cell.address(),
          BilingualText.of(
              "a spreadsheet shortened this number and its digits are lost; format the column as"
                  + " text and write it again",
              "该号码被电子表格改成科学计数法，位数已丢失，请将该列设为文本后重新填写"));
    }
    if (SEVERAL_NUMBERS.matcher(code).find()) {
      throw new RowRejectedException(
          cell.address(),
          BilingualText.of(
              "more than one number stands in this cell; write one to a row",
              "该单元格填有不止一个号码；请每行只填一个"));
    }
    return !NO_NUMBER.contains(code.toUpperCase(Locale.ROOT)) && !isWords(key, code);
  }

  /** 遗失, 未带, 结婚证丢失: what became of a number, in the place of the number. */
  private static boolean isWords(String key, String code) {
    return key.endsWith(".id_number")
        ? WORDS.matcher(code).matches()
        : OF_LOSS.matcher(code).matches();
  }

  /** True of a cell that says plainly that there is none. */
  static boolean saysNone(String text) {
    return NO_NUMBER.contains(WrittenText.code(text).toUpperCase(Locale.ROOT));
  }

  static boolean isSourceKey(String text) {
    return SOURCE_KEY.matcher(text).matches();
  }

  /** True of keys that hold dates. */
  static boolean isDate(String key) {
    return DATE_KEYS.contains(key) || key.endsWith(".birth_date");
  }

  /** What a cell in a column of dates says. */
  static DateCell date(String key, Cell cell, ListMapping mapping) {
    boolean isLife = key.endsWith(".birth_date") || key.equals("died_on");
    String word = mapping.word(key, cell.text());
    return word.equals(cell.text())
        ? DateCell.of(cell, isLife ? DateCell.About.LIFE : DateCell.About.ACT)
        : DateCell.of(word);
  }

  /**
   * The normal form of what a cell that holds no date says; empty if it says that there is nothing.
   */
  static String normal(String key, Cell cell, ListMapping mapping) throws RowRejectedException {
    String text = mapping.word(key, cell.text());
    if (key.endsWith(".id_number")) {
      return WrittenText.idNumber(text);
    }
    if (key.endsWith("certificate_number")) {
      return CertificateNumber.parse(text.startsWith("'") ? text.substring(1) : text)
          .map(CertificateNumber::text)
          .orElse("");
    }
    int dot = key.indexOf('.');
    String word = WrittenText.word(text);
    return switch (dot < 0 ? key : key.substring(dot + 1)) {
      case "act" -> act(word, text);
      case "made_up", "refused" -> yesOrNo(cell, word);
      case "decree_form" -> decreeForm(cell, word);
      case "death_source" ->
          word.contains("证明") || word.contains("火化") || word.equals("certificate")
              ? "certificate"
              : "agency_list";
      case "ethnicity" -> people(word, text);
      case "marital_status" -> MARITAL_STATUS.getOrDefault(word, text);
      case "nationality" -> word.equals("156") ? "中国" : text;
      default -> text;
    };
  }

  /** The code of an act that a cell names; as written if it names none. */
  static String act(String text) {
    return act(WrittenText.word(text), text);
  }

  private static String act(String word, String text) {
    for (ActKind kind : ActKind.values()) {
      if (WrittenText.word(kind.chinese()).equals(word) || kind.code().equals(word)) {
        return kind.code();
      }
    }
    return ACTS.getOrDefault(word, text);
  }

  private static String yesOrNo(Cell cell, String text) throws RowRejectedException {
    if (YES.matcher(text).matches()) {
      return "yes";
    }
    if (NO.matcher(text).matches()) {
      return "";
    }
    throw new RowRejectedException(
        cell.address(), BilingualText.of("this is neither yes nor no", "应为“是”或“否”"));
  }

  private static String decreeForm(Cell cell, String text) throws RowRejectedException {
    return CourtPaper.parse(text)
        .map(CourtPaper::code)
        .orElseThrow(
            () ->
                new RowRejectedException(
                    cell.address(),
                    BilingualText.of(
                        "this is neither a judgment nor a mediation", "应为判决书、裁定书或调解书")));
  }

  private static String people(String word, String text) {
    if (PEOPLE_CODE.matcher(word).matches()) {
      int code = Integer.parseInt(word);
      return code >= 1 && code <= PEOPLES.size() ? PEOPLES.get(code - 1) + "族" : text;
    }
    return PEOPLES.contains(word) ? word + "族" : text;
  }

  private static String kinds(Function<ActKind, String> word, String separator) {
    return Stream.of(ActKind.values()).map(word).collect(Collectors.joining(separator));
  }

  /** A value that its key does not allow. */
  static RowRejectedException illegal(String cell, IllegalActException why) {
    if (why.key().equals("act")) {
      return new RowRejectedException(
          cell,
          BilingualText.of(
              why.getMessage() + "; the kinds are " + kinds(ActKind::code, ", "),
              "没有这个登记类别，可填" + kinds(ActKind::chinese, "、")));
    }
    return new RowRejectedException(
        cell,
        BilingualText.of(
            String.valueOf(why.getMessage()), "不符合规定格式：" + ColumnNames.heading(why.key())));
  }
}
