package lianli.registry.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.file.Unchecked;
import lianli.registry.scan.ScanStore;
import lianli.registry.store.RegistryStore;
import lianli.registry.store.RegistryStore.Holder;

/** Whether the scans that entries speak of are there, and what unfinished taking left behind. */
public final class ScanExamination implements Examination {
  private final RegistryHome home;
  private final RegistryStore store;

  /** An examination of one home's scans. */
  public ScanExamination(RegistryHome home, RegistryStore store) {
    this.home = home;
    this.store = store;
  }

  @Override
  public List<Diagnosis> examine() {
    List<Diagnosis> troubles = new ArrayList<>();
    Unchecked.run(() -> leftovers(troubles));
    try {
      ScanCheck.Report report = new ScanCheck(home, store).look();
      if (!report.isSound()) {
        troubles.add(missing(report));
      }
    } catch (RegistryException unreadable) {
      // The ledger's own examination says so.
    }
    return troubles;
  }

  private static Diagnosis missing(ScanCheck.Report report) {
    ScanCheck.Fault first = report.faults().getFirst();
    String place = first.entry() == 0 ? "" : "entry " + first.entry() + ": ";
    String place2 = first.entry() == 0 ? "" : "第 " + first.entry() + " 号记录：";
    return Diagnosis.of(
        "scans-missing",
        Grade.TROUBLE,
        BilingualText.of(
            "%,d scans are missing; the first: %s%s"
                .formatted(report.lost(), place, first.what().english()),
            "缺少 %,d 个扫描件；第一个：%s%s".formatted(report.lost(), place2, first.what().chinese())),
        BilingualText.of(
            "their entries hold, but nobody can look at the paper's image", "相应记录仍然有效，但无法查看影像"),
        BilingualText.of(
            "Bring back the disk or folder they are in, name it with scans.store=DIR, or restore"
                + " scans/ from a backup",
            "请接回所在磁盘或文件夹，用 scans.store=文件夹 声明，或从备份恢复 scans/"));
  }

  private void leftovers(List<Diagnosis> troubles) throws IOException {
    Path aside = home.scans().resolve(ScanStore.ASIDE);
    if (!Files.isDirectory(aside) || store.holder().filter(Holder::alive).isPresent()) {
      return;
    }
    try (Stream<Path> left = Files.list(aside)) {
      for (Path file : left.sorted().toList()) {
        troubles.add(
            Diagnosis.mendable(
                "unfinished-scan",
                BilingualText.of(file + " was left by work that was cut off", file + " 是中断的工作所遗留"),
                BilingualText.of("it only takes room; no entry speaks of it", "仅占用空间，没有记录引用"),
                () -> Unchecked.run(() -> Files.deleteIfExists(file))));
      }
    }
  }
}
