package lianli.ocr.batch;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.json.Json;

/** Keeps the lines in memory, for callers that go on working with them. */
public final class CollectedDrafts implements DraftSink {
  private final List<Json.Obj> lines = new ArrayList<>();

  @Override
  public void write(Json.Obj line) {
    lines.add(line);
  }

  /** What was written. */
  public List<Json.Obj> lines() {
    return List.copyOf(lines);
  }

  @Override
  public long commit() {
    return 0;
  }

  @Override
  public void close() {
    // nothing to let go
  }
}
