package lianli.ocr.worker;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import lianli.ocr.Region;
import lianli.ocr.output.PageLayer;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.draft.Draft;
import lianli.registry.draft.PageState;

/**
 * A worker process whose reader needs no engine and does what the scan's name says: crash the
 * process, hang, print, tell its process, or read. What it begins it notes for {@link BegunPages}.
 */
public final class StandIn implements PageReader {
  /** So that a run lasts long enough to be killed in the middle. */
  private static final long NANOSECONDS = 10_000_000;

  private StandIn() {}

  /** Worker processes of this kind, with as much memory as the program's own. */
  public static WorkerPool pool(int size) {
    return WorkerPool.ofProcesses(size, WorkerLimits.USUAL, StandIn.class, List.of());
  }

  /** Serves like the program's own worker. */
  public static void main(String[] args) {
    WorkerMain.serve(StandIn::new);
  }

  @Override
  public PageReading read(ScannedPage page) {
    PageReference source = page.source();
    String name = source.file().getFileName().toString();
    BegunPages.note(source);
    Path once = source.file().resolveSibling(name + ".crashed");
    if (name.contains("crash-once") && !Files.exists(once)) {
      create(once);
      crash();
    } else if (name.contains("crash-always")) {
      crash();
    } else if (name.contains("hang")) {
      hang();
    } else if (name.contains("noise")) {
      System.out.print("Error in pixReadMem: not a {\"pages\":7}");
      System.out.flush();
    }
    LockSupport.parkNanos(NANOSECONDS);
    if (name.contains("who")) {
      return reading(page, String.valueOf(ProcessHandle.current().pid()));
    }
    return reading(page, "结婚证 " + name + " " + source.page());
  }

  private static PageReading reading(ScannedPage page, String text) {
    PageLayer.Line line = new PageLayer.Line(text, new Region(2, 2, 50, 8), false, 0.9);
    return new PageReading(
        PageState.DONE,
        "form",
        List.of(Draft.of(page.source().ofDraft(), 1, text, "", Map.of(), List.of())),
        new PageLayer(
            page.source(), page.image().width(), page.image().height(), 72, List.of(line)));
  }

  private static void hang() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(NANOSECONDS);
    }
  }

  /** What a broken native library does: the process is gone at once. */
  private static void crash() {
    new Pointer(8).setInt(0, 1);
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
