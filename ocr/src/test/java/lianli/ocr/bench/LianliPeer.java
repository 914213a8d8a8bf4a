package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianli.ocr.extract.Draft;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.scan.ScanFile;

/** We ourselves, doing all of our work: text, form, fields with two readers, verdicts. */
final class LianliPeer implements Peer {
  @Override
  public String name() {
    return "lianli ocr";
  }

  @Override
  public String missing() {
    return "";
  }

  @Override
  public List<String> read(List<Path> pages, int workers) throws IOException, InterruptedException {
    ThreadLocal<FormReader> readers = ThreadLocal.withInitial(FormReader::open);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<String>> running = new ArrayList<>();
      for (Path page : pages) {
        running.add(pool.submit(() -> text(page, readers.get())));
      }
      List<String> texts = new ArrayList<>();
      for (Future<String> text : running) {
        texts.add(text.get());
      }
      return texts;
    } catch (ExecutionException e) {
      throw new IOException("reading failed", e);
    }
  }

  /** The page's lines, then the fields as the readers read them. */
  private static String text(Path page, FormReader reader) {
    StringBuilder text = new StringBuilder();
    try (ScanFile file = ScanFile.open(page)) {
      PageResult result = reader.read(file.page(1));
      result.text().forEach(line -> text.append(line.text()).append('\n'));
      for (Draft draft : result.drafts()) {
        draft
            .fields()
            .values()
            .forEach(
                field -> field.readings().values().forEach(read -> text.append(read).append('\n')));
      }
    }
    return text.toString();
  }
}
