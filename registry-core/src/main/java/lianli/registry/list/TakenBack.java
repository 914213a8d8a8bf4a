package lianli.registry.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;

/**
 * Tells rows that take themselves back: an application that was refused, a decree that is not in
 * force, a death reported in error. Two kinds of columns say so. A column of state (是否有效, 办理结果)
 * must say plainly that what the row tells holds; a column of free text (备注, and every one that is
 * not read) must not hold a word of a closed list. Ordinary remarks pass.
 */
final class TakenBack {
  /** Columns that say nothing but whether the row holds. */
  private static final Set<String> OF_STATE =
      Set.of(
          "状态", "登记状态", "数据状态", "记录状态", "证件状态", "证书状态", "办理状态", "办理结果", "审查结果", "审核结果", "审批结果",
          "有效标志", "有效标识", "有效性", "是否有效", "是否生效", "是否作废", "是否撤销", "是否注销", "是否上诉", "生效状态", "文书状态",
          "生效情况", "上诉情况", "注销类别", "注销原因", "注销类型", "核查情况", "核查结果", "核实情况", "婚姻状态", "当前婚姻状态",
          "现婚姻状态");

  private static final Pattern OF_REMARKS =
      Pattern.compile(
          "(?!.*(?:体检|婚检|健康|检查|婚姻|户口|就业|政治|文化)).*(?:状态|结果|标志|标识|标记|异常|比对|质量)|.*(?:备注|附注|附记|备考|批注|说明|备忘|记事|注明|标注)|注|其他|其它|情况|特殊情况|有关情况|问题|处理情况|remarks?|notes?"
              + "|comments?|memo|certificate_remarks|certificateremarks|printremark");

  /** Columns whose yes takes the row back. */
  private static final Pattern ASKS_AGAINST =
      Pattern.compile(
          "是否(?:已)?(?:作废|撤销|注销|上诉|重复|健在|在世|存疑|有误|错误|冒名|虚假|测试|样表|删除|退回|撤回|待核|待查|异常|空号|无效|失效|停用)|上诉情况");

  /** Columns whose no takes the row back. */
  private static final Pattern ASKS_FOR =
      Pattern.compile("是否(?:已)?(?:属实|本人|核实|通过|合格|发证|领证|登记|办结|办理|到场|死亡|去世|确认|真实|准确|有效|生效|录用)");

  private static final Pattern AFFIRMED =
      Pattern.compile(
          "有效|是|正常|准予|准予登记|准予(?:结婚|离婚)登记|予以登记|同意|同意登记|符合|符合(?:结婚|离婚|登记)?条件"
              + "|符合(?:结婚|离婚|登记)?条件[,，]?(?:准予|同意|予以)(?:(?:结婚|离婚)?登记)?|通过|审查通过|审核通过|合格"
              + "|已生效|生效|已发生法律效力|发生法律效力|已发证|已领证|已发|已领|发证|领证|已登记|已办理|已办结|办结|已完成|完成|已审核"
              + "|已归档|归档|在用|存续|死亡|死亡注销|因死亡注销|正常死亡|非正常死亡|因病死亡|病故|已死亡|死亡属实|已核实|核实|属实|一致"
              + "|核实无误|核对无误|无误|已核对|无变化|补办|补领|复婚|1|y|yes|true|valid|active|registered|issued|completed?|approved|√|-|/|无|未填");

  private static final Pattern DENIED_AGAINST =
      Pattern.compile(
          "否|不是|没有|非|无|0|n|no|false|未|未上诉|均未上诉|双方(?:均)?未上诉|无上诉|不上诉|未作废|未撤销|未注销|-|/|上诉期(?:已)?(?:满|届满|已过)(?:[,，]?(?:双方)?(?:均)?未上诉)?");

  /** The state of the couple that a registration of the kind leaves behind. */
  private static final Pattern MARRIED = Pattern.compile("已婚|结婚|在婚|已结婚|初婚|再婚|婚姻存续|婚姻关系存续");

