package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.registry.Said;
import lianli.registry.certificate.CopyVerdict;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.json.Json;
import lianli.registry.signature.Verdict;

/** Shows copies and what is known of them. */
public final class CopyView {
  /** Meanings by the beginning of a stable code; the longest that fits counts. */
  private static final Map<String, Said> MEANINGS =
      Map.ofEntries(
          Map.entry("R1", Said.of("not a file that we issue", "不是本系统签发的文件")),
          Map.entry("R2", Said.of("something was added or cut off", "文件被追加或截短")),
          Map.entry("R3", Said.of("lacks our seal of certification", "缺少本系统的认证签名")),
          Map.entry("R4", Said.of("the signature does not cover the file", "签名未覆盖整个文件")),
          Map.entry("R5", Said.of("the signature was replaced or damaged", "签名被替换或损坏")),
          Map.entry("R6", Said.of("the signature was damaged", "签名被损坏")),
          Map.entry("R7", Said.of("the signature is not as we make it", "签名形式不符")),
          Map.entry(
              "R7-signature-does-not-fit-content",
              Said.of("the file was changed after signing", "签名后内容被改动")),
          Map.entry("R8", Said.of("an algorithm that is not allowed", "签名算法不在允许之列")),
          Map.entry("R9", Said.of("the signing key was not made for this", "签名密钥不适用")),
          Map.entry("R9-untrusted-issuer", Said.of("signed by somebody we do not trust", "签名者不可信")),
          Map.entry("R10", Said.of("the times do not fit together", "时间不一致")),
          Map.entry("R11", Said.of("page, record and QR code differ", "版面、数据与二维码不一致")),
          Map.entry("R12", Said.of("something is laid over the page", "版面上有外加内容")),
          Map.entry(
              "R13-not-issued-here", Said.of("this registry issued no such copy", "本库未出具过该副本")),
          Map.entry(
              "R13-not-the-file-issued",
              Said.of("not the file issued under this serial", "不是该编号所出具的文件")),
          Map.entry("R13-revoked", Said.of("the copy was withdrawn", "副本已作废")),
          Map.entry("R13-entry-differs", Said.of("the ledger tells otherwise", "与账本记载不符")),
          Map.entry("R13-superseded", Said.of("a later act ended this marriage", "其后的登记或裁判已终止该婚姻")),
          Map.entry("R13-corrected", Said.of("the record was corrected since", "该登记其后已更正")));

  private static final Said TEST_KEY =
      Said.of("signed with a TEST KEY: worth nothing outside a demonstration", "以测试密钥签发，除演示外无任何效力");

  private final Output output;

  /** A view on an output. */
  public CopyView(Output output) {
    this.output = output;
  }

  /** A file with the answers about it. */
  public record Checked(String file, CopyVerdict verdict) {}

  /** Warns of a copy that means nothing. */
  public void testKey() {
    output.warn(TEST_KEY);
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
    Said outcome =
        switch (verdict.overall()) {
          case PASS -> Said.of("VERIFIED", "验证通过");
          case FAIL -> Said.of("NOT VERIFIED", "验证不通过");
          case UNKNOWN -> Said.of("NOT VERIFIED: not everything is known", "验证未完成：尚有未知项");
        };
    output.heading(
        Said.of(
            checked.file() + ": " + outcome.english(), checked.file() + "：" + outcome.chinese()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(Said.of("unchanged since signed", "签名后未改动"), verdict.integrity()));
    rows.add(row(Said.of("signed by a trusted office", "由可信机关签发"), verdict.issuer()));
    rows.add(row(Said.of("the registry stands by it", "登记库认可其有效"), verdict.status()));
    verdict.reasons().stream()
        .distinct()
        .forEach(code -> rows.add(List.of(code, meaning(code).in(output.locale()))));
    output.table(
        new Table(
            List.of(
                Said.of("Question", "问题").in(output.locale()),
                Said.of("Answer", "结论").in(output.locale())),
            rows));
    if (verdict.testKey()) {
      testKey();
    }
  }

  private List<String> row(Said question, Verdict verdict) {
    Said word =
        switch (verdict) {
          case PASS -> Said.of("yes", "是");
          case FAIL -> Said.of("NO", "否");
          case UNKNOWN -> Said.of("unknown", "未知");
        };
    return List.of(question.in(output.locale()), word.in(output.locale()));
  }

  private static Said meaning(String code) {
    Said general = MEANINGS.getOrDefault(code.substring(0, code.indexOf('-')), Said.of("", ""));
    return MEANINGS.getOrDefault(code, general);
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
      output.say(Said.of("No copy was issued yet.", "尚未出具副本。"));
      return;
    }
    output.table(
        new Table(
            List.of(
                Said.of("Copy", "副本编号").in(output.locale()),
                Said.of("Entry", "条目").in(output.locale()),
                Said.of("Issued", "签发时间").in(output.locale()),
                Said.of("Purpose", "用途").in(output.locale()),
                Said.of("Revoked", "作废原因").in(output.locale())),
            copies.stream()
                .map(
                    copy ->
                        List.of(
                            copy.serial(),
                            String.valueOf(copy.entry()),
                            copy.issuedAt(),
                            copy.purpose(),
                            copy.revoked()))
                .toList()));
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
