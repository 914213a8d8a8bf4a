package lianli.registry.doctor;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.store.RebuildTarget;
import lianli.registry.store.RegistryStore;

/** The ledger itself: what is damaged, and what of it can be made again from the entries. */
public final class LedgerExamination implements Examination {
  private static final int SHOWN = 10;

  private final RegistryStore store;

  public LedgerExamination(RegistryStore store) {
    this.store = store;
  }

  @Override
  public List<Diagnosis> examine() {
    LedgerVerification verification = store.verify(List.of());
    List<Diagnosis> troubles = new ArrayList<>();
    entries(verification, troubles);
    boolean sound = troubles.isEmpty();
    kind(verification, Kind.SCHEMA, RebuildTarget.GUARDS, sound, troubles);
    kind(verification, Kind.LOOKUP, RebuildTarget.LOOKUPS, sound, troubles);
    pages(verification, sound, troubles);
    for (Fault fault : verification.faults(Kind.REVIEW)) {
      troubles.add(
          Diagnosis.of(
              "review-item",
              Grade.TROUBLE,
              sentence(fault),
              BilingualText.of("the draft may not say what was read", "草稿内容可能与识读结果不同"),
              BilingualText.of(
                  "Compare it with its scan before deciding: `lianli review show`",
                  "处理前请与扫描件核对：lianli review show")));
    }
    return troubles;
  }

  private static void entries(LedgerVerification verification, List<Diagnosis> troubles) {
    for (Kind kind : List.of(Kind.ENTRY, Kind.WITNESS, Kind.CHECKPOINT)) {
      List<Fault> faults = verification.faults(kind);
      for (Fault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
        troubles.add(damage(fault));
      }
    }
  }

  private static Diagnosis damage(Fault fault) {
    return Diagnosis.of(
        fault.kind() == Kind.CHECKPOINT ? "checkpoint-damaged" : "ledger-damaged",
        Grade.DAMAGE,
        sentence(fault),
        fault.kind() == Kind.CHECKPOINT
            ? BilingualText.of("somebody or a disk changed what was signed", "已签名的内容被人或磁盘改动")
            : BilingualText.of(
                "an entry that was confirmed is not there as it was entered", "已保存的记录与原内容不一致"),
        BilingualText.of(
            "Keep this directory as it is and restore a backup beside it:"
                + " `lianli restore DIR --home NEW`",
            "请保持本文件夹原样，并在别处恢复备份：lianli restore 文件夹 --home 新文件夹"));
  }

  private void kind(
      LedgerVerification verification,
      Kind kind,
      RebuildTarget mending,
      boolean sound,
      List<Diagnosis> troubles) {
    List<Fault> faults = verification.faults(kind);
    if (faults.isEmpty()) {
      return;
    }
    BilingualText what = several(faults);
    BilingualText why =
        kind == Kind.SCHEMA
            ? BilingualText.of(
                "a guard or an index was dropped or changed by another program", "保护或索引被其他程序删除或改动")
            : BilingualText.of(
                "exact questions may miss an entry; the entries themselves hold",
                "精确查询可能遗漏记录；记录本身无误");
    String code = kind == Kind.SCHEMA ? "guards" : "lookup-tables";
    troubles.add(
        sound
            ? Diagnosis.mendable(code, what, why, () -> store.mend(mending))
            : Diagnosis.of(
                code,
                Grade.TROUBLE,
                what,
                why,
                BilingualText.of(
                    "Not mended while entries are damaged: restore a backup", "记录损坏时不予修复：请恢复备份")));
  }

  /** Damage of pages that hold no entry is damage of what can be made again. */
  private void pages(LedgerVerification verification, boolean sound, List<Diagnosis> troubles) {
    List<Fault> faults = verification.faults(Kind.PAGE);
    if (faults.isEmpty()) {
      return;
    }
    BilingualText why =
        BilingualText.of("a disk or another program harmed the file", "磁盘或其他程序损坏了文件");
    troubles.add(
        sound
            ? Diagnosis.mendable(
                "pages", several(faults), why, () -> store.mend(RebuildTarget.LOOKUPS))
            : Diagnosis.of(
                "pages",
                Grade.DAMAGE,
                several(faults),
                why,
                BilingualText.of("Restore a backup; check the disk", "请恢复备份，并检查磁盘")));
  }

  private static BilingualText several(List<Fault> faults) {
    BilingualText first = sentence(faults.getFirst());
    int more = faults.size() - 1;
    return more == 0 ? first : BilingualText.of("%s (and %,d more)", "%s（另有 %,d 处）", first, more);
  }

  private static BilingualText sentence(Fault fault) {
    if (fault.sequence() == 0) {
      return fault.what();
    }
    String entries =
        fault.sequence() == fault.last()
            ? Long.toString(fault.sequence())
            : fault.sequence() + "-" + fault.last();
    return BilingualText.of("Entry %s: %s", "第 %s 条：%s", entries, fault.what());
  }
}
