package lianli.index.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lianli.registry.act.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReadingsTest {
  /** Forty surnames that dictionaries and libraries read wrong. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          单,shàn
          仇,qiú
          解,xiè
          查,zhā
          区,ōu
          任,rén
          曾,zēng
          盖,gě
          覃,qín
          朴,piáo
          缪,miào
          黑,hè
          祭,zhài
          薄,bó
          阚,kàn
          佴,nài
          乐,yuè
          华,huà
          燕,yān
          哈,hǎ
          召,shào
          洗,xiǎn
          员,yùn
          么,yāo
          折,shé
          种,chóng
          秘,bì
          繁,pó
          乜,niè
          逄,páng
          句,gōu
          冯,féng
          翟,zhái
          尉,wèi
          车,chē
          过,guō
          曲,qū
          沈,shěn
          单于,chán yú
          尉迟,yù chí
          万俟,mò qí
          长孙,zhǎng sūn
          """)
  void surnamesAreReadAsSurnames(String surname, String reading) {
    assertThat(NameReadings.toned(new PersonName(surname + "文")).getFirst())
        .isEqualTo(reading + " wén");
  }

  @Test
  void theSecondReadingOfASurnameIsAKeyToo() {
    assertThat(NameReadings.toned(new PersonName("覃文"))).contains("qín wén", "tán wén");
  }

  @Test
  void charactersOutsideTheTablesStandForThemselves() {
    assertThat(NameReadings.toned(new PersonName("𪚥A"))).isNotEmpty();
  }

  @Test
  void combinationsAreFew() {
    assertThat(NameReadings.toned(new PersonName("覃乐重朝长行"))).hasSizeLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "zhāng lì, zhang li, zang li",
    "lǜ níng, lv ning, lv lin",
    "hú huáng, hu huang, fu fang",
    "chén shēng, chen sheng, cen sen"
  })
  void tonesAndDialectFold(String toned, String toneless, String dialect) {
    assertEquals(toneless, Pinyin.toneless(toned));
    assertEquals(dialect, Pinyin.dialect(toneless));
  }
}
