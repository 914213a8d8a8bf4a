package lianli.registry.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiltTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"张三", "莫须有", "欧阳乌有", "王建国", "贵州省开阳县云开街道"})
  void whatAnotherEncodingMadeOfChineseIsKnown(String written) {
    byte[] utf8 = written.getBytes(StandardCharsets.UTF_8);

    assertTrue(SpoiltText.isOne(new String(utf8, Charset.forName("GBK"))));
    assertTrue(SpoiltText.isOne(new String(utf8, StandardCharsets.ISO_8859_1)));
    assertTrue(
        SpoiltText.isOne(
            new String(written.getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1)));
  }

  /**
   * Names whose bytes in GBK are by chance those of one rare character in UTF-8, and plain ones.
   */
  @ParameterizedTest
  @ValueSource(strings = {"宓佳", "宓杰", "张三", "木合塔尔·阿不都", "KIM MIN", "溥仪", "怀来县", ""})
  void aNameIsNotTakenForSpoilt(String name) {
    assertFalse(SpoiltText.isOne(name));
  }
}
