package lianli.registry.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.file.ProcessLock;
import lianli.registry.file.Unchecked;
import lianli.registry.store.RebuildTarget;
import lianli.registry.store.RegistryStore;
import lianli.registry.store.RegistryStore.Holder;

/** The directory around the ledger: rights, space, what dead processes left behind. */
public final class DirectoryExamination implements Examination {
  private static final long LEAST_FREE = 500_000_000;
  private static final double MEGABYTE = 1_000_000;

  private final RegistryHome home;
  private final RegistryStore store;

  public DirectoryExamination(RegistryHome home, RegistryStore store) {
    this.home = home;
    this.store = store;
  }

  @Override
  public List<Diagnosis> examine() {
    List<Diagnosis> troubles = new ArrayList<>();
    try {
      lock(troubles);
      log(troubles);
      rights(troubles);
      leftovers(troubles);
      space(troubles);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return troubles;
  }

  private boolean isSomebodyWriting() {
    return store.holder().filter(Holder::alive).isPresent();
  }

  private void lock(List<Diagnosis> troubles) {
    store
        .holder()
        .ifPresent(
            holder ->
                troubles.add(
                    holder.alive()
                        ? Diagnosis.of(
                            "locked",
                            Grade.REMARK,
                            BilingualText.of(
                                "The registry is being written to by %s",
                                "登记库正在写入：%s", holder.said()),
                            BilingualText.of("other writers are refused meanwhile", "期间其他写入会被拒绝"),
                            BilingualText.of("Wait until it is done", "请等其完成"))
                        : Diagnosis.mendable(
                            "dead-writer",
                            BilingualText.of(
                                "The last writer, %s, ended before it was done",
                                "上一次写入（%s）中途中断", holder.said()),
                            BilingualText.of(
                                "it was killed or the power failed; it holds nobody up, and what it"
                                    + " confirmed is in the ledger",
                                "进程被终止或断电；已保存的记录不受影响"),
                            () -> store.mend(RebuildTarget.LOCK))));
  }

  private void log(List<Diagnosis> troubles) throws IOException {
    Path log = home.directory().resolve("registry.db-wal");
    if (Files.exists(log) && Files.size(log) > 0 && !isSomebodyWriting()) {
      troubles.add(
          Diagnosis.mendable(
              "log-left",
              BilingualText.of(
                  "registry.db-wal holds %.1f MB though nobody writes",
                  "无人写入，但 registry.db-wal 尚有 %.1f MB", Files.size(log) / MEGABYTE),
              BilingualText.of(
                  "a writer was killed; it belongs to the ledger and must never be deleted by hand",
                  "写入进程被终止；该文件属于台账，不得手工删除"),
              () -> store.mend(RebuildTarget.LOG)));
    }
  }

  private void rights(List<Diagnosis> troubles) throws IOException {
    tooOpen(home.directory(), "rwx------", troubles);
    if (Files.isDirectory(home.keys())) {
      try (Stream<Path> keys = Files.list(home.keys())) {
        for (Path key : keys.filter(each -> !each.endsWith("root.pem")).sorted().toList()) {
          tooOpen(key, "rw-------", troubles);
        }
      }
    }
  }

  private static void tooOpen(Path path, String wanted, List<Diagnosis> troubles)
      throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> allowed = PosixFilePermissions.fromString(wanted);
    if (!allowed.containsAll(view.readAttributes().permissions())) {
      troubles.add(
          Diagnosis.mendable(
              "too-open",
              BilingualText.of(path + " is open to other users", path + " 对其他用户开放"),
              BilingualText.of(
                  "it holds data or keys of people who trust us with them", "其中有公民个人信息或密钥"),
              () -> Unchecked.run(() -> view.setPermissions(allowed))));
    }
  }

  private void leftovers(List<Diagnosis> troubles) throws IOException {
    try (Stream<Path> content = Files.list(home.directory())) {
      for (Path file : content.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.equals(".restoring") || name.endsWith(".part")) {
          troubles.add(
              Diagnosis.mendable(
                  "leftover",
                  BilingualText.of(
                      file + " was left by work that was cut off", file + " 是中断的工作所遗留"),
                  BilingualText.of("it only takes room", "仅占用空间"),
                  () -> delete(file)));
        } else if (name.startsWith("registry.db.format-")) {
          oldFormat(file, troubles);
        }
      }
    }
    unfinishedGenerations(troubles);
  }

  /** The file of before an upgrade goes when the new one has been verified, and not before. */
  private void oldFormat(Path file, List<Diagnosis> troubles) {
    if (store.verify(List.of()).isIntact()) {
      troubles.add(
          Diagnosis.mendable(
              "old-format",
              BilingualText.of(
                  file + " is the ledger as an earlier release kept it", file + " 是早期版本的台账文件"),
              BilingualText.of(
                  "the new one is verified, so it only takes room", "新文件已校验无误，旧文件仅占用空间"),
              () -> delete(file)));
    }
  }

  private void unfinishedGenerations(List<Diagnosis> troubles) throws IOException {
    if (!Files.isDirectory(home.index())) {
      return;
    }
    try (Stream<Path> content = Files.list(home.index())) {
      for (Path file : content.sorted().toList()) {
        if (String.valueOf(file.getFileName()).startsWith("building-") && !isBeingBuilt()) {
          troubles.add(
              Diagnosis.mendable(
                  "unfinished-index",
                  BilingualText.of(
                      file + " is an index that was never finished", file + " 是未建成的索引"),
                  BilingualText.of("a rebuild was cut off; no question uses it", "重建被中断；查询不受影响"),
                  () -> delete(file)));
        }
      }
    }
  }

  private boolean isBeingBuilt() throws IOException {
    return ProcessLock.isHeld(home.index().resolve("lock"));
  }

  private void space(List<Diagnosis> troubles) throws IOException {
    long free = Files.getFileStore(home.directory()).getUsableSpace();
    long ledger = Files.exists(home.database()) ? Files.size(home.database()) : 0;
    long least = Math.max(LEAST_FREE, 2 * ledger);
    if (free < least) {
      troubles.add(
          Diagnosis.of(
              "disk-space",
              Grade.TROUBLE,
              BilingualText.of(
                  "Only %,.0f MB are free on the disk of %s",
                  "%2$s 所在磁盘仅余 %1$,.0f MB", free / MEGABYTE, home.directory()),
              BilingualText.of(
                  "imports, an index and an upgrade need up to %,.0f MB",
                  "导入、建索引和升级可能需要 %,.0f MB", least / MEGABYTE),
              BilingualText.of("Free some space", "请释放空间")));
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
