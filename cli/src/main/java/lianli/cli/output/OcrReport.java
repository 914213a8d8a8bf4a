package lianli.cli.output;

import java.util.Map;
import lianli.ocr.batch.BatchListener;
import lianli.ocr.batch.BatchSummary;
import lianli.ocr.batch.PassedOver;
import lianli.ocr.scan.FileNameCodec;
import lianli.ocr.worker.PageOutcome;
import lianli.registry.BilingualText;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;

/** Tells a person how reading scans goes and what it came to. */
public final class OcrReport implements BatchListener, AutoCloseable {
  private static final Map<PageState, String> WORDS =
      Map.of(
          PageState.DONE, "完成",
          PageState.REVIEW, "待核对",
          PageState.BLANK, "空白",
          PageState.NOT_A_RECORD, "非登记材料",
          PageState.DUPLICATE, "重复");

  private final Output output;
  // Two kinds of progress meet here: the batch's figures and the bar that shows them.
  private final lianli.cli.output.Progress bar;
  private int filesShown;
  private boolean closed;

  private final boolean namesPages;

  private OcrReport(Output output, lianli.cli.output.Progress bar, boolean namesPages) {
    this.output = output;
    this.bar = bar;
    this.namesPages = namesPages;
  }

  /** A report on so many files. */
  public static OcrReport over(Output output, int files) {
    return new OcrReport(
        output, output.progress(BilingualText.of("Reading files", "读取文件"), files), false);
  }

  /** A report on files that come one by one: each page has its line. */
  public static OcrReport pageByPage(Output output) {
    return new OcrReport(output, lianli.cli.output.Progress.SILENT, true);
  }

  @Override
  public void ended(PageOutcome page, BatchListener.Progress progress) {
    page.problem()
        .ifPresent(
            problem -> {
              String text = problem.in(output.locale());
              output.warn(text, text);
            });
    page.findings().forEach(finding -> tell(page, finding));
    if (namesPages && page.problem().isEmpty()) {
      output.remark(named(page));
    }
    while (filesShown < progress.filesBegun()) {
      filesShown++;
      bar.step();
    }
  }

  /**
   * A doubt is told whoever listens; that a file counts its pages wrongly, to who wants to know.
   */
  private void tell(PageOutcome page, ScanFinding finding) {
    String file = FileNameCodec.shown(page.source().file());
    int number = page.source().page();
    BilingualText said =
        BilingualText.of(
            "Page %d of %s: %s", "%2$s 第 %1$d 页：%3$s", number, file, finding.message());
    if (finding.isDoubt()) {
      output.warn(said);
    } else {
      output.remark(said);
    }
  }

  private static BilingualText named(PageOutcome page) {
    String where = FileNameCodec.shown(page.source().file()) + " " + page.source().page();
    return BilingualText.of(
        where + ": " + page.state().key(), where + "：" + WORDS.getOrDefault(page.state(), ""));
  }

  /**
   * The last words.
   *
   * @param draftsAreInFile whether standard output is free for them
   */
  public void summary(BatchSummary summary, boolean draftsAreInFile) {
    close();
    if (draftsAreInFile && output.isJson()) {
      output.json(summary.line());
    } else if (draftsAreInFile) {
      output.say(sentence(summary));
    } else {
      output.remark(sentence(summary));
    }
    if (!summary.passedOver().isEmpty()) {
      output.remark(passedOver(summary.passedOver()));
    }
    if (summary.unwritten() > 0) {
      output.warn(unwritten(summary.unwritten()));
    }
  }

  /** Their text is in no file: only reading them again gives it. */
  private static BilingualText unwritten(int pages) {
    return BilingualText.of(
        "%d pages read before have no PDF or ALTO file; to get them, read all again with --fresh",
        "此前已读的 %d 页没有 PDF 或 ALTO 文件；如需生成，请加 --fresh 重新识别", pages);
  }

  /** So that nobody takes what was thrown away, or lies behind a link, for read. */
  private static BilingualText passedOver(PassedOver what) {
    return BilingualText.of(
        "Not looked into: %d folders of deleted files, previews or hidden files (%d scans in them),"
            + " %d links to folders",
        "未查看：回收站、缩略图或隐藏文件夹 %d 个（内有扫描件 %d 个），指向文件夹的链接 %d 个",
        what.folders(),
        what.files(),
        what.links());
  }

  private static BilingualText sentence(BatchSummary summary) {
    int papers = summary.pages(PageState.NOT_A_RECORD);
    String english =
        "%d pages: %d done, %d for review, %d blank, %s%d duplicate, %d failed, %d put aside; %d drafts; %s"
            .formatted(
                summary.pages(),
                summary.pages(PageState.DONE),
                summary.pages(PageState.REVIEW),
                summary.pages(PageState.BLANK),
                papers == 0 ? "" : "%d no record, ".formatted(papers),
                summary.pages(PageState.DUPLICATE),
                summary.pages(PageState.FAILED),
                summary.pages(PageState.QUARANTINED),
                summary.drafts(),
                speed(summary, "%.1f s (%.0f pages/min)"));
    String chinese =
        "共 %d 页：完成 %d，待核对 %d，空白 %d，%s重复 %d，失败 %d，搁置 %d；草稿 %d 条；%s"
            .formatted(
                summary.pages(),
                summary.pages(PageState.DONE),
                summary.pages(PageState.REVIEW),
                summary.pages(PageState.BLANK),
                papers == 0 ? "" : "非登记材料 %d，".formatted(papers),
                summary.pages(PageState.DUPLICATE),
                summary.pages(PageState.FAILED),
                summary.pages(PageState.QUARANTINED),
                summary.drafts(),
                speed(summary, "用时 %.1f 秒（每分钟 %.0f 页）"));
    return summary.earlier() == 0
        ? BilingualText.of(english, chinese)
        : BilingualText.of(
            english + "; %d pages were read before".formatted(summary.earlier()),
            chinese + "；其中 %d 页此前已读".formatted(summary.earlier()));
  }

  private static String speed(BatchSummary summary, String form) {
    return form.formatted(summary.seconds(), summary.pagesPerMinute());
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      bar.close();
    }
  }
}
