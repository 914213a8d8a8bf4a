package lianli.cli.command;

import java.io.PrintWriter;
import lianli.ocr.batch.DraftSink;
import lianli.registry.json.Json;

/** Drafts as JSON lines on standard output, page by page. */
final class StreamSink implements DraftSink {
  private final PrintWriter out;

  StreamSink(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(Json.Obj line) {
    out.println(line.text());
  }

  @Override
  public long commit() {
    out.flush();
    return 0;
  }

  @Override
  public void close() {
    out.flush();
  }
}
