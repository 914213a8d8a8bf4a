package lianli.registry.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.table.TableReader;

/**
 * Which act a list without a column for it tells, where its title, the name of its sheet or its
 * headings say so: a list of divorces is no list of marriages because it lacks a column. But a
 * title alone makes divorces only if it is exactly that of a register of divorces: lists of
 * applications, of notices and of refusals hold the same word.
 *
 * @param family of the act, marriage or divorce; the number of a row says which of the family
 */
record NamedAct(String family) {
  private static final Pattern MARRIAGE = Pattern.compile("结婚|复婚|marriage|wedding");
  private static final Pattern DIVORCE = Pattern.compile("离婚|divorce");
  private static final Pattern OTHER =
      Pattern.compile("补发|补领|换发|撤销|无效|遗失|reissue|replace|annul|void|revo[kc]");

  /** Words of lists that hold no registrations, whatever act they name. */
  private static final Pattern BEFORE_THE_ACT =
      Pattern.compile(
          "申请|受理|预约|撤回|不予|不符合|终止|冷静期|未领|未办|未发|告知|通知|咨询|调解|劝和|待办|拟办|排队|取号|公告|公示"
              + "|applic|pending|appoint|withdraw|refus|reject|notice|intent|schedul|cooling");

  private static final BilingualText APPLICATIONS =
      BilingualText.of(
          "by its title it is a list of applications, notices or refusals, not of registrations",
          "从标题看，这是申请、受理、预约、告知一类的名单，不是已办结的登记");

  /** A register of divorces, year, place and office aside. */
  private static final Pattern REGISTER =
      Pattern.compile(
          "离婚(?:登记)?(?:情况)?(?:花名册|名册|登记簿|登记册|登记台账|台账|汇总|汇总表|登记表|登记|一览表|统计表|明细|明细表"
              + "|档案|档案目录|档案登记簿|登记档案目录|目录|证发放登记簿|证发放登记表|证发证登记簿)?"
              + "|(?:registerof|listof)?(?:registered)?divorces?(?:register|registrations?|list|records?|ledger)?");

