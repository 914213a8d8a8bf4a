package lianli.ocr.batch;

/**
 * What lies among the scans and is not read, so that whoever looks for a record there knows: what
 * was thrown away, previews that a server made, and what links lead to.
 *
 * @param folders of deleted files and previews, and hidden ones
 * @param files in them that are named as scans
 * @param links to folders
 */
public record PassedOver(int folders, int files, int links) {
  /** Nothing. */
  public static final PassedOver NOTHING = new PassedOver(0, 0, 0);

  /** True if there is nothing of the kind. */
  public boolean isEmpty() {
    return equals(NOTHING);
  }

  PassedOver and(PassedOver other) {
    return new PassedOver(folders + other.folders, files + other.files, links + other.links);
  }
}
