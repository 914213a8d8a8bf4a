package lianli.registry.court;

import java.util.regex.Pattern;

/**
 * A point of an operative part about property, children or costs alone: it leaves the marriage as
 * the other points do. A point that holds a word by which courts speak of a marriage, of a life or
 * of another instance is none.
 */
final class AsidePoint {
  private static final Pattern ABOUT_MORE =
      Pattern.compile("离婚(?!后)|离异|婚姻|解除|准予|准许|不准|不予|无效|死亡|失踪|上诉|再审|改判|发回|维持|终结|中止|撤|移送|生效|暂缓");

  private static final Pattern CHILDREN =
      Pattern.compile(
          ".*(?:婚生|子女|儿子|女儿|长子|次子|长女|次女|小孩|孩子|子|女).*(?:抚养|抚育|监护|生活|探望|探视).*"
              + "|.*(?:抚养费|抚育费|抚养权|抚养关系|探望权).*");

  private static final Pattern PROPERTY =
      Pattern.compile(
          ".*(?:财产|房屋|房产|住房|车辆|汽车|存款|债务|债权|股权|嫁妆|彩礼|家具|家电|宅基地|承包地|公积金|养老金)"
              + ".*(?:归|由|分割|分得|所有|使用|承担|偿还|享有|返还|均分|平分|折价).*"
              + "|(?:依法)?(?:判令|判决)?分割.*(?:财产|房屋|房产|存款)"
              + "|.*(?:支付|给付|返还|补偿|赔偿|退还|偿还).*(?:款|费|元|金|彩礼|财产|财物|损失|折价).*");

  private static final Pattern REST =
      Pattern.compile(
          "驳回(?:原告|被告|双方|申请人|上诉人)?的?(?:其他|其它|其余)的?(?:诉讼|上诉)?请求"
              + "|.*(?:受理费|诉讼费|鉴定费|公告费).*(?:负担|承担|交纳|缴纳).*");

  /** 变更第三项: about what the first instance decided besides, where another point says what. */
  private static final Pattern ANOTHER_ITEM =
      Pattern.compile("(?:变更|撤销)(?:原判|一审判决|原审判决)?第[二三四五六七八九十]+项.*|(?:改判|变更)(?:财产|子女|抚养)[^离婚]*");

  private AsidePoint() {}

  /** True of a point that changes an item of another judgment that is not its first. */
  static boolean isOfAnotherItem(String point) {
    return ANOTHER_ITEM.matcher(point).matches();
  }

  /** True of a folded point that is about nothing else. */
  static boolean is(String point) {
    return REST.matcher(point).matches()
        || (!ABOUT_MORE.matcher(point).find()
            && (CHILDREN.matcher(point).matches() || PROPERTY.matcher(point).matches()));
  }
}
