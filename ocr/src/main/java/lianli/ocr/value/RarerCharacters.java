package lianli.ocr.value;

/**
 * Characters of given names that the readers do not know, and what both write for them: 或 for 彧, 种
 * for 翀, 激 for 澂. They have 6,600 and 4,000 characters, the Table of General Standard Chinese
 * Characters (State Council, Guofa [2013] 23) has 1,605 more in its third part, for names of
 * persons and places; of those drawn as names, one in sixteen was entered as another, no reader in
 * doubt.
 *
 * <p>Listed are characters for which more than one name in 300 that is read so would be a rarer
 * one: how often a character was taken for it when it was drawn ({@code RareNames}), by how often
 * both are met in names (Bao, ChineseNames: Chinese Name Database 1930-2008, 2021), half a name in
 * a million where that does not say. Nearly all are no characters for names at all; common ones
 * such as 江 (冮), 坤 (珅) or 梅 (栴) stand for a rarer one too seldom.
 */
public final class RarerCharacters {
  private static final String WRITTEN_FOR_ONE =
      "究圩诉划抵毒杆吻困饮蚀给契坨眩痔琉枸询涅恨宦祛诊壶嗪街埃酸断裸嘴混撤踏酵或沟半挖茫到奸陛茨硅砼告洽窗塌篇誓廊螺鲷"
          + "跨摘肠活芪穷昇此咳呱肥类械捕飓羞奠瘤纠驱贴斑哮唆稻舱催硝饰哗种诫激炊晕妩始被璃荒场形拔漆狂母洞谓郊劳敌第钳离气沪"
          + "药磐塑棕绚项晞惊籽镁眼油秘琅胭骆机规者哈瑕懂毕醒傅湾阅穗掌坪坦涤都笃草著调教滕赢无落检逢絮流潜榜研植淳纲鹃";

  private RarerCharacters() {}

  /** True if the name, behind its first character, may hold one that the readers do not know. */
  public static boolean mayBeIn(String name) {
    return name.codePoints().skip(1).anyMatch(read -> WRITTEN_FOR_ONE.indexOf(read) >= 0);
  }
}
