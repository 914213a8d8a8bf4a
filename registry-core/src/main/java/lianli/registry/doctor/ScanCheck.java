package lianli.registry.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.file.Sha256;
import lianli.registry.intake.ReviewItem;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanStore;
import lianli.registry.scan.ScanStore.Where;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryStore;

/**
 * Looks after the scans that entries and open items of the review queue speak of: whether each is
 * there, and, where they are read, whether each is what it was.
 */
public final class ScanCheck {
  private static final int MOST = 1_000;

  private final RegistryHome home;
  private final RegistryStore store;

  /** A check of one registry's scans. */
  public ScanCheck(RegistryHome home, RegistryStore store) {
    this.home = home;
    this.store = store;
  }

  /** Told how many scans were looked at. */
  public interface Progress {
    /** Called after each scan. */
    void done(long scans);
  }

  /**
   * A scan that is lost.
   *
   * @param entry the first entry that speaks of it; 0 if none does
   */
  public record Fault(long entry, BilingualText what) {}

  /**
   * What was found.
   *
   * @param held scans in the registry
   * @param outside scans that lie elsewhere
   * @param faults the first thousand, by entry
   * @param lost all of them
   */
  public record Report(long held, long outside, List<Fault> faults, long lost) {
    public Report {
      faults = List.copyOf(faults);
    }

    /** True if every scan is there and, where it was read, sound. */
    public boolean isSound() {
      return lost == 0;
    }
  }

  /** Looks only whether the files are there: a moment, however many they are. */
  public Report look() {
    return new Run(scans -> {}, false).report();
  }

  /** Reads every one: as long as the disk takes. */
  public Report read(Progress progress) {
    return new Run(progress, true).report();
  }

  /** One pass over all scans. */
  private final class Run {
    private final Progress progress;
    private final boolean isReading;
    private final ScanStore scans = new ScanStore(home);
    private final Set<String> damaged = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private long held;
    private long outside;
    private long lost;
    private long seen;
    private String last = "";

    Run(Progress progress, boolean isReading) {
      this.progress = progress;
      this.isReading = isReading;
    }

    Report report() {
      kept();
      try (OpenRegistry registry = store.openRegistryForReading();
          Stream<LedgerLine> lines = registry.ledger().statementsAfter(0)) {
        lines.forEach(
            line -> line.provenance().scan().ifPresent(scan -> look(scan, line.sequence(), "")));
        for (ReviewItem item : registry.reviewQueue().open()) {
          item.draft().scan().ifPresent(scan -> look(scan, 0, " (review " + item.id() + ")"));
        }
      }
      damaged.forEach(
          sha256 ->
              lose(
                  0,
                  BilingualText.of(
                      "a kept scan that no entry names is damaged: %s",
                      "留存的扫描件已损坏（无记录引用）：%s", sha256)));
      return new Report(held, outside, faults, lost);
    }

    /** Each kept file once, whoever speaks of it. */
    private void kept() {
      scans.eachKept(
          file -> {
            held++;
            if (isReading) {
              String sha256 = String.valueOf(file.getFileName());
              if (!isSound(file, sha256)) {
                damaged.add(sha256);
              }
              progress.done(++seen);
            }
          });
    }

    private static boolean isSound(Path file, String sha256) {
      try {
        return Sha256.of(file).equals(sha256);
      } catch (IOException unreadable) {
        return false;
      }
    }

    /** Pages of one file come one after the other: it is looked at once. */
    private void look(ScanPlace scan, long entry, String item) {
      if (scan.sha256().equals(last)) {
        return;
      }
      last = scan.sha256();
      if (damaged.remove(scan.sha256())) {
        lose(entry, of(scan, item, "the kept scan is damaged", "留存的扫描件已损坏"));
        return;
      }
      Where where = scans.where(scan);
      if (where == Where.MISSING) {
        lose(entry, of(scan, item, "the scan is nowhere", "扫描件未找到"));
      } else if (where == Where.OUTSIDE) {
        outside++;
        if (isReading) {
          Optional<Path> proven = scans.prove(scan);
          progress.done(++seen);
          if (proven.isEmpty()) {
            lose(
                entry,
                of(scan, item, "the scan kept elsewhere is not what was read", "库外扫描件与识读时不同"));
          }
        }
      }
    }

    private static BilingualText of(ScanPlace scan, String item, String english, String chinese) {
      String which = " " + scan.file() + item + ", SHA-256 " + scan.sha256();
      return BilingualText.of(english + ":" + which, chinese + "：" + which.strip());
    }

    private void lose(long entry, BilingualText what) {
      lost++;
      if (faults.size() < MOST) {
        faults.add(new Fault(entry, what));
      }
    }
  }
}