  private static final Pattern DIVORCED = Pattern.compile("离婚|已离婚|离异|已离异");

  /** Phrases that hold a word of the lists below and take nothing back. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "无误|没有错误|以下(?:空白|无正文)|(?:父母|配偶|妻子|丈夫|老伴|子女)(?:均|都)?健在|(?:医治|抢救|治疗)无效|驳回(?:[^,，。;；]{0,6})上诉|撤回上诉|上诉[^。;；]{0,12}(?:维持|被驳回)|(?:均|双方|原告|被告)?(?:未|没有|不|放弃)(?:提起|提出)?上诉"
              + "|上诉期(?:限)?(?:已|届)*(?:满|过)|(?:原|旧|遗失|丢失|损毁|破损|结婚证)[^,，。;；]{0,12}(?:作废|注销)"
              + "|(?:父亲?|母亲?|父母|前夫|前妻|原配偶?|前配偶|证人)(?:均)?已?(?:已故|去世|病故)|(?:已故|去世)的?(?:父|母|前夫|前妻|原配)"
              + "|(?:男|女|男方|女方|双方)(?:均)?(?:系|为|属)?(?:丧偶|离异)(?![^,，。;；]*(?:后|于|年))|(?:再婚|复婚)[^。;；]{0,12}(?:丧偶|已离婚|已故)|(?:丧偶|已离婚|已故)[^。;；]{0,12}(?:再婚|复婚)"
              + "|复婚[^。;；]{0,20}已离婚|不撤销|未撤销|无撤销");

  /** What takes any row back, or doubts it. */
  private static final Pattern ANY =
      Pattern.compile(
          "撤销|作废|无效|误(?![食服饮吞伤触])|更正|撤回|未发证|未领证|未办理|未登记|不予|不符合|不准|不同意|未通过|待审|未生效|尚未生效|冒名|顶替|虚假登记"
              + "|void|annul|revok|cancel|invalid|withdrawn|refused|rejected|pending|空号|号空|查无此人|同名同姓|改判|发回|重复登记|待核实|存疑|冷静期内");

  private static final Pattern OF_MARRIAGES =
      Pattern.compile("已离婚|已于[^,，。;；]{0,12}离婚|后离婚|已离异|已故|丧偶");

  /**
   * The certificate itself, not an earlier one, was taken in: of a marriage that stands it is not.
   */
  private static final Pattern GIVEN_UP =
      Pattern.compile("^(?!.*[原旧补换]).*(?:结婚证|证件)(?:已|均|被|予以)*(?:收回|收缴|注销|作废|交回|剪角|销毁|失效)");

  private static final Pattern OF_DECREES = Pattern.compile("上诉|抗诉|再审|改判|发回|未生效|未送达|送达中");
  private static final Pattern OF_DEATHS =
      Pattern.compile(
          "健在|在世|未死亡|未去世|没有死亡|没死|失踪|下落不明|参军|入伍|服兵役|迁往|迁出|务工|打工|人在(?!外地死)|领取|在押|服刑|恢复户[籍口]|恢复身份|死亡[^,，。;；]{0,6}(?:撤销|恢复)|撤销死亡|复活|隔壁|邻村|重复户口|户口重复|出国|出境定居|重户");

  /** Whole cells that say what else became of somebody: a list of changes holds not only deaths. */
  private static final Pattern NO_DEATH =
      Pattern.compile(
          "(?:已|因病|自动|自行|要求|放弃治疗|遵?医嘱|非医嘱|正常|康复|好转|治愈|病情|家属要求)*(?:出院|离院|转院|转诊|转科)|(?:病情)?(?:好转|稳定|平稳|治愈|痊愈|未愈|康复)"
              + "|(?:新)?出生(?:登记|入户|上户)?|新生(?:儿)?|上户|入户|分娩|生育|[嫁娶迁转]入|[嫁迁转]出|出嫁|婚[入出]|存活|生存");

