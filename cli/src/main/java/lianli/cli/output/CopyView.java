package lianli.cli.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.certificate.CertificateCopy;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.certificate.CopyVerdict;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.certificate.PresentedFiles.Checked;
import lianli.registry.json.Json;
import lianli.registry.signature.Verdict;

/** Shows copies and what is known of them. */
public final class CopyView {
  private static final BilingualText TEST_KEY =
      BilingualText.of(
          "signed with a TEST KEY: worth nothing outside a demonstration", "以测试密钥签发，除演示外无任何效力");

  private final Output output;

  public CopyView(Output output) {
    this.output = output;
  }

  /** Warns of a copy that means nothing. */
  public void testKey() {
    output.warn(TEST_KEY);
  }

  /** A copy that was just issued, and where its file is. */
  public void issued(IssuedFile issued) {
    CertificateCopy copy = issued.copy();
    String serial = copy.serial();
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "certificate-copy")
              .put("serial", serial)
              .put("entry", copy.entry().sequence())
              .put("later_acts", copy.later().size())
              .put("file", issued.path().toString())
              .put("test_key", copy.testKey())
              .build());
    }
    output.say("Copy %s is in %s", "副本 %s 已写入 %s", serial, issued.path());
    if (!copy.later().isEmpty()) {
      output.remark(
          "The copy says that a later act on file ended this marriage.", "副本上已注明：该婚姻其后已终止。");
    }
    if (copy.testKey()) {
      testKey();
    }
  }

  /** The answers about files. */
  public void verdicts(List<Checked> checked) {
    switch (output.mode()) {
      case JSON ->
          output.json(
              Json.object()
                  .put("type", "verifications")
                  .put("passed", passed(checked))
                  .put("files", checked.stream().map(CopyView::json).toList())
                  .build());
      case JSONL -> {
        checked.forEach(each -> output.json(json(each)));
        output.json(
            Json.object()
                .put("type", "summary")
                .put("files", checked.size())
                .put("passed", passed(checked))
                .build());
      }
      case TEXT -> checked.forEach(this::verdict);
    }
  }

  private static long passed(List<Checked> checked) {
    return checked.stream().filter(each -> each.verdict().overall() == Verdict.PASS).count();
  }

  private void verdict(Checked checked) {
    CopyVerdict verdict = checked.verdict();
    BilingualText outcome =
        switch (verdict.overall()) {
          case PASS -> BilingualText.of("VERIFIED", "核验通过");
          case FAIL -> BilingualText.of("NOT VERIFIED", "核验不通过");
          case UNKNOWN ->
              BilingualText.of("NOT KNOWN: nothing speaks against it", "核验未完成：未见不符，但部分项目无法核实");
        };
    output.heading(
        checked.file() + ": " + outcome.english(), checked.file() + "：" + outcome.chinese());
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(BilingualText.of("unchanged since signed", "签名后未改动"), verdict.integrity()));
    rows.add(row(BilingualText.of("signed by a trusted office", "由可信机关签发"), verdict.issuer()));
    rows.add(row(BilingualText.of("the registry stands by it", "本库中仍有效"), verdict.status()));
    verdict.reasons().stream()
        .distinct()
        .forEach(code -> rows.add(List.of(code, CopyFaults.meaning(code).in(output.locale()))));
    output.table(rows, output.word("Question", "问题"), output.word("Answer", "结论"));
    if (verdict.testKey()) {
      testKey();
    }
  }

  private List<String> row(BilingualText question, Verdict verdict) {
    BilingualText word =
        switch (verdict) {
          case PASS -> BilingualText.of("yes", "是");
          case FAIL -> BilingualText.of("NO", "否");
          case UNKNOWN -> BilingualText.of("unknown", "无法核实");
        };
    return List.of(question.in(output.locale()), word.in(output.locale()));
  }

  private static Json.Obj json(Checked checked) {
    CopyVerdict verdict = checked.verdict();
    return Json.object()
        .put("type", "verification")
        .put("file", checked.file())
        .put("serial", verdict.serial())
        .put("overall", verdict.overall().name())
        .put("integrity", verdict.integrity().name())
        .put("issuer", verdict.issuer().name())
        .put("status", verdict.status().name())
        .put("reasons", Json.ofStrings(verdict.reasons()))
        .put("subject", verdict.subject())
        .put("test_key", verdict.testKey())
        .build();
  }

  /** The catalogue. */
  public void catalogue(List<Issued> copies) {
    switch (output.mode()) {
      case JSON ->
          output.json(
              Json.object()
                  .put("type", "copies")
                  .put("copies", copies.stream().map(CopyView::json).toList())
                  .build());
      case JSONL -> {
        copies.forEach(copy -> output.json(json(copy)));
        output.json(Json.object().put("type", "summary").put("copies", copies.size()).build());
      }
      case TEXT -> table(copies);
    }
  }

  private void table(List<Issued> copies) {
    if (copies.isEmpty()) {
      output.say("No copy was issued yet.", "尚未出具副本。");
      return;
    }
    output.table(
        copies.stream()
            .map(
                copy ->
                    List.of(
                        copy.serial(),
                        String.valueOf(copy.entry()),
                        Times.of(output.locale(), Instant.parse(copy.issuedAt())),
                        copy.purpose(),
                        copy.revoked()))
            .toList(),
        output.word("Copy", "副本编号"),
        output.word("Entry", "记录号"),
        output.word("Issued", "签发时间"),
        output.word("Purpose", "用途"),
        output.word("Revoked", "作废原因"));
  }

  private static Json.Obj json(Issued copy) {
    return Json.object()
        .put("type", "issued")
        .put("serial", copy.serial())
        .put("sha256", copy.sha256())
        .put("entry", copy.entry())
        .put("known_at", copy.knownAt())
        .put("issued_at", copy.issuedAt())
        .put("purpose", copy.purpose())
        .put("revoked", copy.revoked())
        .build();
  }
}
