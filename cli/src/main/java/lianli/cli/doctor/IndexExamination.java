package lianli.cli.doctor;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lianli.index.IndexUnavailableException;
import lianli.index.lucene.IndexStatus;
import lianli.index.lucene.IndexStore;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.doctor.Diagnosis;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.doctor.Examination;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.store.RegistryStore;

/** The index: whether it is there, whole, and of this ledger. It can be thrown away. */
public final class IndexExamination implements Examination {
  private static final long MANY_BEHIND = 10_000;

  private final RegistryHome home;
  private final RegistryStore store;
  private final Clock clock;

  /** An examination of one home's index. */
  public IndexExamination(RegistryHome home, RegistryStore store, Clock clock) {
    this.home = home;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Diagnosis> examine() {
    if (!Files.exists(home.index().resolve("CURRENT"))) {
      return List.of(
          Diagnosis.of(
              "no-index",
              Grade.REMARK,
              BilingualText.of("There is no index", "尚未建立索引"),
              BilingualText.of("people cannot be searched for by name", "无法按姓名检索"),
              BilingualText.of("`lianli index rebuild`", "lianli index rebuild")));
    }
    IndexStore index = new IndexStore(home, clock);
    try (LedgerReader ledger = store.openForReading()) {
      List<BilingualText> faults = index.verify(ledger);
      if (!faults.isEmpty()) {
        return List.of(mendable("index-damaged", faults.getFirst(), index));
      }
      IndexStatus status = index.status(ledger);
      return status.behind() > MANY_BEHIND
          ? List.of(
              mendable(
                  "index-behind",
                  BilingualText.of(
                      "The index lacks the newest %,d entries", "索引缺少最新的 %,d 条", status.behind()),
                  index))
          : List.of();
    } catch (IndexUnavailableException unusable) {
      return List.of(mendable("index-damaged", unusable.why(), index));
    } catch (RegistryException unreadable) {
      // The ledger's own examination says so.
      return List.of();
    }
  }

  private Diagnosis mendable(String code, BilingualText what, IndexStore index) {
    return new Diagnosis(
        code,
        Grade.TROUBLE,
        what,
        BilingualText.of("questions by name are slow or refused until then", "在此之前按姓名查询较慢或被拒绝"),
        BilingualText.of("`lianli index rebuild`, or --repair", "lianli index rebuild，或 --repair"),
        Optional.of(() -> rebuild(index)));
  }

  private void rebuild(IndexStore index) {
    try (LedgerReader ledger = store.openForReading()) {
      index.rebuild(ledger, (entries, of) -> {});
    }
  }
}