  /** Headings under which a hospital says how a stay ended. */
  private static final Pattern OF_STAYS =
      Pattern.compile(".*(?:转归|结局|去向|出院(?:情况|方式|状态|诊断结果)|离院方式|治疗(?:结果|效果)|疗效).*");

  private static final Pattern STAY_ENDED =
      Pattern.compile("(?!.*[死亡故殁逝]).*(?:出院|离院|好转|治愈|痊愈|未愈|转院|转诊|转科|康复|回家|稳定).*");

  /** What a court or an office that undoes a marriage says of it, and what is no news there. */
  private static final Pattern OF_UNDOING =
      Pattern.compile("撤销婚姻|撤销(?:结婚|婚姻)?登记|婚姻无效|无效|撤销|冒名|作废|顶替|虚假登记");

  private static final Set<String> WHOLE = Set.of("注销", "已注销", "重复", "删除", "已删除", "停用", "废", "待定");

  private static final Pattern UNDONE = Pattern.compile("(?:撤销|注销|作废|宣告无效|无效)(?:登记|婚姻)?(?:日期|时间)");
  private static final Pattern ENDED =
      Pattern.compile("(?:撤销|注销|作废|宣告无效|无效|离婚|离异)(?:登记|婚姻)?(?:日期|时间|年月日)");
  private static final Pattern OF_BEFORE = Pattern.compile("原|婚前|婚姻状况|婚史|审|结果|状态|前");
  private static final Pattern OTHER_THAN_MARRIAGE =
      Pattern.compile(
          "(?:协议|登记|判决|调解)?离婚(?:登记)?|divorced?|补[领发](?:结婚|离婚)证|撤销(?:婚姻|结婚)?(?:登记)?|annul(?:ment|led)?");
  private static final Pattern OTHER_THAN_DIVORCE =
      Pattern.compile("结婚(?:登记)?|marriage|married|复婚(?:登记)?|补[领发](?:结婚|离婚)证|撤销(?:离婚)?(?:登记)?");

  private TakenBack() {}

  /** What the act of a row is, as far as it matters here. */
  enum About {
    /** A marriage, or its certificate once more. */
    MARRIAGE,
    /** A divorce, or its certificate once more. */
    DIVORCE,
    /** A court's decree. */
    DECREE,
    /** An act that undoes a marriage. */
    UNDOING,
    /** A death. */
    DEATH
  }

  /** True of a heading of a column of state. */
  static boolean isState(String heading) {
    String folded = heading(heading);
    return OF_STATE.contains(folded)
        || ASKS_AGAINST.matcher(folded).matches()
        || ASKS_FOR.matcher(folded).matches();
  }

  /** True of a heading under which people write what they like: what is not read, and remarks. */
  static boolean isFree(String heading, Optional<String> key) {
    return key.map(List.of("remarks", "certificate_remarks", "opinion")::contains)
        .orElseGet(() -> !isOfParty(heading));
  }

  /** A party's own particulars say nothing of the row: what they were before, where they work. */
  private static boolean isOfParty(String heading) {
    return Pattern.compile("^(?:男|女|夫|妻|丈夫|妻子|原告|被告|申请人|被申请人|家属|经办人|申报人|联系人)|地址|住址|单位|住所|电话")
        .matcher(heading(heading))
        .find();
  }

