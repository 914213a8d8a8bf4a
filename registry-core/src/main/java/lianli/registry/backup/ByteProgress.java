package lianli.registry.backup;

/** Hears how far a backup or a restore has come. */
@FunctionalInterface
public interface ByteProgress {
  /** Nobody listens. */
  ByteProgress SILENT = (bytes, of) -> {};

  /** So many bytes of so many are done; the total may be an estimate. */
  void done(long bytes, long of);
}
