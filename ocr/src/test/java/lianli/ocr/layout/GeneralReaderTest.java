package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of layouts that no form describes. */
class GeneralReaderTest {
  private static final String HE = "520121196503120018";
  private static final String LI = "520121196611050024";

  @Test
  void labelsAndValuesInLineOneBlockBelowTheOther() {
    assertThat(
            new Sheet()
                .row(100, 100, "字号：开结字第212号")
                .row(200, 100, "姓名：何建国", 700, "性别：男")
                .row(300, 100, "出生日期：1965年3月12日", 900, "民族：汉族")
                .row(500, 100, "姓名：李秀珍", 700, "性别：女")
                .row(600, 100, "出生日期：1966年11月5日", 900, "民族：布依族")
                .read("marriage"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "certificate_number", "开结字第212号",
                "man.name", "何建国",
                "man.sex", "男",
                "man.birth_date", "1965年3月12日",
                "man.ethnicity", "汉族",
                "woman.name", "李秀珍",
                "woman.sex", "女",
                "woman.birth_date", "1966年11月5日",
                "woman.ethnicity", "布依族"));
  }

  @Test
  void theWomanMayStandFirst() {
    assertThat(
            new Sheet()
                .row(200, 100, "姓名：李秀珍", 700, "性别：女")
                .row(300, 100, "住址：开阳县双流镇双山村")
                .row(500, 100, "姓名：何建国", 700, "性别：男")
                .row(600, 100, "住址：开阳县城关镇东风村")
                .read("marriage"))
        .contains(
            entry("woman.name", "李秀珍"),
            entry("woman.residence", "开阳县双流镇双山村"),
            entry("man.name", "何建国"),
            entry("man.residence", "开阳县城关镇东风村"));
  }

  @Test
  void aLabelWithItsColonIsWhole() {
    assertThat(
            new Sheet()
                .row(100, 100, "姓名：", 260, "许淼", 400, "国籍：", 520, "中国", 600, "民族：", 720, "汉族")
                .row(150, 100, "出生日期：", 300, "1985年4月20日")
                .row(400, 100, "姓名：", 260, "何嘉洁", 400, "国籍：", 520, "中国", 600, "民族：", 720, "侗族")
                .row(450, 100, "出生日期：", 300, "1997年1月2日", 700, "性别：女")
                .read("marriage"))
        .contains(
            entry("man.name", "许淼"),
            entry("man.nationality", "中国"),
            entry("man.ethnicity", "汉族"),
            entry("man.birth_date", "1985年4月20日"),
            entry("woman.name", "何嘉洁"),
            entry("woman.ethnicity", "侗族"));
  }

  private static Sheet labelsBetween(String left, String right) {
    return new Sheet()
        .row(100, 300, left, 900, "项目", 1400, right)
        .row(200, 300, "黄立勇", 900, "姓名", 1400, "金银爱")
        .row(300, 300, "汉", 900, "民族", 1400, "朝鲜")
        .row(400, 300, "1962年12月8日", 900, "出生年月日", 1400, "1960年10月1日")
        .row(500, 300, "文盲", 900, "文化程度", 1400, "中专");
  }

  @Test
  void labelsMayStandBetweenTheValuesOfBoth() {
    assertThat(labelsBetween("男方", "女方").read("marriage"))
        .contains(
            entry("man.name", "黄立勇"),
            entry("man.ethnicity", "汉"),
            entry("man.birth_date", "1962年12月8日"),
            entry("man.education", "文盲"),
            entry("woman.name", "金银爱"),
            entry("woman.ethnicity", "朝鲜"),
            entry("woman.birth_date", "1960年10月1日"),
            entry("woman.education", "中专"));
  }

  @Test
  void theWomanMayStandAtTheLeftOfLabelsBetween() {
    assertThat(labelsBetween("女方", "男方").read("marriage"))
        .contains(
            entry("woman.name", "黄立勇"),
            entry("woman.ethnicity", "汉"),
            entry("man.name", "金银爱"),
            entry("man.birth_date", "1960年10月1日"));
  }

