package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.backup.Backup;
import lianli.registry.backup.BackupCheck;
import lianli.registry.backup.Manifest;
import lianli.registry.backup.Restore;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerVerification;

/** Shows backups made, listed, checked and restored. */
public final class BackupView {
  private static final double MEGABYTE = 1_000_000;

  private final Output output;

  public BackupView(Output output) {
    this.output = output;
  }

  /**
   * Shows what a backup did.
   *
   * @param scansOutside scans that lie elsewhere and are not in it
   */
  public void saved(Backup.Report report, long scansOutside) {
    Manifest manifest = report.manifest();
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "backup")
              .put("generation", manifest.generation())
              .put("intact", report.verification().isIntact())
              .put("entries", manifest.head().sequence())
              .put("head", manifest.head().hash())
              .put("files", manifest.files().size())
              .put("bytes", manifest.size())
              .put("new_bytes", report.newBytes())
              .put(
                  "dropped",
                  report.dropped().stream().map(number -> Json.of((long) number)).toList())
              .put("damaged_scans", Json.ofStrings(report.damagedScans()))
              .put("scans_outside", scansOutside)
              .build());
    }
    output.say(
        "Generation %d: %,d entries, %,d files, %.1f MB, of which %.1f MB are new",
        "第 %d 次备份：%,d 条，%,d 个文件，%.1f MB，其中新增 %.1f MB",
        manifest.generation(),
        manifest.head().sequence(),
        manifest.files().size(),
        manifest.size() / MEGABYTE,
        report.newBytes() / MEGABYTE);
    if (!report.dropped().isEmpty()) {
      output.remark("Dropped older generations: %s", "已删除较早的备份，次序为：%s", joined(report.dropped()));
    }
    warnings(report, manifest);
    scans(report, scansOutside);
  }

  private void scans(Backup.Report report, long scansOutside) {
    if (!report.damagedScans().isEmpty()) {
      output.warn(
          "%,d kept scans are damaged, the first: %s. Where an earlier generation holds them sound,"
              + " so does this one; no generation was dropped",
          "留存的扫描件有 %,d 个已损坏，第一个：%s。较早备份中完好的，本次备份沿用；未删除任何备份",
          report.damagedScans().size(),
          report.damagedScans().getFirst());
    }
    if (scansOutside > 0) {
      output.remark(
          "%,d scans lie outside the registry and are not in it: save their folder, too",
          "有 %,d 个扫描件在库外，未包含在内：请另行备份其文件夹", scansOutside);
    }
  }

  private void warnings(Backup.Report report, Manifest manifest) {
    if (!report.verification().isIntact()) {
      output.warn(
          "The ledger that was saved is damaged (`lianli verify`); all older generations were"
              + " kept",
          "所备份的台账已损坏（见 lianli verify）；此前的备份全部保留");
    }
    if (manifest.keys() == Manifest.Keys.LEFT_OUT) {
      output.remark(
          "Private keys are not in it; --with-keys puts them in", "不含私钥；如需包含请加 --with-keys");
    }
  }

  private static String joined(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Shows generations, with what is wrong with each. */
  public void generations(List<BackupCheck.Result> results) {
    Locale locale = output.locale();
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "backups")
              .put("generations", results.stream().map(result -> json(result, locale)).toList())
              .build());
      return;
    }
    output.table(
        results.stream().map(result -> row(result, locale)).toList(),
        BilingualText.of("Generation", "第几次").in(locale),
        BilingualText.of("Time", "时间").in(locale),
        BilingualText.of("Entries", "记录数").in(locale),
        BilingualText.of("MB", "MB").in(locale),
        BilingualText.of("Keys", "私钥").in(locale),
        BilingualText.of("State", "状态").in(locale));
  }

  private static List<String> row(BackupCheck.Result result, Locale locale) {
    String number = Long.toString(result.generation());
    String state =
        result.faults().isEmpty()
            ? BilingualText.of("sound", "完好").in(locale)
            : result.faults().stream()
                .map(fault -> fault.in(locale))
                .limit(2)
                .collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "；" : "; "));
    return result
        .manifest()
        .map(
            manifest ->
                List.of(
                    number,
                    Times.of(locale, manifest.time()),
                    "%,d".formatted(manifest.head().sequence()),
                    "%.1f".formatted(manifest.size() / MEGABYTE),
                    manifest.keys() == Manifest.Keys.INCLUDED ? "+" : "-",
                    state))
        .orElse(List.of(number, "?", "?", "?", "?", state));
  }

  private static Json json(BackupCheck.Result result, Locale locale) {
    Json.Builder json =
        Json.object()
            .put("generation", result.generation())
            .put("sound", result.faults().isEmpty())
            .put(
                "faults",
                Json.ofStrings(result.faults().stream().map(fault -> fault.in(locale)).toList()));
    result
        .manifest()
        .ifPresent(
            manifest ->
                json.put("time", manifest.time().toString())
                    .put("entries", manifest.head().sequence())
                    .put("head", manifest.head().hash())
                    .put("bytes", manifest.size())
                    .put("with_keys", manifest.keys() == Manifest.Keys.INCLUDED));
    return json.build();
  }

  /** Shows what was restored and how it was proven. */
  public void restored(RegistryHome home, Manifest manifest, Restore.Restored restored) {
    LedgerVerification verification = restored.verification();
    if (restored.damagedScans() > 0) {
      output.warn(
          "%,d scans were damaged when they were saved; `lianli verify --scans` names their"
              + " entries",
          "有 %,d 个扫描件在备份时已损坏；lianli verify --scans 可列出相应记录", restored.damagedScans());
    }
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "restored")
              .put("home", home.directory().toString())
              .put("generation", manifest.generation())
              .put("entries", verification.head().sequence())
              .put("head", verification.head().hash())
              .put("files", manifest.files().size())
              .put("signed", verification.signed().isPresent())
              .put("missing_entries", restored.missing())
              .put("damaged_scans", restored.damagedScans())
              .build());
    }
    output.say(
        "Restored generation %d into %s: %,d files as saved, %,d entries verified, head %s",
        "已将第 %d 次备份恢复到 %s：%,d 个文件与备份一致，%,d 条校验无误，末条摘要值 %s",
        manifest.generation(),
        home.directory(),
        manifest.files().size(),
        verification.head().sequence(),
        verification.head().hash());
    if (restored.missing() > 0) {
      output.warn(
          "Checkpoints in the second directory know %,d more entries than this generation: enter"
              + " them again from their sources, then name a new directory in checkpoints.also",
          "第二文件夹中的核对点比这次备份多记有 %,d 条：请依据原始材料补录，然后在 checkpoints.also 中改用新文件夹", restored.missing());
    }
    output.remark(
        manifest.keys() == Manifest.Keys.INCLUDED
            ? BilingualText.of("Next: `lianli index rebuild`", "下一步：lianli index rebuild")
            : BilingualText.of(
                "Next: put the private keys back into %s, then `lianli index rebuild`",
                "下一步：将私钥放回 %s，然后运行 lianli index rebuild", home.keys()));
  }
}