  private static final Pattern YEARS =
      Pattern.compile(
          "\\(.*?\\)|[0-9〇零一二三四五六七八九十]{2,4}(?:年度?)?(?:[-—~至到][0-9〇零一二三四五六七八九十]{2,4}年度?)?"
              + "|[0-9一二三四五六七八九十]{1,2}月(?:份)?|第?[0-9一二三四]季度|[上下]半年|年度?");

  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:[\\p{IsHan}]{1,8}?[省州市县区乡镇])*(?:人民政府)?(?:民政局|民政办|民政所|民政科)?(?:婚姻登记(?:处|中心|机关))?");

  /** A column that names the marriage that a divorce ends, or a previous certificate. */
  private static final Pattern OF_BEFORE = Pattern.compile("原|婚前|结婚登记日期|结婚日期");

  /**
   * The act; empty where none is named, and each row's number decides.
   *
   * @throws RegistryException BAD_INPUT if it is said in two ways, or by a title that does not
   *     certainly say it
   */
  static Optional<NamedAct> of(Path file, TableReader table) {
    List<String> titles =
        Stream.concat(table.titles().stream(), Stream.of(table.sheets().read()))
            .map(WrittenText::word)
            .toList();
    List<String> numbers = numbers(table);
    List<String> words = Stream.concat(titles.stream(), numbers.stream()).toList();
    boolean isMarriage = holds(words, MARRIAGE);
    boolean isDivorce = holds(words, DIVORCE);
    if (holds(words, OTHER) || (isMarriage && isDivorce)) {
      throw unclear(
          file,
          BilingualText.of(
              "title, sheet and headings do not say in one way which act its rows tell",
              "标题、工作表名和列名没有一致说明登记类别"));
    }
    boolean tells = isDivorce || isMarriage;
    if (tells && holds(titles, BEFORE_THE_ACT)) {
      throw unclear(file, APPLICATIONS);
    }
    if (isDivorce && !holds(numbers, DIVORCE) && !areRegisters(titles)) {
      throw unclear(
          file,
          BilingualText.of(
              "a title with 离婚 alone does not say that every row is a divorce that was registered",
              "仅凭标题中的“离婚”，不能认定各行均为已办结的离婚登记"));
    }
    return isDivorce
        ? Optional.of(new NamedAct("divorce"))
        : isMarriage ? Optional.of(new NamedAct("marriage")) : Optional.empty();
  }

  /** Stops a list of applications and notices, whatever else it says. */
  static void requireDone(Path file, TableReader table) {
    List<String> titles =
        Stream.concat(table.titles().stream(), Stream.of(table.sheets().read()))
            .map(WrittenText::word)
            .toList();
    if (holds(titles, BEFORE_THE_ACT)) {
      throw unclear(file, APPLICATIONS);
    }
  }

  /**
   * The act of a row of a list of certificates issued again.
   *
   * @param named which of them title and headings name, if they do
   */
  static String reissued(String named, String number, String cell) throws RowRejectedException {
    NumberedAct numbered = NumberedAct.of(number);
    boolean isTold = numbered.isCertain() && numbered.code().endsWith("_reissue");
    boolean isOpen = named.equals(RegistrationDate.REISSUE);
    if (isTold ? !isOpen && !numbered.code().equals(named) : isOpen || numbered.isCertain()) {
      throw new RowRejectedException(
          cell,
          isOpen && !numbered.isCertain()
              ? BilingualText.of(
                  "it does not say which certificate was issued again; add a column act (登记类别)",
                  "未说明补领的是结婚证还是离婚证；请增加“登记类别”列")
              : BilingualText.of(
                  "the number is not one of a certificate issued again of this kind; head the"
                      + " column 原结婚证字号 if it is that of the first certificate, or add a column"
                      + " act (登记类别)",
                  "该字号不是此类补领证件的字号；如为原证字号，请把列名改为“原结婚证字号”，或增加“登记类别”列"));
    }
    return isTold ? numbered.code() : named;
  }

  private static RegistryException unclear(Path file, BilingualText why) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot import " + file, "无法导入 " + file),
        why,
        BilingualText.of(
            "If every row is an act that was registered, add a column act (登记类别) that names it,"
                + " or say which with a mapping file: `@constant act = …` (marriage, divorce,"
                + " marriage_reissue, divorce_reissue)",
            "如各行确系已办结的登记，请增加“登记类别”列写明类别，或在映射文件中写 @constant act = 类别" + "（结婚登记、离婚登记、补发结婚证、补发离婚证）"));
  }

  private static boolean holds(List<String> words, Pattern pattern) {
    return words.stream().anyMatch(word -> pattern.matcher(word).find());
  }

  /** Every title that speaks of divorces is that of a register of them and nothing more. */
  private static boolean areRegisters(List<String> titles) {
    return titles.stream()
        .filter(title -> DIVORCE.matcher(title).find())
        .allMatch(NamedAct::isRegister);
  }

  private static boolean isRegister(String title) {
    String rest = YEARS.matcher(title).replaceAll("");
    return REGISTER.matcher(rest).matches()
        || REGISTER.matcher(OFFICE.matcher(rest).replaceFirst("")).matches();
  }

  /** Headings of numbers that say of which certificate: 离婚证字号. */
  private static List<String> numbers(TableReader table) {
    return table.header().stream()
        .map(ColumnNames::folded)
        .filter(heading -> heading.contains("证"))
        // 结婚证字号/离婚证字号: the number itself says which.
        .filter(heading -> !(heading.contains("结婚") && heading.contains("离婚")))
        .filter(heading -> !OF_BEFORE.matcher(heading).find())
        .toList();
  }

  /** What is told of it in the report, where it is read otherwise than a list without a name. */
  Optional<BilingualText> said() {
    return family.equals("divorce")
        ? Optional.of(
            BilingualText.of(
                "its rows are read as divorces, as it calls them", "按其标题或列名，各行按离婚登记读取"))
        : Optional.empty();
  }

  /**
   * The act of a row with this number.
   *
   * @throws RowRejectedException if the number tells another act than the list
   */
  String act(String number, String cell) throws RowRejectedException {
    return NumberedAct.of(number)
        .within(family)
        .orElseThrow(
            () ->
                new RowRejectedException(
                    cell,
                    BilingualText.of(
                        "the number is of another certificate than title or heading name; correct"
                            + " it, or add a column act (登记类别)",
                        "字号与标题或列名所指的证件不符；请核对更正，或增加“登记类别”列")));
  }
}
