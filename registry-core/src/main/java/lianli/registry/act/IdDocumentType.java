package lianli.registry.act;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What kind of document a party's number is of (证件类型): a citizen's number has a check digit, the
 * others have grammars of their own or none that is certain (domain.md §4; docs/adr/0043, appendix,
 * says why only citizens' numbers identify).
 */
public enum IdDocumentType {
  /** 居民身份证, 户口簿: the citizen's number. */
  CITIZEN("", "居民身份证 身份证 公民身份证 二代身份证 临时身份证 临时居民身份证 户口簿 居民户口簿 内地居民 111"),
  /** 港澳台居民居住证: 18 digits under the codes of these regions, with the same check digit. */
  RESIDENCE_PERMIT("8[123]0000\\d{11}[0-9X]", "港澳台居民居住证 港澳居民居住证 台湾居民居住证 香港居民居住证 澳门居民居住证 居住证"),
  /** 港澳居民来往内地通行证: H or M and 8 digits, and two for each renewal. */
  HOME_RETURN_PERMIT(
      "[HM]\\d{8}(?:\\d{2})?", "港澳居民来往内地通行证 港澳居民通行证 来往内地通行证 回乡证 港澳通行证 港澳居民来往通行证 516"),
  /** 台湾居民来往大陆通行证: 8 digits, before 2015 ten and a letter. */
  TAIWAN_PERMIT("\\d{8}|\\d{10}(?:\\(?[A-Z0-9]\\)?)?", "台湾居民来往大陆通行证 台湾居民通行证 来往大陆通行证 台胞证 511"),
  /** 护照: letters and digits as each country likes. */
  PASSPORT("[A-Z0-9<-]{5,20}", "护照 普通护照 中国护照 外国护照 因私护照 外交护照 公务护照 公务普通护照 passport 411 412 413 414"),
  /** 外国人永久居留身份证: three letters and 12 digits; since December 2023 18 digits from 9. */
  RESIDENT_FOREIGNER("[A-Z]{3}\\d{12}|9\\d{16}[0-9X]", "外国人永久居留身份证 外国人永久居留证 永久居留身份证 永久居留证"),
  /** 军官证, 士兵证, 警官证: as written. */
  MILITARY(
      ".+",
      "军官证 警官证 武警警官证 人民武装警察警官证 士兵证 解放军士兵证 武警士兵证 军士证 士官证 义务兵证 学员证 文职干部证"
          + " 文职人员证 文职证 军人证 军人身份证 军人身份证件 离休干部荣誉证 军官退休证 114 115 118 119 120 122"),
  /** 香港永久性居民身份证, 澳门居民身份证, 台湾身份证: as written. */
  REGION_CARD(".+", "香港身份证 香港居民身份证 香港永久性居民身份证 澳门身份证 澳门居民身份证 澳门永久性居民身份证 台湾身份证 台湾居民身份证"),
  /** Another kind, as written. */
  OTHER(".+", "");

  private final Pattern grammar;
  private final String words;

  IdDocumentType(String grammar, String words) {
    this.grammar = Pattern.compile(grammar);
    this.words = words;
  }

  /** The kind of a party's document, by its own words, else by the person's kind (身份类别). */
  static IdDocumentType of(Party party) {
    String document = WrittenText.word(party.particular("id_document"));
    String person = WrittenText.word(party.particular("id_type"));
    if (!document.isEmpty()) {
      IdDocumentType named = named(document);
      return named == OTHER && document.contains("身份证") && !isElsewhere(person) ? CITIZEN : named;
    }
    if (person.isEmpty() || person.equals("1") || person.contains("内地")) {
      return CITIZEN;
    }
    return named(person);
  }

  private static boolean isElsewhere(String person) {
    return person.matches("[2-6]");
  }

  private static IdDocumentType named(String word) {
    return Arrays.stream(values())
        .filter(kind -> Arrays.asList(kind.words.split(" ", -1)).contains(word))
        .filter(kind -> !word.isEmpty())
        .findFirst()
        .orElse(OTHER);
  }

  /** True of documents that bear a citizen's number. */
  public boolean isCitizens() {
    return this == CITIZEN;
  }

  /** True if a number of this document may look so; what a citizen's must be, it does not judge. */
  public boolean mayHave(String number) {
    return this == CITIZEN || grammar.matcher(number).matches();
  }
}