  @Test
  void columnsUnderTheWordsForTheParties() {
    assertThat(
            new Sheet()
                .row(100, 600, "女方", 1200, "男方")
                .row(200, 100, "姓名", 600, "李秀珍", 1200, "何建国")
                .row(300, 100, "民族", 600, "布依族", 1200, "汉族")
                .row(400, 100, "身份证号", 600, LI, 1400, HE)
                .read("marriage"))
        .contains(
            entry("woman.name", "李秀珍"),
            entry("man.name", "何建国"),
            entry("woman.ethnicity", "布依族"),
            entry("man.ethnicity", "汉族"),
            entry("woman.id_number", LI),
            entry("man.id_number", HE));
  }

  @Test
  void labelsAboveTheirValues() {
    assertThat(
            new Sheet()
                .row(100, 100, "男方姓名", 500, "男方民族", 900, "女方姓名", 1300, "女方民族")
                .row(170, 100, "何建国", 500, "汉族", 900, "李秀珍", 1300, "布依族")
                .row(300, 100, "登记日期", 700, "登记机关")
                .row(370, 100, "1988年7月1日", 700, "金中镇人民政府")
                .read("marriage"))
        .contains(
            entry("man.name", "何建国"),
            entry("man.ethnicity", "汉族"),
            entry("woman.name", "李秀珍"),
            entry("woman.ethnicity", "布依族"),
            entry("registered_on", "1988年7月1日"),
            entry("office", "金中镇人民政府"));
  }

  @Test
  void aLabelBetweenTheValuesOfBoth() {
    assertThat(
            new Sheet()
                .row(100, 200, "男方", 1200, "女方")
                .row(200, 150, "何建国", 700, "姓名", 1150, "李秀珍")
                .row(300, 150, "汉族", 700, "民族", 1150, "苗族")
                .row(400, 150, "农民", 700, "职业", 1150, "教师")
                .read("marriage"))
        .contains(entry("woman.name", "李秀珍"), entry("woman.ethnicity", "苗族"));
  }

  @Test
  void labelsWithBlanksSpreadOverTheirCell() {
    assertThat(
            new Sheet()
                .row(100, 100, "姓", 220, "名", 400, "何建国")
                .row(200, 100, "民", 220, "族", 400, "汉族")
                .row(300, 100, "登", 150, "记", 200, "日", 250, "期", 400, "1988年7月1日")
                .row(400, 100, "性", 220, "别", 400, "男")
                .read("marriage"))
        .contains(
            entry("man.name", "何建国"),
            entry("man.ethnicity", "汉族"),
            entry("registered_on", "1988年7月1日"));
  }

  @Test
  void aLabelWithOneCharacterMisread() {
    assertThat(
            new Sheet()
                .row(100, 100, "姓名", 400, "何建国")
                .row(200, 100, "身份证号玛", 400, HE)
                .row(300, 100, "文化程庹", 400, "初中")
                .row(400, 100, "户口所在他", 400, "开阳县双流镇双山村")
                .read("marriage"))
        .contains(
            entry("man.id_number", HE),
            entry("man.education", "初中"),
            entry("man.residence", "开阳县双流镇双山村"));
  }

  @Test
  void aNumberOneFigureABox() {
    Sheet sheet = new Sheet().row(100, 100, "姓名：何建国").row(200, 100, "民族：汉族", 700, "性别：男");
    sheet.row(300, 100, "身份证号码");
    for (int i = 0; i < HE.length(); i++) {
      sheet.row(300, 400 + 70 * i, HE.substring(i, i + 1));
    }
    assertThat(sheet.read("marriage")).contains(entry("man.id_number", HE));
  }

