package lianli.ocr.value;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.FieldKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenDate;
import lianli.registry.script.HanScript;

/** Brings what was read into the normal form of its kind; empty if it cannot be one. */
public final class FieldNormal {
  private static final Pattern MODERN =
      Pattern.compile("([A-Z0-9]{0,3}?)(\\d{6})-?(\\d{4})-?(\\d{6})");

  private static final Pattern MODERN_WITHIN =
      Pattern.compile("(?:BJ|BL|J|L|T|1|I)?\\d{6}-\\d{4}-\\d{6}(?!\\d)");
  private static final Pattern LOCAL_WITHIN =
      Pattern.compile("(?:[(\\[〔]\\d{2,4}[)\\]〕])?\\p{IsHan}{0,6}字第[^号號]{1,8}[号號]");

  /** 已发证件第, 编列: the end of the label, before a number that says its place itself. */
  private static final Pattern LABEL_BEFORE_NUMBER =
      Pattern.compile(
          "^(?:.*(?:编[列號号]|字列|[证證][号號字]|字[号號]|[证證]件|[证證][书書])[为為是:]?第?|第)(?=(?:\\(\\d{2,4}\\)年?)?\\p{IsHan}{1,8}字)");

  /** 扶民结字(2001)309号, 扶结字159800504. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:\\(\\d{2,4}\\)年?)?\\p{IsHan}{1,8}字(?:\\(\\d{2,4}\\)第?\\d{1,6}[号號]|第?\\d{1,6}[号號]|\\d{9})");

  private static final Pattern SHORT_MONTH = Pattern.compile("(\\d{2})[.](\\d{1,2})");

  /** 一九六二年6.8. */
  private static final Pattern YEAR_AND_POINTS =
      Pattern.compile("^([^年]{2,5}年)(\\d{1,2})[./-](\\d{1,2})$");

