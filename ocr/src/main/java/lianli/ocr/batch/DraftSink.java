package lianli.ocr.batch;

import lianli.registry.json.Json;

/** Where draft, page and summary lines go. */
public interface DraftSink extends AutoCloseable {

  /** Writes one line. */
  void write(Json.Obj line);

  /**
   * Makes what was written safe.
   *
   * @return how much has been written so far, to resume from; 0 if this sink cannot resume
   */
  long commit();

  @Override
  void close();
}