  @Test
  void columnsThatGoDownFromTheRight() {
    assertThat(
            new Sheet()
                .down(1500, 100, "何建國")
                .down(1500, 400, "性別男年齡二十二歲")
                .down(1400, 100, "籍貫開陽縣第八區龍崗鄉人")
                .down(1200, 100, "李秀珍")
                .down(1200, 400, "性別女年齡二十四歲")
                .down(1100, 100, "籍貫開陽縣第七區永溫鄉人")
                .down(800, 100, "一九五七年一月十七日")
                .read("marriage"))
        .contains(
            entry("man.name", "何建國"),
            entry("man.sex", "男"),
            entry("man.age", "二十二歲"),
            entry("man.residence", "開陽縣第八區龍崗鄉"),
            entry("woman.name", "李秀珍"),
            entry("woman.age", "二十四歲"),
            entry("woman.residence", "開陽縣第七區永溫鄉"),
            entry("registered_on", "一九五七年一月十七日"));
  }

  @Test
  void theDayOfTheMarriageIsNotThatOfItsDivorce() {
    Sheet sheet =
        new Sheet()
            .row(100, 100, "男方姓名：何建国", 900, "女方姓名：李秀珍")
            .row(200, 100, "结婚日期：1988年7月1日", 900, "离婚日期：2001年5月3日");

    assertThat(sheet.read("divorce"))
        .contains(entry("married_on", "1988年7月1日"), entry("registered_on", "2001年5月3日"));
  }

  @Test
  void twoRowsOfAPartyTableUnderTheirHeadings() {
    assertThat(
            new Sheet()
                .row(100, 300, "姓名", 600, "性别", 800, "民族", 1100, "职业")
                .row(180, 100, "男方", 300, "何建国", 610, "男", 800, "汉族", 1100, "农民")
                .row(260, 100, "女方", 300, "李秀珍", 610, "女", 800, "苗族", 1100, "教师")
                .read("marriage"))
        .contains(
            entry("man.name", "何建国"),
            entry("man.occupation", "农民"),
            entry("woman.name", "李秀珍"),
            entry("woman.occupation", "教师"),
            entry("woman.sex", "女"));
  }

  @Test
  void whatIsNobodysTakesItsOwnValue() {
    assertThat(
            new Sheet()
                .row(100, 100, "姓名：何建国", 900, "姓名：李秀珍")
                .row(200, 100, "民族：汉族", 900, "民族：苗族")
                .row(300, 100, "介绍人：张大山", 900, "登记员：王明")
                .read("marriage"))
        .contains(entry("registrar", "王明"))
        .doesNotContainValue("张大山");
  }

  @Test
  void whereNothingTellsWhoseIsWhichNothingOfAPartyIsBelieved() {
    assertThat(
            new Sheet()
                .row(100, 100, "姓名：何建国")
                .row(200, 100, "民族：汉族")
                .row(300, 100, "姓名：李秀珍")
                .row(400, 100, "民族：苗族")
                .row(500, 100, "登记日期：1988年7月1日")
                .believed("marriage"))
        .containsOnlyKeys("registered_on");
  }

  @Test
  void aNoteThatNamesNobodyIsNoRecord() {
    assertThat(
            new Sheet()
                .row(100, 100, "登记日期：1988年7月1日")
                .row(200, 100, "登记机关：金中镇人民政府")
                .records("marriage"))
        .isEmpty();
  }

  @Test
  void aSheetOfStubsIsAsManyPagesAsItHasStubs() {
    Sheet sheet = new Sheet();
    for (int y : new int[] {100, 900, 1700}) {
      sheet
          .row(y, 600, "结婚证存根")
          .row(y + 80, 1000, "永结字第7" + y / 100 % 10 + "号")
          .row(y + 200, 100, "男方", 300, "何建国", 700, "女方", 900, "李秀珍")
          .row(y + 300, 100, "发证机关：永丰乡人民政府");
    }

    assertThat(new GeneralReader(Lexicon.standard()).cards(sheet.text()))
        .hasSize(3)
        .allSatisfy(card -> assertThat(card.all()).containsOnlyOnce("存根").contains("何建国"));
  }

  @Test
  void aPageOfOneRecordIsOnePage() {
    assertThat(
            new GeneralReader(Lexicon.standard())
                .cards(
                    new Sheet()
                        .row(100, 600, "结婚证")
                        .row(200, 100, "姓名：何建国", 900, "姓名：李秀珍")
                        .row(300, 100, "登记日期：1988年7月1日")
                        .text()))
        .hasSize(1);
  }
}
