package lianli.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.MatchExplanation;
import lianli.index.linkage.model.CoupleField;
import lianli.registry.act.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger keeps as a code or in English is shown in the reader's words. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acts.jsonl   | line 1                                   | 由 acts.jsonl 第 1 行录入
          新登记.xlsx  | row 17                                   | 由 新登记.xlsx 第 17 行录入
          box-12.tif   | page 3, record 2                         | 由 box-12.tif 第 3 页第 2 条录入
          volume-7.pdf | page 3, review 5                         | 由 volume-7.pdf 第 3 页（核对件 5）录入
          by hand      | 2026-11-29                               | 人工录入，2026-11-29
          by hand      | 2026-11-29, confirmed legal-age told-twice | 人工录入，2026-11-29，经确认：登记时未达法定婚龄、一件登记有两份记载
          d.csv        | row 3; D3 as written: ***; marriage of entry 5, said by hand | 由 d.csv 第 3 行；D3 原文：***；经办人注明所终止的婚姻为第 5 号记录录入
          d.csv        | row 3; marriage not on file, said by hand | 由 d.csv 第 3 行；经办人注明所终止的婚姻不在本库录入
          """)
  void aPlaceIsToldInChinese(String source, String place, String told) {
    assertEquals(told, SourceWords.entered(Locale.CHINESE, source, place));
  }

  @Test
  void anotherPapersReasonIsToldInTheReadersLanguage() {
    String kept = "同一登记的另一份材料，所载不同：登记机关（office）、女方姓名（woman.name）";

    assertEquals("同一登记的另一份材料，所载不同：登记机关、女方姓名", SourceWords.reason(Locale.CHINESE, kept));
    assertEquals(
        "another paper about this act; it differs in office, woman.name",
        SourceWords.reason(Locale.ENGLISH, kept));
    assertEquals("another paper about this act", SourceWords.reason(Locale.ENGLISH, "同一登记的另一份材料"));
    assertEquals("与档案原件不符", SourceWords.reason(Locale.ENGLISH, "与档案原件不符"));
  }

  @ParameterizedTest
  @CsvSource({
    "man.sex, 男方性别",
    "defendant.name, 被告姓名",
    "plaintiff.id_number, 原告身份证件号",
    "declared_on, 声明日期",
    "divorced_on, 原离婚登记日期",
    "divorce_certificate_number, 原离婚证书字号",
    "other_party, 另一方姓名",
    "valid_flag, 有效标志"
  })
  void everyFieldHasAName(String key, String name) {
    assertEquals(name, FieldWords.name(Locale.CHINESE, key));
    assertEquals(key, FieldWords.name(Locale.ENGLISH, key));
  }

  @Test
  void aNumberIsCalledByTheCertificateItStandsOn() {
    assertEquals("离婚证字号", number(ActKind.DIVORCE));
    assertEquals("离婚证字号", number(ActKind.DIVORCE_REISSUE));
    assertEquals("结婚证字号", number(ActKind.MARRIAGE_REISSUE));
    assertEquals("字号", number(ActKind.COURT_DIVORCE));
  }

  private static String number(ActKind kind) {
    return FieldWords.name(Locale.CHINESE, Optional.of(kind), "certificate_number");
  }

  @ParameterizedTest
  @CsvSource({
    "made_up, yes, 是",
    "freed, man woman, 双方",
    "freed, woman, 女方",
    "recognition, none, 未经承认",
    "recognition, court, 法院承认",
    "death_source, agency_list, 部门名单",
    "decree_form, mediation, 调解",
    "act, declared_death, 宣告死亡",
    "man.name, man, man"
  })
  void aCodeIsToldInWordsAndTextIsNot(String key, String code, String told) {
    assertEquals(told, FieldWords.value(Locale.CHINESE, key, code));
    assertEquals(code, FieldWords.value(Locale.ENGLISH, key, code));
  }

  @ParameterizedTest
  @EnumSource(ComparisonLevel.class)
  void everyLevelOfAScoreHasChineseWords(ComparisonLevel level) {
    MatchExplanation explanation =
        new MatchExplanation(
            0,
            List.of(
                new FieldComparison(CoupleField.NAME, "man.name", level, "", "", 1, 0),
                new FieldComparison(
                    CoupleField.SEX, "man.sex", ComparisonLevel.EQUAL, "", "", 1, 0)));

    assertThat(ScoreWords.of(Locale.CHINESE, explanation)).doesNotContainPattern("[a-z_]{2}");
  }
}
