package lianli.cli.output;

import java.util.HashMap;
import java.util.Map;
import lianli.registry.BilingualText;

/** What is wrong with a copy, for people: one meaning for each stable code. */
final class CopyFaults {
  private static final Map<String, BilingualText> MEANINGS = meanings();

  private CopyFaults() {}

  private static Map<String, BilingualText> meanings() {
    Map<String, BilingualText> of = new HashMap<>();
    of.put("R1-no-pdf", BilingualText.of("this is no PDF file", "不是 PDF 文件"));
    of.put("R1-too-large", BilingualText.of("larger than any copy is", "文件大小超过副本的上限"));
    of.put(
        "R1-unreadable",
        BilingualText.of("what is signed cannot be read as a page", "已签名的内容无法按版面读取"));
    of.put(
        "R1-takes-too-long", BilingualText.of("reading it takes too long; given up", "读取时间过长，已放弃"));
    BilingualText foreign = BilingualText.of("holds what no copy of ours holds", "含有本系统副本不会有的内容");
    for (String code :
        new String[] {
          "R1-encrypted",
          "R1-foreign-key",
          "R1-foreign-name",
          "R1-foreign-filter",
          "R1-too-deep",
          "R1-too-many-objects",
          "R1-too-large-unpacked",
          "R1-unreferenced-objects"
        }) {
      of.put(code, foreign);
    }
    of.put("R2-header", BilingualText.of("something was put before the copy", "副本前被加入内容"));
    BilingualText appended = BilingualText.of("something was added or cut off", "文件内容被添加或删减");
    of.put("R2-one-revision", appended);
    of.put("R2-one-xref", appended);
    BilingualText seal = BilingualText.of("lacks our seal of certification", "没有本系统的签发签名");
    for (String code :
        new String[] {
          "R3-signature-count",
          "R3-field-name",
          "R3-filter",
          "R3-subfilter",
          "R3-not-certified",
          "R3-docmdp"
        }) {
      of.put(code, seal);
    }
    of.put("R4-no-single-byte-range", BilingualText.of("bears no signature of ours", "没有本系统的签名"));
    of.put("R4-byte-range", BilingualText.of("the signature does not cover the file", "签名未覆盖整个文件"));
    BilingualText replaced = BilingualText.of("the signature was replaced or damaged", "签名被替换或损坏");
    of.put("R5-gap", replaced);
    of.put("R5-no-der", replaced);
    of.put("R5-other-contents", replaced);
    of.put("R6-padding", BilingualText.of("the signature was damaged", "签名被损坏"));
    BilingualText form = BilingualText.of("the signature is not as we make it", "签名形式不符");
    for (String code :
        new String[] {
          "R7-not-der", "R7-signer-count", "R7-no-signing-certificate", "R7-unreadable-cms",
          "R7-envelope", "R7-signed-attributes", "R7-unsigned-attributes", "R7-too-large",
          "R7-no-signing-certificate-attribute", "R7-other-signing-certificate"
        }) {
      of.put(code, form);
    }
    of.put(
        "R7-signature-does-not-fit-content",
        BilingualText.of("the file was changed after signing", "签名后内容被改动"));
    of.put("R8-algorithm", BilingualText.of("an algorithm that is not allowed", "签名算法不在允许之列"));
    of.put(
        "R8-signature-value",
        BilingualText.of("the signature was written otherwise than we wrote it", "签名值被改写"));
    of.put("R9-no-trusted-root", BilingualText.of("no trusted root is at hand", "没有可用的根证书"));
    of.put("R9-untrusted-issuer", BilingualText.of("signed by somebody we do not trust", "签名者不可信"));
    of.put("R9-key-usage", BilingualText.of("the signing key was not made for this", "签名密钥不适用"));
    of.put(
        "R9-not-valid-at-that-time",
        BilingualText.of("the seal was expired or not yet valid that day", "签署时印章证书已过期或尚未生效"));
    BilingualText times = BilingualText.of("the times do not fit together", "时间不一致");
    of.put("R10-no-time", times);
    of.put("R10-times-differ", times);
    of.put("R10-signed-in-the-future", BilingualText.of("signed in the future", "签署时间晚于当前时间"));
    of.put("R11-no-record", BilingualText.of("the record for machines is missing", "缺少机读数据"));
    BilingualText differ = BilingualText.of("page, record and QR code differ", "版面、数据与二维码不一致");
    for (String code :
        new String[] {
          "R11-record-not-canonical",
          "R11-fields-and-lines-differ",
          "R11-page-and-record-differ",
          "R11-qr-and-record-differ",
          "R11-qr-signature"
        }) {
      of.put(code, differ);
    }
    BilingualText laid = BilingualText.of("something is laid over the page", "版面上有外加内容");
    of.put("R12-annotations", laid);
    of.put("R12-pages", BilingualText.of("a copy has one page", "副本只有一页"));
    of.put("R12-fonts", BilingualText.of("a font is not in the file", "字体未嵌入文件"));
    of.put("R12-font-damaged", BilingualText.of("a font in the file is damaged", "文件中的字体已损坏"));
    of.put(
        "R13-not-issued-here", BilingualText.of("this registry issued no such copy", "本库未出具过该副本"));
    of.put(
        "R13-not-the-file-issued",
        BilingualText.of("not the file issued under this serial", "不是该编号所出具的文件"));
    of.put("R13-revoked", BilingualText.of("the copy was withdrawn", "副本已作废"));
    of.put("R13-withdrawn", BilingualText.of("the record was withdrawn since", "该登记其后已撤回"));
    of.put("R13-entry-differs", BilingualText.of("the ledger tells otherwise", "与台账记载不符"));
    of.put(
        "R13-superseded",
        BilingualText.of("a later act ended this marriage", "其后另有登记或裁判：该婚姻已终止，或自始没有法律约束力，或登记已撤销"));
    of.put("R13-corrected", BilingualText.of("the record was corrected since", "该登记其后已更正"));
    of.put(
        "R13-later-act-withdrawn",
        BilingualText.of("a later act it names is no longer on file", "副本所注其后登记已撤回或更正"));
    of.put(
        "R13-registry-unreadable",
        BilingualText.of("the registry cannot be asked now", "登记库目前无法查询"));
    return Map.copyOf(of);
  }

  /** The meaning of a code; empty for none of ours. */
  static BilingualText meaning(String code) {
    return MEANINGS.getOrDefault(code, BilingualText.of("", ""));
  }
}
