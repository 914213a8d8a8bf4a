package lianli.registry.list;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.table.Cell;

/** One row of a list, in the words of the list. */
public sealed interface ListRow {
  /** Row of a spreadsheet, line of a text file, from 1. */
  int number();

  /**
   * A row that tells an act.
   *
   * @param cells by the key that their heading means, blank ones included
   */
  record Told(int number, Map<String, Cell> cells) implements ListRow {
    public Told {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /** A line that a registry exported. */
  record Exported(int number, ExportedLine line) implements ListRow {}

  /** A row that tells no act and means to tell none: a heading once more, a foot, a bare number. */
  record PassedOver(int number, BilingualText why) implements ListRow {}

  /**
   * A row that cannot be read at all.
   *
   * @param cell at fault; may be empty
   * @param cells by their keys, as far as they are known: other rows may be about the same suit
   */
  record Unreadable(int number, String cell, BilingualText why, Map<String, Cell> cells)
      implements ListRow {
    public Unreadable {
      cells = Map.copyOf(cells);
    }

    /** A row of which nothing is known. */
    public Unreadable(int number, String cell, BilingualText why) {
      this(number, cell, why, Map.of());
    }
  }
}
