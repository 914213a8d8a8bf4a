package lianli.index.linkage.pair;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lianli.index.linkage.model.KeyPart;
import lianli.index.linkage.model.LinkageSpec;

/** The keys of every record, those of a part worked out once for all rules that have it. */
final class KeyTable {
  private final LinkageSpec spec;
  private final ListPair lists;
  private final Map<KeyPart, List<Collection<String>>> first = new HashMap<>();
  private final Map<KeyPart, List<Collection<String>>> second = new HashMap<>();

  KeyTable(LinkageSpec spec, ListPair lists) {
    this.spec = spec;
    this.lists = lists;
  }

  /** The keys of a record's cell under a part; none if the cell does not tell what it needs. */
  Collection<String> keys(boolean isFirst, int record, KeyPart part) {
    Map<KeyPart, List<Collection<String>>> side = isFirst || lists.isOfOneList() ? first : second;
    return side.computeIfAbsent(part, unseen -> all(isFirst, unseen)).get(record);
  }

  private List<Collection<String>> all(boolean isFirst, KeyPart part) {
    Records records = isFirst ? lists.first() : lists.second();
    return IntStream.range(0, records.size())
        .parallel()
        .mapToObj(record -> part.form().keys(lists.cell(isFirst, record, part.column(), spec)))
        .toList();
  }
}
