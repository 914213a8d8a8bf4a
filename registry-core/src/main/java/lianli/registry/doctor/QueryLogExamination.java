package lianli.registry.doctor;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.disclosure.LogVerification.LogFault;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.doctor.Diagnosis.Grade;

/** The log of answers about persons: whether its lines are all there, to the one noted last. */
public final class QueryLogExamination implements Examination {
  private final QueryLog log;

  public QueryLogExamination(QueryLog log) {
    this.log = log;
  }

  @Override
  public List<Diagnosis> examine() {
    List<LogFault> faults = log.verify(List.of()).faults();
    return faults.isEmpty() ? List.of() : List.of(trouble(faults));
  }

  private Diagnosis trouble(List<LogFault> faults) {
    LogFault first = faults.getFirst();
    return Diagnosis.of(
        "query-log",
        Grade.TROUBLE,
        BilingualText.of(
            "The query log %s is not as it was written", "查询日志 %s 与写入时不一致", log.path()),
        first.line() == 0
            ? first.what()
            : BilingualText.of("line %d: %s", "第 %d 行：%s", first.line(), first.what()),
        BilingualText.of(
            "`lianli audit verify` tells every place; put lost lines back from a backup of"
                + " query-log.jsonl, and keep a note of who could write there",
            "用 lianli audit verify 查看各处；请从备份中找回 query-log.jsonl 缺失的行，并查明何人有写入权限"));
  }
}
