package lianli.registry.list;

import java.util.Optional;

/** What the rows of a list are about: it decides which of all known headings mean something. */
public enum ListSubject {
  /** Acts: registrations, decrees and deaths, to be entered or to be matched. */
  ACTS {
    @Override
    Optional<String> key(String heading) {
      return ColumnNames.key(heading);
    }
  },
  /** Volumes as somebody declares them. */
  VOLUMES {
    @Override
    Optional<String> key(String heading) {
      return VolumeColumns.key(heading);
    }
  };

  /** The key that a heading of such a list means. */
  abstract Optional<String> key(String heading);
}
