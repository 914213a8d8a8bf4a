package lianli.cli.demo;

import java.util.List;
import lianli.cli.session.ExitCode;
import lianli.registry.BilingualText;

/** The demo's commands, in the order of the main job: from paper to a signed copy. */
record DemoScript(Story story, String testdata, Workshop workshop) {
  private static final String COPY = "copy.pdf";
  private static final String FORGED = "copy-tampered.pdf";

  List<Step> steps() {
    return List.of(
        Step.of(BilingualText.of("An empty registry", "建立空的登记库"), "init"),
        Step.of(
            BilingualText.of("Scans are read into drafts", "识读扫描件，得到草稿"),
            "ocr",
            testdata + "/scans",
            "--out",
            workshop.file("drafts.jsonl")),
        Step.of(
            BilingualText.of(
                "Drafts enter the ledger; doubtful ones wait for a person", "草稿录入；存疑的等人核对"),
            "backfill",
            workshop.file("drafts.jsonl")),
        importing(BilingualText.of("New registrations and deaths are imported", "导入新登记与死亡信息")),
        importing(BilingualText.of("The same files again: nothing changes", "同样的文件再导一次：什么都不变")),
        Step.of(BilingualText.of("The index is built", "建立索引"), "index", "rebuild"),
        status(BilingualText.of("Is this person married? A married one", "婚姻状况：已婚者"), "married"),
        status(BilingualText.of("A divorced one", "婚姻状况：离婚者"), "divorced"),
        status(BilingualText.of("A widowed one", "婚姻状况：丧偶者"), "widowed"),
        status(
                BilingualText.of(
                    "Someone who is not on file: no record is not \"single\"",
                    "本库未登记的人：未查到记录，不能据此认定为未婚"),
                "none")
            .endingWith(ExitCode.NO_RECORD),
        Step.of(
            BilingualText.of("The court's cases are matched against the register", "法院案件与登记比对"),
            "query",
            "court",
            testdata + "/court-cases.xlsx"),
        Step.of(
            BilingualText.of("A signed copy of a marriage certificate is issued", "出具带签名的结婚证电子副本"),
            "certificate",
            "issue",
            story.certificate(),
            "--out",
            workshop.file(COPY)),
        Step.of(
            BilingualText.of("The copy is verified", "核验副本"),
            "certificate",
            "verify",
            workshop.file(COPY)),
        Step.of(
                BilingualText.of("One byte of it is changed: refused", "改动一个字节：核验不通过"),
                "certificate",
                "verify",
                workshop.file(FORGED))
            .after(() -> workshop.tamper(COPY, FORGED))
            .endingWith(ExitCode.NOT_VERIFIED),
        Step.of(BilingualText.of("The ledger is verified", "校验台账"), "verify"));
  }

  private Step importing(BilingualText heading) {
    return Step.of(heading, "import", testdata + "/registrations.xlsx", testdata + "/deaths.csv");
  }

  private Step status(BilingualText heading, String status) {
    return Step.of(heading, "query", "status", "--id", "-")
        .typing(story.first(status).idNumber() + "\n");
  }

  /** What to try afterwards, on the registry of the demo. */
  List<List<String>> next() {
    return List.of(
        List.of("review", "list"),
        List.of("query", "person", "--name", story.first("married").name()),
        List.of("query", "certificate", story.certificate()));
  }
}
