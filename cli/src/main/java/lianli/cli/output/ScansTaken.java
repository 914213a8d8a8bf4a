package lianli.cli.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lianli.registry.json.Json;
import lianli.registry.scan.ScanIntakeOutcome;

/** Counts what became of the scans of a backfill, and says which nobody will see again. */
final class ScansTaken {
  private static final int NAMED = 5;

  private final Map<ScanIntakeOutcome, Integer> counts = new EnumMap<>(ScanIntakeOutcome.class);
  private final Map<ScanIntakeOutcome, List<String>> places =
      new EnumMap<>(ScanIntakeOutcome.class);

  void add(String place, ScanIntakeOutcome taken) {
    counts.merge(taken, 1, Integer::sum);
    List<String> named = places.computeIfAbsent(taken, each -> new ArrayList<>());
    if (named.size() < NAMED) {
      named.add(place);
    }
  }

  Json.Obj json() {
    Json.Builder json = Json.object();
    counts.forEach((taken, count) -> json.put(taken.code(), count));
    return json.build();
  }

  void tell(Output output) {
    if (counts.containsKey(ScanIntakeOutcome.MISSING)) {
      output.warn(
          told(ScanIntakeOutcome.MISSING, "%d records are of scans that are not there any more: %s")
              + ". Digest, folder and page are on file; name the folder in which they are now"
              + " with --scans DIR",
          told(ScanIntakeOutcome.MISSING, "%d 条记录的扫描件已不在原处：%s")
              + "。摘要值、文件夹和页码已留存；请用 --scans 文件夹 指定现在的位置");
    }
    if (counts.containsKey(ScanIntakeOutcome.CHANGED)) {
      output.warn(
          told(
                  ScanIntakeOutcome.CHANGED,
                  "%d records are of scans that were changed after they were read: %s")
              + ". Put the scans back as they were and run this again",
          told(ScanIntakeOutcome.CHANGED, "%d 条记录的扫描件在识读后有改动：%s") + "。请恢复原扫描件后重新运行");
    }
    if (counts.containsKey(ScanIntakeOutcome.UNREADABLE)) {
      output.warn(
          told(ScanIntakeOutcome.UNREADABLE, "%d records are of scans that cannot be read: %s")
              + ". Check the rights on them and run this again",
          told(ScanIntakeOutcome.UNREADABLE, "%d 条记录的扫描件无法读取：%s") + "。请检查文件权限后重新运行");
    }
    if (counts.containsKey(ScanIntakeOutcome.OUT_OF_REACH)) {
      output.remark(
          told(ScanIntakeOutcome.OUT_OF_REACH, "%d records are of scans on another disk: %s")
              + ". They stay there; scans.store=DIR in lianli.properties declares that folder,"
              + " scans.keep=copy has them copied",
          told(ScanIntakeOutcome.OUT_OF_REACH, "%d 条记录的扫描件在另一磁盘上：%s")
              + "。扫描件仍在原处；可在 lianli.properties 中用 scans.store=文件夹 声明，或用 scans.keep=copy"
              + " 复制到登记库");
    }
  }

  private String told(ScanIntakeOutcome taken, String sentence) {
    List<String> named = places.getOrDefault(taken, List.of());
    int count = counts.getOrDefault(taken, 0);
    return sentence.formatted(count, String.join(", ", named) + (count > named.size() ? " …" : ""));
  }
}
