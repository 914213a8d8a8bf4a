package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;

/**
 * Names that cannot be one person's: several in one cell, words for nobody, what was left out or
 * hidden of a name. Their row is rejected, for an act of nobody is believed of somebody later.
 */
final class Names {
  /** Whole cells that say that there is no name, or whose place this is. */
  private static final Pattern NONE =
      Pattern.compile(
          "\\(.*\\)|未填写?|未登记|未载明?|未写|未知|未详|不详|不明|不清|不知|不祥|无|无名|无名氏|无此人|空|空白|暂无|暂缺|缺|缺失"
              + "|待查|待补|待定|待填|待核|佚名|佚失|匿名|略|同上|同前|同左|同右|姓名|男方|女方|男|女|夫|妻|丈夫|妻子|本人|死者|逝者|配偶"
              + "|原告|被告|当事人|测试|样本|样例|示例|模板|作废|已故|死亡|离婚|结婚|合计|小计|总计|弃婴|婴儿|男婴|女婴|无姓名|无主|流浪(?:人员|汉)"
              + "|(?:男方?|女方?|夫|妻|丈夫|妻子|死者|逝者|亡者|原告|被告|申请人|被申请人|当事人|新郎|新娘|配偶|家属|本人)?的?"
              + "(?:姓名|名字|名称|身份证|身份证号码?|身份证件号码?|身份号码?|证件号码?|公民身份号码|性别|出生日期|出生年月日?|户籍地?|住址|地址"
              + "|签名|签字|年龄|职业|电话)|新郎|新娘|序号|逝者|亡者|家属|申请人|被申请人"
              + "|n/?a|null|nil|none|unknown|anonymous|noname|test|nan|tbd|tba|xxx*");

  /** Parts that no name has: what hides a character, ends it, or says "somebody". */
  private static final Pattern HIDDEN =
      Pattern.compile(
          ".*[?*#+\\[\\]{}【】〔〕〖〗⿰-⿻□■▢◻○●◯△▲◇◆〇_=@$%~^…✕╳×].*|.*\\.\\..*|.*--.*|.*某.*|.*\\p{IsHan}[a-z]{1,3}"
              + "|[a-z]{1,3}\\p{IsHan}.*|.*(?:先生|女士|小姐|太太|老师|师傅|大爷|大妈|老太太|老太婆|老头)",
          Pattern.DOTALL);

  private static final Pattern DIGITS = Pattern.compile(".*\\d\\D*\\d.*|\\d.*", Pattern.DOTALL);

  /** Somebody's wife, widow or child has a name of her own. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          ".+(?:之[妻夫子女父母妹弟兄姐孙媳]|的?(?:妻子|丈夫|老婆|老公|爱人|儿子|女儿|父亲|母亲|遗孀|家属|配偶|媳妇|儿媳|女婿|孙子|孙女))");

  /** 张氏 alone; 王张氏 is how women were registered, and is whole. */
  private static final Pattern ONLY_FAMILY = Pattern.compile("\\p{IsHan}氏");

  private static final Pattern INITIALS =
      Pattern.compile("(?:[a-z][.·\\-]?){1,2}|(?:[a-z][.·]){2,}[a-z]?|[b-df-hj-np-tv-xz]{3,4}");

  private static final Pattern REMARKED = Pattern.compile(".*[()\\d].*");

  private Names() {}

  /** Who wrote the name down. */
  enum Writer {
    /** An office that sends a list: 张氏 may be all that somebody knew. */
    LIST,
    /** A person with the paper in hand, who sees that the register says no more than 张氏. */
    BY_HAND
  }

  /**
   * What to look at in the names of a row.
   *
   * @param written the cells of the row by their keys
   * @throws RowRejectedException if one is no name, or more than one
   */
  static List<BilingualText> remarks(
      Map<String, String> fields,
      Map<String, Cell> written,
      Map<String, String> cells,
      Writer writer)
      throws RowRejectedException {
    List<BilingualText> remarks = new ArrayList<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!field.getKey().endsWith(".name")) {
        continue;
      }
      String cell = cells.getOrDefault(field.getKey(), "");
      Cell full = written.get(field.getKey());
      String name = WrittenText.word(field.getValue());
      if (!name.isEmpty()) {
        require(name, full == null ? field.getValue() : full.text(), cell, writer);
      }
      if (REMARKED.matcher(name).matches() || Surnames.isOne(name)) {
        remarks.add(
            BilingualText.of("the name in %s may be none or not whole", "%s 的姓名可能有误或不完整", cell));
      }
    }
    return remarks;
  }

  private static void require(String name, String written, String cell, Writer writer)
      throws RowRejectedException {
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw new RowRejectedException(
          cell, BilingualText.of("this is no name: it holds no letter", "这不是姓名：其中没有文字"));
    }
    if (SeveralNames.isOne(written) || BracketedName.isAnothers(name)) {
      throw new RowRejectedException(
          cell,
          BilingualText.of(
              "more than one person may stand in this cell; write one to a row",
              "该单元格可能填有不止一人的姓名；请每行只填一人"));
    }
    boolean isOldForm = writer == Writer.BY_HAND && ONLY_FAMILY.matcher(name).matches();
    if (isNone(name) && !isOldForm) {
      throw new RowRejectedException(
          cell,
          BilingualText.of(
              "this is no name, or not a whole one; write it as the paper does, or leave the cell"
                  + " empty",
              "这不是姓名，或不完整；请按原件填写，确无姓名的请留空"));
    }
  }

  /** True of what stands where a name should and is none, or not a whole one. */
  static boolean isNone(String name) {
    return NONE.matcher(name).matches()
        || HIDDEN.matcher(name).matches()
        || BracketedName.isDescription(name)
        || DIGITS.matcher(name).matches()
        || OF_ANOTHER.matcher(name).matches()
        || ONLY_FAMILY.matcher(name).matches()
        || INITIALS.matcher(name).matches();
  }
}
