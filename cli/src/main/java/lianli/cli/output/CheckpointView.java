package lianli.cli.output;

import lianli.registry.checkpoint.Checkpoint;
import lianli.registry.json.Json;

/** Shows a checkpoint as it goes into a paper book. */
public final class CheckpointView {
  private final Output output;

  public CheckpointView(Output output) {
    this.output = output;
  }

  /** Shows one checkpoint. */
  public void show(Checkpoint checkpoint) {
    if (output.isJson()) {
      output.json(json(checkpoint));
    }
    output.say(
        "Checkpoint of %,d entries, for the paper book:",
        "台账核对码（截至第 %,d 条），请抄入专用记录本：", checkpoint.head().sequence());
    output.say("  " + checkpoint.shortForm().text());
    output.remark(
        "Later: `lianli verify --against %s`",
        "日后核对：lianli verify --against %s", checkpoint.shortForm().text());
  }

  /** The checkpoint as JSON. */
  static Json.Obj json(Checkpoint checkpoint) {
    return Json.object()
        .put("type", "checkpoint")
        .put("entries", checkpoint.head().sequence())
        .put("head", checkpoint.head().hash())
        .put("time", checkpoint.time().toString())
        .put("key", checkpoint.keyId())
        .put("short_form", checkpoint.shortForm().text())
        .build();
  }
}
