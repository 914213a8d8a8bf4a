package lianli.registry.fiction;

import lianli.registry.act.Sex;

/**
 * Characters that fictional names are drawn from: common ones often, rare and polyphonic ones now
 * and then.
 */
final class NameLists {
  private static final String COMMON_SURNAMES =
      "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 林 郭 何 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余 叶"
          + " 蒋 杜 苏 魏 程 吕 丁 沈 任 姚 卢 傅 钟 姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏 邱 方 侯 邹 熊 孟 秦 白 江 阎 薛 尹"
          + " 龙 莫 岑 班 蒙 罗 冉 安";

  /** Polyphonic (单 仇 解 查 区 任 曾 覃 盖 乐), double and rare surnames. */
  private static final String RARE_SURNAMES =
      "单 仇 解 查 区 覃 盖 乐 令狐 欧阳 司马 上官 宓 逄 佘 敖 喻 晏 雍 禤 逯 郗 缑 亓 尉迟";

  private static final String MEN_OLD = "国 德 文 正 光 明 福 荣 发 兴 华 昌 永 贵 世 学 朝 廷 先 开 银 云 海 清 志 安 元 全";
  private static final String WOMEN_OLD = "秀 英 兰 芬 珍 淑 琴 碧 桂 菊 群 香 美 贞 莲 琼 书 凤 芳 玉 素 先 仙 启 国 国 珠 容";
  private static final String MEN_NEW = "伟 杰 浩 宇 鹏 涛 强 磊 军 勇 凯 俊 轩 博 泽 豪 江 飞 波 超 昊 剑 翔 煜 祺 旭 松 林";
  private static final String WOMEN_NEW = "静 丽 娟 雪 婷 倩 颖 思 梦 佳 怡 雯 岚 红 艳 丹 蓉 瑜 媛 璐 琳 欣 雅 晓 春 菲 玲 婧";

  /** Beyond everyday fonts and lexicons, as registrars meet them. */
  private static final String RARE_GIVEN = "喆 堃 昇 淼 頔 韡 玥 翀 垚 赟 燚 烜 珺 旻 贇 璟";

  private NameLists() {}

  static String surname(Draw draw) {
    return draw.word(draw.chance(0.06) ? RARE_SURNAMES : COMMON_SURNAMES);
  }

  /** Given names of one or two characters, after the fashion of the year of birth. */
  static String given(Draw draw, Sex sex, int bornIn) {
    boolean old = draw.chance(Math.clamp((1985 - bornIn) / 20.0 + 0.5, 0.05, 0.98));
    String characters = sex == Sex.MALE ? (old ? MEN_OLD : MEN_NEW) : (old ? WOMEN_OLD : WOMEN_NEW);
    String first = draw.word(characters);
    if (draw.chance(old ? 0.12 : 0.3)) {
      return first;
    }
    return first + (draw.chance(0.02) ? draw.word(RARE_GIVEN) : draw.word(characters));
  }
}
