package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import lianli.registry.doctor.ScanCheck;
import lianli.registry.json.Json;

/** Shows what reading every scan found. */
final class ScanCheckView {
  private final Output output;

  ScanCheckView(Output output) {
    this.output = output;
  }

  void show(ScanCheck.Report report) {
    output.say(
        "Scans: %,d kept here, %,d elsewhere, %,d missing or damaged",
        "扫描件：本库留存 %,d 个，库外 %,d 个，缺失或损坏 %,d 个", report.held(), report.outside(), report.lost());
    if (report.isSound()) {
      return;
    }
    output.table(
        report.faults().stream()
            .map(
                fault ->
                    List.of(
                        fault.entry() == 0 ? "-" : Long.toString(fault.entry()),
                        fault.what().in(output.locale())))
            .toList(),
        output.word("Entry", "记录号"),
        output.word("Fault", "问题"));
    output.warn(
        "Scans are missing or damaged; the entries hold. Put the scans back, or restore scans/"
            + " from a backup",
        "部分扫描件缺失或损坏，相应记录仍然有效。请放回原扫描件，或从备份恢复 scans/");
  }

  static Json json(ScanCheck.Report report, Locale locale) {
    return Json.object()
        .put("held", report.held())
        .put("outside", report.outside())
        .put("lost", report.lost())
        .put(
            "faults",
            report.faults().stream()
                .map(
                    fault ->
                        Json.object()
                            .put("entry", fault.entry())
                            .put("message", fault.what().in(locale))
                            .build())
                .toList())
        .build();
  }
}
