package lianli.registry.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.Checkpoint;
import lianli.registry.checkpoint.CheckpointLog;
import lianli.registry.checkpoint.Checkpoints;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.Unchecked;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.store.RegistryStore;

/** Checkpoints and the keys they are signed with. */
public final class CheckpointExamination implements Examination {
  private final RegistryHome home;
  private final RegistryStore store;

  public CheckpointExamination(RegistryHome home, RegistryStore store) {
    this.home = home;
    this.store = store;
  }

  @Override
  public List<Diagnosis> examine() {
    List<Diagnosis> troubles = new ArrayList<>();
    try {
      for (String name : List.of("heads.jsonl", "signed.jsonl")) {
        torn(new AppendedLines(home.checkpoints().resolve(name)), troubles);
      }
      keys(troubles);
      unsigned(troubles);
      home.setting(Checkpoints.ALSO)
          .map(home.directory()::resolve)
          .ifPresent(second -> second(second, troubles));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return troubles;
  }

  private static void torn(AppendedLines file, List<Diagnosis> troubles) throws IOException {
    if (file.content().torn() > 0) {
      troubles.add(
          Diagnosis.mendable(
              "torn-line",
              BilingualText.of(
                  "The last line of %s was never finished", "%s 的最后一行未写完", file.file()),
              BilingualText.of(
                  "the power failed or a process was killed; nobody was told of it",
                  "断电或进程被终止；该行从未告知任何人"),
              () -> Unchecked.run(() -> file.cutTorn())));
    }
  }

  private void keys(List<Diagnosis> troubles) {
    for (String name : List.of("seal.p12", "root.pem")) {
      Path key = home.keys().resolve(name);
      if (!Files.exists(key)) {
        troubles.add(
            Diagnosis.of(
                "key-missing",
                Grade.TROUBLE,
                BilingualText.of("There is no " + key, "缺少 " + key),
                name.equals("root.pem")
                    ? BilingualText.of("signatures cannot be checked", "无法校验签名")
                    : BilingualText.of("checkpoints and copies cannot be signed", "无法签署核对点和副本"),
                BilingualText.of(
                    "Put it back from where keys are kept, or from a backup made with --with-keys",
                    "请从密钥保管处或带 --with-keys 的备份中取回")));
      }
    }
  }

  private void unsigned(List<Diagnosis> troubles) throws IOException {
    LedgerHead head;
    try (LedgerReader ledger = store.openForReading()) {
      head = ledger.head();
    } catch (lianli.registry.RegistryException toldAlready) {
      return;
    }
    Optional<Checkpoint> newest = new CheckpointLog(home.checkpoints()).newest();
    long signed = newest.map(checkpoint -> checkpoint.head().sequence()).orElse(0L);
    if (head.sequence() > signed && Files.exists(home.keys().resolve("seal.p12"))) {
      troubles.add(
          Diagnosis.mendable(
              "unsigned",
              BilingualText.of(
                  "No signed checkpoint covers entries %,d to %,d",
                  "第 %,d 至 %,d 条尚无签名核对点", signed + 1, head.sequence()),
              BilingualText.of(
                  "a writer was killed before it signed, or an earlier release wrote them",
                  "写入者未及签署即被终止，或由早期版本写入"),
              store::checkpoint));
    }
  }

  private void second(Path second, List<Diagnosis> troubles) {
    if (!Files.isDirectory(second)) {
      troubles.add(
          Diagnosis.of(
              "second-directory",
              Grade.TROUBLE,
              BilingualText.of("%s (%s) is not there", "%s（%s）不存在", second, Checkpoints.ALSO),
              BilingualText.of(
                  "checkpoints lie only beside the ledger they vouch for", "核对点只与其所证明的台账存放在一处"),
              BilingualText.of(
                  "Connect or make it, then `lianli checkpoint`", "请接入或新建，然后 lianli checkpoint")));
    }
  }
}
