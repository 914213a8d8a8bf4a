package lianli.cli.output;

import lianli.registry.BilingualText;
import lianli.registry.backup.ByteProgress;
import org.jspecify.annotations.Nullable;

/** Progress of a backup or a restore, in megabytes; the bar begins when the total is known. */
public final class MegabyteProgress implements ByteProgress, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;

  private final Output output;
  private final BilingualText task;
  private @Nullable Progress progress;
  private long shown;

  /** Progress of this task, on this output. */
  public MegabyteProgress(Output output, BilingualText task) {
    this.output = output;
    this.task = task;
  }

  @Override
  public void done(long bytes, long of) {
    Progress open = progress;
    if (open == null) {
      open = output.progress(task, of / MEGABYTE);
      progress = open;
    }
    for (; shown < bytes / MEGABYTE; shown++) {
      open.step();
    }
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
  }
}