  private static final Pattern DATE_WITHIN =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:年\\d{1,2}月\\d{1,2}日|-\\d{2}-\\d{2}|\\.\\d{1,2}\\.\\d{1,2}(?!\\d))");

  /** The end of a certificate's sentence, at whose height the office may stand. */
  private static final Pattern SENTENCE_BEFORE_OFFICE =
      Pattern.compile("^.*(?:[发發][给給]此[证證]|特[发發]此[证證])[。.，,]?(?=.{4})");

  /** Only communes had brigades: 工社 before 大队 is 公社 misread. */
  private static final Pattern COMMUNE =
      Pattern.compile("(?<=\\p{IsHan}{2})[工云丕]社(?=\\p{IsHan}{1,5}大[队隊])");

  private static final int LONGEST_NAME = 4;
  private static final Pattern SEAL_BEHIND =
      Pattern.compile("(?<=\\p{IsHan}{2})(婚|姻|登记|记专|专用|用章).*$");

  /** Marks of the form before the sentence, of which 经查档 and 当事人 are the first words. */
  private static final Pattern OPINION_START =
      Pattern.compile("^(?!双方|经审查|男女双方|申请人)[^，。经当]{1,9}?(?=双方|经审查|男女双方|申请人|经查|当事人)");

  private static final Pattern OPINION_END = Pattern.compile("发给[结离]婚证|准予[结离]婚登记|准予登记|准予[结离]婚");

  /** Years that a party to an act may have: what is outside was misread. */
  private static final int YOUNGEST = 14;

  private static final int OLDEST = 110;

  private FieldNormal() {}

  /** What is written in words that anybody may write, in the characters of today: 教師 is 教师. */
  private static final Set<FieldKind> IN_SIMPLIFIED_SCRIPT =
      EnumSet.of(FieldKind.WORD, FieldKind.ETHNICITY);

  public static Optional<String> of(FieldKind kind, String read) {
    String text = spelt(kind, read);
    return switch (kind) {
      case NAME -> name(text);
      case ID_NUMBER -> Optional.of(digits(text)).filter(id -> CitizenId.parse(id).isPresent());
      case CERTIFICATE_NUMBER -> number(text);
      case DATE -> date(text).map(PartialDate::text);
      case SEX -> sex(text);
      case AGE -> age(text);
      case ETHNICITY -> EthnicityWords.nearest(group(text));
      case PLACE -> Optional.of(place(text)).filter(place -> place.length() >= 2);
      case OFFICE -> Optional.of(office(text)).filter(office -> office.length() >= 2);
      case DOCUMENTS ->
          Optional.of(DocumentWords.bare(DocumentWords.separated(punctuated(text))))
              .filter(list -> !list.isEmpty());
      case WORD ->
          Optional.of(word(text)).filter(word -> !word.isEmpty() && !word.matches(".*\\d{4}.*"));
      case OPINION -> Optional.of(opinion(punctuated(text))).filter(words -> !words.isEmpty());
      case COURT -> CourtWords.court(text);
      case CASE_NUMBER -> CourtWords.caseNumber(text);
      case DECREE_FORM -> CourtWords.decreeForm(text);
      case TEXT -> Optional.of(punctuated(text)).filter(words -> !words.isEmpty());
    };
  }

  /** Names of people and places stay as they are written: 鴜鷺树镇 has no other spelling. */
  private static String spelt(FieldKind kind, String read) {
    String text = read.strip();
    return IN_SIMPLIFIED_SCRIPT.contains(kind) ? HanScript.toSimplified(text) : text;
  }

  /** Digits and a final X, with the usual confusions of letters and digits undone. */
  public static String digits(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder digits = new StringBuilder();
    plain
        .codePoints()
        .map(FieldNormal::asDigit)
        .filter(c -> (c >= '0' && c <= '9') || c == 'X')
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  private static int asDigit(int character) {
    return switch (character) {
      case 'O', 'D', '〇', '○', 'Q' -> '0';
      case 'I', 'L', '|', '!' -> '1';
      case 'Z' -> '2';
      case 'B' -> '8';
      case 'S' -> '5';
      case '×', 'Χ', 'Х' -> 'X';
      default -> character;
    };
  }

  private static Optional<String> name(String text) {
    // A registrar signs under the seal, whose 婚姻登记专用章 gets read along.
    String name = SEAL_BEHIND.matcher(text).replaceFirst("").replaceAll("[^\\p{IsHan}·0-9]", "");
    int length = name.codePointCount(0, name.length());
    // More than four characters without a separating point are two things read as one.
    return length >= 2
            && (length <= LONGEST_NAME || name.contains("·"))
            && name.chars().noneMatch(Character::isDigit)
        ? Optional.of(Normalizer.normalize(name, Normalizer.Form.NFC))
        : Optional.empty();
  }

  /** 男, and what a reader made of the cell's edge; 男女 and 男方 are the form's. */
  private static Optional<String> sex(String text) {
    String word = han(text).replaceAll("^性?别|[性]$", "");
    boolean isMan = word.contains("男");
    return word.length() > 2 || isMan == word.contains("女") || word.contains("方")
        ? Optional.empty()
        : Optional.of(isMan ? "男" : "女");
  }

  /** The opinion ends with its last full stop; what follows is the seal or where it goes. */
  private static String opinion(String read) {
    String text = begun(read);
    int stop = text.lastIndexOf('。');
    if (stop >= 0) {
      return text.substring(0, stop + 1);
    }
    int last = endOfSentence(text);
    return last == 0 ? text : text.substring(0, last) + "。";
  }

  private static String begun(String opinion) {
    return OPINION_START.matcher(opinion).replaceFirst("").replace("准子登记", "准予登记");
  }

  private static int endOfSentence(String opinion) {
    Matcher end = OPINION_END.matcher(opinion);
    int last = 0;
    while (end.find()) {
      last = end.end();
    }
    return last;
  }

  /** True of an opinion whose last words a seal covers. */
  private static boolean isCutShort(String opinion) {
    return opinion.indexOf('。') < 0 && opinion.startsWith("，", endOfSentence(opinion));
  }

  public static Optional<PartialDate> date(String read) {
    String text =
        Normalizer.normalize(read, Normalizer.Form.NFKC)
            .replace(" ", "")
            .replace('曰', '日')
            .replaceAll("[()\\[\\]|]", "");
    text = text.replaceAll("[oO〇○◯](?=[0-9])|(?<=[0-9])[oO]", "0").replaceAll("[,，。·:;]", ".");
    text = text.replaceAll("^[^0-9一二三四五六七八九十廿卅〇○零民]+", "");
    text = text.replaceAll("(?<=[年月])[.\\-_]+|[.\\-_]+(?=[年月日])", "").replaceAll("\\.+$", "");
    text = text.replaceAll("(?<=月[0-9]{1,2})[白目HB]$", "日");
    // What the blank's end or the ornament beside it was read as.
    text = text.replaceAll("(?<=日)生.{1,2}$", "生");
    // The 一 of a vertical year is a thin line at the top, which is easily lost: 九五四年.
    text = text.replaceAll("^(?=九[一二三四五六七八九〇○零]{2}年)", "一");
    // The year in a register's head, the day in its row.
    text = YEAR_AND_POINTS.matcher(text).replaceFirst("$1$2月$3日");
    Matcher yearMonth = SHORT_MONTH.matcher(text);
    if (yearMonth.matches()) {
      // Registers of the 1980s write 65.7 for July 1965.
      return PartialDate.parse(
          "19%s-%02d".formatted(yearMonth.group(1), Integer.parseInt(yearMonth.group(2))));
    }
    Optional<PartialDate> whole = WrittenDate.parse(text);
    return whole.isPresent() ? whole : dateWithin(text);
  }

  /** A seal's text may run into a date: the one stretch that is a whole date is taken. */
  private static Optional<PartialDate> dateWithin(String text) {
    Matcher within = DATE_WITHIN.matcher(text);
    if (!within.find()) {
      return Optional.empty();
    }
    String date = within.group();
    return within.find() ? Optional.empty() : WrittenDate.parse(date);
  }

  private static Optional<String> age(String text) {
    String plain = text.replaceAll("^[现現]?年?[龄齡]?|[周週虚虛足实實]?[岁歲]$", "");
    OptionalInt years =
        plain.matches("\\d{1,3}")
            ? OptionalInt.of(Integer.parseInt(plain))
            : HanNumeral.parse(plain);
    // A lone figure is one of two whose other was not seen: nobody marries at eight.
    boolean possible =
        years.isPresent() && years.getAsInt() >= YOUNGEST && years.getAsInt() <= OLDEST;
    return possible ? Optional.of(String.valueOf(years.getAsInt())) : Optional.empty();
  }

  private static Optional<String> number(String read) {
    String text =
        Normalizer.normalize(read, Normalizer.Form.NFKC)
            .replaceAll("[－—–─‐‑−_~一](?=[0-9])", "-")
            .replace(" ", "")
            .replaceAll("[.,。]", "");
    text = LABEL_BEFORE_NUMBER.matcher(text).replaceFirst("");
    String upper = text.toUpperCase(Locale.ROOT).replaceAll("(?<=.{2})O", "0");
    Matcher modern = MODERN.matcher(upper);
    if (modern.matches()) {
      String series = modern.group(1).replaceAll("[T1I]", "J");
      String number = series + modern.group(2) + "-" + modern.group(3) + "-" + modern.group(4);
      return CertificateNumber.parse(number)
          .filter(CertificateNumber.Modern.class::isInstance)
          .map(CertificateNumber::text);
    }
    Matcher within = MODERN_WITHIN.matcher(upper);
    if (within.find()) {
      return number(within.group());
    }
    Matcher localWithin = LOCAL_WITHIN.matcher(text);
    if (localWithin.find()) {
      return Optional.of(localWithin.group());
    }
    String local = text.replaceAll("[^\\p{IsHan}0-9A-Za-z\\-()]", "").replaceAll("^-+|-+$", "");
    // 号数 of the 1950s: 廿三.
    if (local.matches("[一二三四五六七八九十廿卅百〇零]{1,6}") && HanNumeral.parse(local).isPresent()) {
      return Optional.of(String.valueOf(HanNumeral.parse(local).getAsInt()));
    }
    if (local.matches("第?\\d{1,5}[号號]?") || local.matches("\\d{2,4}-\\d{1,5}")) {
      return Optional.of(local.startsWith("第") && !local.matches(".*[号號]") ? local + "号" : local);
    }
    return local.matches(".{0,10}字?第.{1,8}[号號]") || LOCAL.matcher(local).matches()
        ? Optional.of(local)
        : Optional.empty();
  }

  private static String office(String read) {
    return place(SENTENCE_BEFORE_OFFICE.matcher(read).replaceFirst(""));
  }

  private static String word(String text) {
    return text.replaceAll("[^\\p{IsHan}a-zA-Z0-9·（）()]", "")
        .replaceAll("(?<=\\p{IsHan}{2})(\\p{IsHan})\\1$", "$1");
  }

  /**
   * An ethnic group as written, without what stands behind it. Of 仡佬族 readers that lack its first
   * character leave 佬族; that it is not 仫佬族, a person must see.
   */
  private static String group(String text) {
    String written = han(text).replaceAll("(?<=族).{1,2}$", "");
    return written.matches("佬族?") ? "仡" + written : written;
  }

  private static String place(String text) {
    String place = text.replaceAll("[^\\p{IsHan}0-9A-Za-z\\-()（）、]", "").replaceAll("^[、\\-]+", "");
    return COMMUNE.matcher(place).replaceFirst("公社");
  }

  /** True if the normal form holds characters that were not read, or lacks some that were. */
  public static boolean isCorrected(FieldKind kind, String read) {
    if (kind == FieldKind.DOCUMENTS) {
      String list = DocumentWords.separated(punctuated(read.strip()));
      return !list.equals(DocumentWords.bare(list));
    }
    String text = spelt(kind, read);
    return switch (kind) {
      case ETHNICITY ->
          !han(text).equals(group(text))
              || !EthnicityWords.nearest(group(text)).equals(Optional.of(han(text)));
      case PLACE, OFFICE -> COMMUNE.matcher(text).find();
      case OPINION -> isCutShort(begun(punctuated(text)));
      case WORD -> text.matches(".*\\p{IsHan}{2}(\\p{IsHan})\\1");
      default -> false;
    };
  }

  private static String han(String text) {
    return text.replaceAll("[^\\p{IsHan}]", "");
  }

  /** Chinese sentences take full-width marks, whatever width the reader saw. */
  private static String punctuated(String text) {
    return text.replace(" ", "")
        .replace(',', '，')
        .replace(';', '；')
        .replace(':', '：')
        .replace('(', '（')
        .replace(')', '）')
        .replace("丶", "、")
        .replace('､', '、')
        .replaceAll("\\.$", "。")
        .replaceAll("^[-_.]+", "");
  }
}
