package lianli.ocr.batch;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Where a batch gets its files from: a list, or a folder that is being filled. */
public interface FileSource {

  /** The next file, if there is one now. Never waits. */
  Optional<Path> next();

  /** True if no file will ever come any more. */
  boolean isOver();

  /** Files known so far, those already given included. */
  int known();

  /** What lies among the files and is not given. */
  default PassedOver passedOver() {
    return PassedOver.NOTHING;
  }

  /** These files, and no more. */
  static FileSource of(List<Path> files) {
    return of(files.iterator(), files.size(), PassedOver.NOTHING);
  }

  /**
   * What this gives, and no more.
   *
   * @param known how many that are
   */
  static FileSource of(Iterator<Path> rest, int known, PassedOver passedOver) {
    return new FileSource() {
      @Override
      public Optional<Path> next() {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
      }

      @Override
      public boolean isOver() {
        return !rest.hasNext();
      }

      @Override
      public int known() {
        return known;
      }

      @Override
      public PassedOver passedOver() {
        return passedOver;
      }
    };
  }
}
