package lianli.ocr.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands below the rows of a register: who made it, handed it over and took it, and when. Its
 * names are in line with the columns and are nobody's who married.
 */
final class RegisterFoot {
  /** 移交人:蒋军, 制表人:, 交接日期:2008年9月11日. */
  private static final Pattern SIGNED =
      Pattern.compile("\\p{IsHan}{1,6}(?:人|员|者|日期|时间|单位|盖章|签字|签名|合计|共计|小计)(?:\\([^)]*\\))?:.*");

  /** Of the runs below the head, how many at least stand over a foot. */
  private static final double ROWS_ABOVE = 0.7;

  private RegisterFoot() {}

  /** The runs that stand in rows of the register. */
  static List<Run> without(List<Run> body, double unit) {
    double foot =
        body.stream()
            .filter(run -> SIGNED.matcher(run.text()).matches())
            .mapToDouble(run -> run.box().middleY() - 0.6 * unit)
            .filter(top -> above(top, body) >= ROWS_ABOVE * body.size())
            .min()
            .orElse(Double.MAX_VALUE);
    return body.stream().filter(run -> run.box().middleY() < foot).toList();
  }

  private static long above(double top, List<Run> body) {
    return body.stream().filter(run -> run.box().middleY() < top).count();
  }
}
