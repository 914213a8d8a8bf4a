package lianli.cli.output;

/** Progress of long work. */
public interface Progress extends AutoCloseable {
  /** Shows nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void step() {
          // Nobody watches.
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };

  /** One more item is done. Safe to call from any thread. */
  void step();

  @Override
  void close();
}
