package lianli.index.lucene;

/** Hears how far a rebuild has come. */
@FunctionalInterface
public interface RebuildListener {
  /** So many entries of so many are indexed. */
  void indexed(long entries, long of);
}