  /**
   * What the cell of a column that is not read says of another act than the row is read as: a kind
   * of act under a heading that nobody knows, or the day on which a registration ended.
   */
  static Optional<BilingualText> otherAct(String heading, String text, About about) {
    if (about != About.MARRIAGE && about != About.DIVORCE) {
      return Optional.empty();
    }
    String folded = heading(heading);
    String word = WrittenText.word(text);
    boolean isEnd =
        (about == About.MARRIAGE ? ENDED : UNDONE).matcher(folded).matches()
            && word.codePoints().anyMatch(Character::isDigit);
    boolean isOther =
        (about == About.MARRIAGE ? OTHER_THAN_MARRIAGE : OTHER_THAN_DIVORCE).matcher(word).matches()
            && !isOfParty(heading)
            && !OF_BEFORE.matcher(folded).find();
    return isEnd || isOther
        ? Optional.of(
            BilingualText.of(
                "under %1$s the row tells another act than the one it is read as; put the kind of"
                    + " act under 登记类别, one act to a row, or say with --mapping `%1$s = ignore`",
                "“%1$s”栏表明该行另有登记（或不是所读取的登记类别）；请在“登记类别”列写明，每行一项登记，或用 --mapping 写明 %1$s = ignore",
                heading))
        : Optional.empty();
  }

  /** Why a row with this cell does not enter; empty if the cell takes nothing back. */
  static Optional<BilingualText> objection(String heading, String text, About about) {
    String word = WrittenText.word(text);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    boolean takesBack =
        isState(heading)
            ? !affirms(heading(heading), word, about)
            : doubts(word, about)
                || isNoDeath(heading, word, about)
                || (isRemark(heading) && remarks(word, about));
    return takesBack ? Optional.of(said(heading, text)) : Optional.empty();
  }

  /** Where people write of the row itself, not under a heading of something else. */
  private static boolean isRemark(String heading) {
    return OF_REMARKS.matcher(heading(heading)).matches();
  }

  private static boolean remarks(String word, About about) {
    return about != About.UNDOING && Remarks.doubts(HARMLESS.matcher(word).replaceAll(" "));
  }

  private static boolean isNoDeath(String heading, String word, About about) {
    return about == About.DEATH
        && (NO_DEATH.matcher(word).matches()
            || (OF_STAYS.matcher(heading(heading)).matches()
                && STAY_ENDED.matcher(word).matches()));
  }

  private static boolean affirms(String heading, String word, About about) {
    if (ASKS_AGAINST.matcher(heading).matches()) {
      return DENIED_AGAINST.matcher(word).matches();
    }
    boolean isAct =
        switch (about) {
          case MARRIAGE -> MARRIED.matcher(word).matches();
          case DIVORCE, DECREE -> DIVORCED.matcher(word).matches();
          case UNDOING -> OF_UNDOING.matcher(word.replace("已", "")).matches();
          case DEATH -> false;
        };
    return isAct || AFFIRMED.matcher(word).matches();
  }

  private static boolean doubts(String word, About about) {
    if (about == About.MARRIAGE && GIVEN_UP.matcher(word).find()) {
      return true;
    }
    String left = HARMLESS.matcher(word).replaceAll(" ");
    Pattern own =
        switch (about) {
          case MARRIAGE -> OF_MARRIAGES;
          case DECREE -> OF_DECREES;
          case DEATH -> OF_DEATHS;
          case DIVORCE, UNDOING -> ANY;
        };
    if (own != ANY && own.matcher(left).find()) {
      return true;
    }
    if (about == About.UNDOING) {
      if (Pattern.compile("撤销原判|改判|发回").matcher(left).find()) {
        return true;
      }
      left = OF_UNDOING.matcher(left).replaceAll(" ");
    }
    return WHOLE.contains(word) || ANY.matcher(left).find();
  }

  private static String heading(String heading) {
    return ColumnNames.folded(heading).replaceAll("[:：]$", "");
  }

  private static BilingualText said(String heading, String text) {
    return BilingualText.of(
        "under %1$s the row says `%2$s`, which takes back or doubts what it tells; if it holds,"
            + " correct the cell, or say with --mapping `%1$s = ignore`",
        "“%1$s”栏为“%2$s”，与该行登记内容相抵触或存疑，未导入；经核实确应录入的，请更正该单元格，或用 --mapping 写明 %1$s = ignore",
        heading,
        text);
  }
}
