package lianli.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.Checkpoint;
import lianli.registry.doctor.ScanCheck;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.SignedHead;

/** Shows what checking the ledger found. */
public final class VerificationView {
  private final Output output;
  private Optional<Path> missingRoot = Optional.empty();

  public VerificationView(Output output) {
    this.output = output;
  }

  /** The same where signatures cannot be checked, since this file is not there. */
  public VerificationView withoutRoot(Path root) {
    missingRoot = Optional.of(root);
    return this;
  }

  /**
   * Shows a verification, and the checkpoint that was signed after it, if one was.
   *
   * @param scans what reading all scans found, if they were read
   */
  public void show(
      LedgerVerification verification,
      Optional<Checkpoint> checkpoint,
      Optional<ScanCheck.Report> scans) {
    if (output.isJson()) {
      Json.Builder json = json(verification, checkpoint, output.locale());
      scans.ifPresent(report -> json.put("scans", ScanCheckView.json(report, output.locale())));
      missingRoot.ifPresent(root -> json.put("root_missing", true));
      output.json(json.build());
      return;
    }
    if (verification.isIntact()) {
      intact(verification);
    } else {
      damaged(verification);
    }
    scans.ifPresent(new ScanCheckView(output)::show);
    checkpoint.ifPresent(new CheckpointView(output)::show);
  }

  private void intact(LedgerVerification verification) {
    long entries = verification.head().sequence();
    String head = verification.head().hash();
    output.say(
        "The ledger is intact: %,d entries, head %s", "台账完整：共 %,d 条，末条摘要值 %s", entries, head);
    if (missingRoot.isPresent()) {
      output.warn(
          "Signatures cannot be checked: %s is missing. Put it back from a backup or from where"
              + " keys are kept",
          "无法校验签名：缺少 %s。请从备份或密钥保管处取回", missingRoot.get());
      return;
    }
    output.say(
        verification
            .signed()
            .map(VerificationView::signed)
            .orElse(
                BilingualText.of(
                    "No signed checkpoint vouches for it: whether entries are missing at its end"
                        + " shows only against one",
                    "尚无已签名的核对点，无法判断末尾是否缺少记录")));
  }

  private static BilingualText signed(SignedHead signed) {
    long entry = signed.head().sequence();
    return BilingualText.of(
        "Signed up to entry %,d on %s%s"
            .formatted(entry, signed.time(), signed.testKey() ? " - TEST KEY" : ""),
        "核对点已签署至第 %,d 条（%s%s）"
            .formatted(
                entry, Times.of(Locale.CHINESE, signed.time()), signed.testKey() ? "，测试密钥" : ""));
  }

  private void damaged(LedgerVerification verification) {
    output.table(
        verification.faults().stream()
            .map(fault -> List.of(place(fault), fault.what().in(output.locale())))
            .toList(),
        output.word("Entry", "记录号"),
        output.word("Fault", "问题"));
    output.warn(
        "The ledger is damaged. Keep it as it is; `lianli doctor` says what can be mended and"
            + " what needs a backup",
        "台账已损坏，请保持原样；lianli doctor 说明哪些可以修复、哪些须从备份恢复");
  }

  private static String place(Fault fault) {
    if (fault.sequence() == 0) {
      return "-";
    }
    return fault.last() == fault.sequence()
        ? Long.toString(fault.sequence())
        : fault.sequence() + "-" + fault.last();
  }

  private static Json.Builder json(
      LedgerVerification verification, Optional<Checkpoint> checkpoint, Locale locale) {
    Json.Builder json =
        Json.object()
            .put("type", "verification")
            .put("intact", verification.isIntact())
            .put("entries", verification.head().sequence())
            .put("head", verification.head().hash())
            .put(
                "faults",
                verification.faults().stream().map(fault -> json(fault, locale)).toList());
    verification
        .signed()
        .ifPresent(
            signed ->
                json.put(
                    "signed",
                    Json.object()
                        .put("entry", signed.head().sequence())
                        .put("time", signed.time().toString())
                        .put("subject", signed.subject())
                        .put("test_key", signed.testKey())
                        .build()));
    checkpoint.ifPresent(signed -> json.put("checkpoint", CheckpointView.json(signed)));
    return json;
  }

  private static Json json(Fault fault, Locale locale) {
    return Json.object()
        .put("entry", fault.sequence())
        .put("last_entry", fault.last())
        .put("kind", fault.kind().name())
        .put("message", fault.what().in(locale))
        .build();
  }
}
