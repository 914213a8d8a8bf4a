package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tesseract's own program, one process a page. */
final class TesseractPeer implements Peer {
  @Override
  public String name() {
    return "tesseract --psm 3 -l chi_sim+eng pdf";
  }

  @Override
  public String missing() {
    return Program.isInstalled("tesseract")
        ? ""
        : "apt-get install tesseract-ocr tesseract-ocr-chi-sim";
  }

  @Override
  public List<Found> read(List<Path> pages, int workers, Path folder)
      throws IOException, InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<String>> running = new ArrayList<>();
      for (Path page : pages) {
        running.add(pool.submit(() -> text(page, folder.resolve(page.getFileName()))));
      }
      List<Found> found = new ArrayList<>();
      for (Future<String> text : running) {
        found.add(new Found(text.get(), ""));
      }
      return found;
    } catch (ExecutionException e) {
      throw new IOException("tesseract failed", e);
    }
  }

  private static String text(Path page, Path out) throws IOException, InterruptedException {
    Program.run(
        List.of(
            "tesseract",
            page.toString(),
            out.toString(),
            "--psm",
            "3",
            "-l",
            "chi_sim+eng",
            "pdf",
            "txt"),
        Map.of());
    return Files.readString(Path.of(out + ".txt"));
  }
}
