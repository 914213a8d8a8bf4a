package lianli.ocr.value;

import java.util.regex.Pattern;

/**
 * How names of persons begin: the old list of hundred surnames and the further ones met in Guizhou.
 * A rarer surname is no error, but a person should look: readers take 敖 for 教 and 侯 for 候.
 */
public final class Surnames {
  private static final String SINGLE =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
          + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
          + "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
          + "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
          + "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
          + "宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧"
          + "殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付代涂佘覃陇陀郄岳帅缑亢"
          + "况郈有琴商牟佴伯赏墨哈谯笪年爱阳佟苟仝樵母丘仵谌揭淡税苑粟先敬郇卯乃补雒由官卿昂撒";

  private static final String DOUBLE = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 令狐 慕容 司徒 夏侯 长孙 宇文 端木 公孙 申屠 独孤";

  /** What both readers write for a rarer surname that looks like it: 余 for 佘, 元 for 亓, 都 for 郗. */
  private static final String WRITTEN_FOR_ANOTHER = "余元都";

  private static final Pattern IN_A_TEXT =
      Pattern.compile("[：:；;、]\\s*[" + WRITTEN_FOR_ANOTHER + "]");

  private Surnames() {}

  /** True if the name may begin with a rarer surname that no reader tells from this one. */
  public static boolean mayHideAnother(String name) {
    return !name.isEmpty() && WRITTEN_FOR_ANOTHER.indexOf(name.charAt(0)) >= 0;
  }

  /** True if that holds of a name in a text, such as a child's behind a colon. */
  public static boolean mayHideAnotherWithin(String text) {
    return IN_A_TEXT.matcher(text).find();
  }

  /** True if the name begins with a surname of the list, in either script. */
  public static boolean begins(String name) {
    String simplified = lianli.registry.script.HanScript.toSimplified(name);
    if (simplified.length() < 2) {
      return false;
    }
    return SINGLE.indexOf(simplified.charAt(0)) >= 0 || DOUBLE.contains(simplified.substring(0, 2));
  }
}
