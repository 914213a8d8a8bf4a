package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lianli.index.linkage.model.BlockingRule;
import lianli.index.linkage.model.KeyPart;
import lianli.index.linkage.model.LinkageSpec;

/**
 * Makes the blocks of one rule. One that is too large is split by further parts, and what is too
 * large even then is dropped and counted.
 */
final class BlockBuilder {
  private static final int MOST_KEYS = 64;

  private final LinkageSpec spec;
  private final ListPair lists;
  private final BlockingRule rule;
  private final KeyTable table;
  private final List<Block> blocks = new ArrayList<>();
  private int refined;
  private int dropped;
  private long droppedRecords;
  private long droppedPairs;

  BlockBuilder(LinkageSpec spec, ListPair lists, KeyTable table, BlockingRule rule) {
    this.table = table;
    this.spec = spec;
    this.lists = lists;
    this.rule = rule;
  }

  /** The blocks, in the order of their keys. */
  RuleBlocks build() {
    int[] first = IntStream.range(0, lists.first().size()).toArray();
    int[] second =
        lists.isOfOneList() ? first : IntStream.range(0, lists.second().size()).toArray();
    for (Block block : split(new Block(first, second), rule.parts())) {
      keep(block, 0);
    }
    return new RuleBlocks(rule, blocks, report());
  }

  private BlockReport report() {
    long pairs = blocks.stream().mapToLong(block -> block.pairs(lists.isOfOneList())).sum();
    return new BlockReport(
        rule.written(), blocks.size(), pairs, refined, dropped, droppedRecords, droppedPairs);
  }

  private void keep(Block block, int depth) {
    boolean isOfOneList = lists.isOfOneList();
    if (block.pairs(isOfOneList) == 0) {
      return;
    }
    if (block.records(isOfOneList) <= spec.blocking().cap()) {
      blocks.add(block);
      return;
    }
    int next = depth;
    List<KeyPart> refining = spec.blocking().refining();
    while (next < refining.size() && rule.parts().contains(refining.get(next))) {
      next++;
    }
    if (next == refining.size()) {
      dropped++;
      droppedRecords += block.records(isOfOneList);
      droppedPairs += block.pairs(isOfOneList);
      return;
    }
    refined += depth == 0 ? 1 : 0;
    for (Block part : split(block, List.of(refining.get(next)))) {
      keep(part, next + 1);
    }
  }

  private Collection<Block> split(Block block, List<KeyPart> parts) {
    Map<String, List<Integer>> first = byKey(block.first(), true, parts);
    Map<String, List<Integer>> second =
        lists.isOfOneList() ? first : byKey(block.second(), false, parts);
    List<Block> split = new ArrayList<>();
    first.forEach(
        (key, records) -> {
          List<Integer> others = second.get(key);
          if (others != null) {
            split.add(new Block(array(records), array(others)));
          }
        });
    return split;
  }

  private Map<String, List<Integer>> byKey(int[] records, boolean isFirst, List<KeyPart> parts) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int record : records) {
      for (String key : keys(record, isFirst, parts)) {
        byKey.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(record);
      }
    }
    // Keys of one record alone are most; sorting the others is what makes the order certain.
    Map<String, List<Integer>> sorted = new TreeMap<>();
    byKey.forEach(
        (key, members) -> {
          if (!lists.isOfOneList() || members.size() > 1) {
            sorted.put(key, members);
          }
        });
    return sorted;
  }

  private Set<String> keys(int record, boolean isFirst, List<KeyPart> parts) {
    Set<String> keys = Set.of("");
    for (KeyPart part : parts) {
      Collection<String> further = table.keys(isFirst, record, part);
      Set<String> longer = further.isEmpty() ? new HashSet<>() : new LinkedHashSet<>();
      for (String key : keys) {
        for (String end : further) {
          if (longer.size() < MOST_KEYS) {
            longer.add(key + end + '\u0000');
          }
        }
      }
      keys = longer;
    }
    return keys;
  }

  private static int[] array(List<Integer> records) {
    return records.stream().mapToInt(Integer::intValue).toArray();
  }
}
