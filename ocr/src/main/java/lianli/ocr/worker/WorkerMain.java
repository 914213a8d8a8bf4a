package lianli.ocr.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import lianli.ocr.scan.PageReference;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/**
 * A worker process: takes requests on standard input, answers on standard output, ends when its
 * input ends. It writes no file, so it may be killed at any moment.
 */
public final class WorkerMain {
  private static final String END = "";

  private final InProcessWorker worker;
  private final OutputStream out;

  private WorkerMain(InProcessWorker worker, OutputStream out) {
    this.worker = worker;
    this.out = out;
  }

  /** Reads pages as forms until the parent goes away. Arguments: what the county brings. */
  public static void main(String[] args) {
    CountyFiles county = CountyFiles.of(args);
    serve(() -> FormPages.open(county));
  }

  /** Serves with this reader until the parent goes away; does not return. */
  static void serve(Supplier<? extends PageReader> readers) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    new WorkerMain(new InProcessWorker(readers), out).run(requests());
    // Not exit: engines in the middle of a page must not be asked to tidy up.
    Runtime.getRuntime().halt(0);
  }

  /** Input is read by a thread of its own, so that a parent's death ends even a stuck page. */
  private static BlockingQueue<String> requests() {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (BufferedReader in =
                  new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  requests.add(line);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                Runtime.getRuntime().halt(0);
              }
            });
    return requests;
  }

  private void run(BlockingQueue<String> requests) {
    try {
      // Engines are opened at the first page: counting a file's pages needs none.
      say(Json.object().put("ready", true).build());
      for (String line = requests.take(); !line.equals(END); line = requests.take()) {
        say(answer(Wire.source((Json.Obj) Json.parse(line))));
        worker.rest();
      }
    } catch (RegistryException e) {
      say(Json.object().put("error", Wire.error(e)).build());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Json.Obj answer(PageReference page) {
    if (page.page() > 0) {
      return Wire.outcome(worker.read(page.file(), page.sha256(), page.page()));
    }
    try {
      return Wire.pages(worker.pages(page.file(), page.sha256()));
    } catch (RegistryException e) {
      return Json.object().put("error", Wire.error(e)).build();
    }
  }

  private void say(Json.Obj answer) {
    try {
      out.write(("\n" + Wire.MARK + answer.text() + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
