package lianli.ocr.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import lianli.ocr.scan.PageReference;
import lianli.ocr.worker.WorkerProcess.Answer;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Works in a process of its own, begun again when it died. A page that ends the process, or keeps
 * it longer than allowed, is tried once more in a fresh one; the second time it is quarantined.
 * After so many pages a process is ended between two of them, so that what it gathers over a long
 * batch, in engines nobody here wrote, has an upper bound.
 */
final class ProcessWorker implements PageWorker {
  /** One death may be the machine's fault; two are the page's. */
  private static final int MOST_DEATHS = 2;

  private final Supplier<WorkerProcess> start;
  private final Duration patience;
  private final int pagesALife;
  private @Nullable WorkerProcess process;
  private int pagesOfProcess;

  ProcessWorker(Supplier<WorkerProcess> start, Duration patience, int pagesALife) {
    if (pagesALife < 1) {
      throw new IllegalArgumentException("a process must read a page before it is ended");
    }
    this.start = start;
    this.patience = patience;
    this.pagesALife = pagesALife;
  }

  @Override
  public int pages(Path file, String sha256) {
    Json.Obj answer = ask(new PageReference(file, sha256, 0));
    if (answer.get("error").isPresent()) {
      throw Wire.error(answer.object("error"));
    }
    return Wire.number(answer, "pages");
  }

  @Override
  public PageOutcome read(Path file, String sha256, int page) {
    PageReference source = new PageReference(file, sha256, page);
    long begin = System.nanoTime();
    try {
      Json.Obj answer = ask(source);
      if (answer.get("state").isEmpty()) {
        throw Wire.error(answer.object("error"));
      }
      endIfOld();
      return Wire.outcome(source, answer);
    } catch (QuarantineException e) {
      return PageOutcome.failed(source, (System.nanoTime() - begin) / 1_000_000, e);
    }
  }

  private void endIfOld() {
    pagesOfProcess++;
    if (pagesOfProcess >= pagesALife) {
      close();
    }
  }

  private Json.Obj ask(PageReference page) {
    for (int deaths = 1; ; deaths++) {
      Answer answer = process().ask(Wire.request(page), patience);
      if (answer instanceof Answer.Given given) {
        return given.line();
      }
      close();
      BilingualText why = why(answer);
      if (deaths == MOST_DEATHS) {
        throw new QuarantineException(page, why);
      }
    }
  }

  private BilingualText why(Answer answer) {
    return switch (answer) {
      case Answer.TooLate late ->
          BilingualText.of(
              "it was not read within %d s, %d times",
              "%2$d 次均未能在 %1$d 秒内读完", patience.toSeconds(), MOST_DEATHS);
      case Answer.Died died when WorkerProcess.isAsked(died.exitCode()) ->
          throw WorkerFailures.interrupted();
      case Answer.Died died ->
          BilingualText.of(
              "it brought down the reading process %d times (exit code %d)",
              "识别进程因该页崩溃 %d 次（退出码 %d）", MOST_DEATHS, died.exitCode());
      case Answer.Given given -> throw new IllegalStateException("an answer is no death");
    };
  }

  private WorkerProcess process() {
    WorkerProcess kept = process;
    if (kept == null) {
      kept = start.get();
      process = kept;
      pagesOfProcess = 0;
    }
    return kept;
  }

  @Override
  public void close() {
    WorkerProcess kept = process;
    process = null;
    if (kept != null) {
      kept.close();
    }
  }
}
