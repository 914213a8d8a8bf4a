package lianli.cli.court.county;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.Sex;
import lianli.registry.fiction.Draw;

/** Names, few of them frequent and many rare, and the ways in which clerks miswrite them. */
final class DrawnNames {
  private static final List<String> SURNAMES =
      List.of(
          ("李 王 张 陈 杨 刘 罗 周 吴 黄 何 宋 赵 唐 谢 徐 朱 胡 冯 曾 田 邓 蒋 余 袁 龙 汪 肖 郑 彭 叶 潘 曹 石 孙 郭 任 高 万"
                  + " 韦 卢 邹 程 魏 廖 林 马 梁 江 熊 苏 安 许 丁 覃 蔡 姚 尹 钟 付 兰 冉 申 骆 游 车 樊 晏 单 敖 喻 令狐 欧阳 佘"
                  + " 皮 岑 代 聂 滕 鄢 辜 犹 桂 娄")
              .split(" "));
  private static final List<String> MEN =
      List.of(
          ("明 华 军 平 国 伟 勇 强 志 文 建 德 光 林 福 荣 永 刚 祥 洪 贵 学 云 海 兴 成 龙 辉 江 飞 友 朝 忠 正 昌 富 才 斌 峰 波"
                  + " 涛 松 发 清 贤 安 元 毅 健 康 立 庆 东 宇 鹏 浩 杰 凯 礼 银 金 仁 远 天 权 奎 凡 远 进 财 万 高 全 维 宗 开 先 大")
              .split(" "));
  private static final List<String> WOMEN =
      List.of(
          ("秀 英 芬 珍 玉 兰 琴 梅 群 丽 红 艳 霞 芳 敏 燕 静 碧 华 莲 凤 琼 会 平 淑 素 仙 菊 容 香 翠 娟 萍 玲 莉 春 书 容 雪 倩"
                  + " 婷 英 美 桂 芝 贞 花 云 蓉 利 君 小 永 光 国 先 明 昌 德 朝 启 应 双 巧 莎 颖 佳 梦 瑶 洁 琳 晓 慧 文 青 紫 林 欢")
              .split(" "));

  private static final Map<String, String> HOMOPHONES =
      pairs(
          "英瑛 明铭 华桦 平萍 文雯 军均 志智 秀绣 兰蓝 珍真 梅枚 荣蓉 建健 伟玮 林琳 丽莉 红洪 勇永 芳方 玉裕 福辅 龙隆 云芸 霞侠 燕艳 敏闵"
              + " 琴芹 群裙 静净 碧壁 莲联 凤奉 琼穷 会惠 淑叔 素愫 仙先 菊局 容溶 香湘 翠萃 娟涓 玲铃 春椿 美镁 桂贵 芝之 贞针 花化 光广 德得"
              + " 强墙 海亥 兴星 成诚 辉晖 江姜 飞非 忠中 正政 昌倡 富付 才财 斌彬 峰锋 波播 涛滔 松嵩 清青 安鞍 元园 健建 庆磬 东冬 宇雨 浩皓 杰洁");
  private static final Map<String, String> LOOK_ALIKES =
      pairs(
          "芬芳 明朋 玲铃 英莫 贵责 勇男 永水 平半 莲连 凤风 桂佳 学字 光先 远运 天夫 文义 大太 玉王 兰三 林材 琴琹 梅海 群郡 红江 艳绝 霞露 敏繁"
              + " 静净 华毕 容客 香杳 娟捐 春舂 美关 芝艺 云去 利和 君名 小少 国园 先光 德徳 朝潮 应庆 双又 巧巩 佳住 洁沽 晓饶 青肯 志忑 建健 强弹"
              + " 福褔 荣荥 刚则 祥样 洪供 海悔 兴共 成咸 龙尤 辉晖 江汪 飞气 忠患 正止 昌冒 富官 才寸 峰锋 波坡 涛祷 松忪 清情 安妥 元无 康唐 立丘");
  private static final Map<String, String> TRADITIONAL =
      pairs(
          "国國 华華 贵貴 凤鳳 兰蘭 云雲 学學 军軍 丽麗 红紅 强強 陈陳 刘劉 张張 杨楊 罗羅 赵趙 谢謝 冯馮 邓鄧 蒋蔣 龙龍 郑鄭 叶葉 孙孫"
              + " 伟偉 刚剛 兴興 辉輝 银銀 东東 鹏鵬 杰傑 礼禮 权權 远遠 财財 艳豔 莲蓮 琼瓊 会會 书書 应應 双雙 洁潔 庆慶 维維 开開 万萬");

  private DrawnNames() {}

  static String surname(Draw draw) {
    return skewed(SURNAMES, draw, 2.4);
  }

  static String given(Draw draw, Sex sex) {
    List<String> characters = sex == Sex.MALE ? MEN : WOMEN;
    String last = skewed(characters, draw, 1.5);
    return draw.chance(0.22) ? last : skewed(characters, draw, 1.3) + last;
  }

  /** The front of a list more often than its end. */
  private static String skewed(List<String> items, Draw draw, double power) {
    return items.get((int) (items.size() * Math.pow(draw.between(0.0, 1.0), power)));
  }

  static Optional<String> homophone(String name, Draw draw) {
    return replaced(name, HOMOPHONES, 1, draw);
  }

  static Optional<String> lookAlike(String name, Draw draw) {
    return replaced(name, LOOK_ALIKES, 1, draw);
  }

  static Optional<String> traditional(String name, Draw draw) {
    return replaced(name, TRADITIONAL, 0, draw);
  }

  private static Optional<String> replaced(
      String name, Map<String, String> table, int from, Draw draw) {
    int begin = from + draw.between(0, name.length() - 1 - from);
    for (int i = 0; i < name.length() - from; i++) {
      int place = from + (begin - from + i) % (name.length() - from);
      String other = table.get(name.substring(place, place + 1));
      if (other != null) {
        return Optional.of(name.substring(0, place) + other + name.substring(place + 1));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new java.util.HashMap<>();
    for (String pair : text.split(" ")) {
      pairs.put(pair.substring(0, 1), pair.substring(1));
    }
    return Map.copyOf(pairs);
  }
}
