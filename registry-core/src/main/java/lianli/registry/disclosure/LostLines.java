package lianli.registry.disclosure;

import lianli.registry.BilingualText;

/**
 * Lines that were noted and are not in the query log: answers were given for them.
 *
 * @param first by its number in the log
 */
public record LostLines(long first, long last) {
  /** What is missing, and what to do about it. */
  public BilingualText warning() {
    return BilingualText.of(
        "lines %d to %d of the query log are missing; this answer is noted behind them. Tell who"
            + " looks after the registry: `lianli audit verify`",
        "查询日志缺少第 %d 至 %d 行，本次查询已记在其后。请告知登记库管理人员，并运行 lianli audit verify", first, last);
  }
}
