package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianli.index.linkage.model.BlockingRule;
import lianli.index.linkage.model.LinkageSpec;

/**
 * The pairs that are looked at: each that some rule shows, once. They are not held in memory; they
 * come record by record of the first list, and those of one record ascending.
 */
public final class Candidates {
  /** What is done with each pair. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes a record of the first list and one of the second. */
    void visit(int one, int other);
  }

  private final ListPair lists;
  private final List<Block> blocks = new ArrayList<>();
  private final List<RuleBlocks> byRule;

  /** Where the blocks of each record of the first list begin in {@link #blockOf}. */
  private final int[] begins;

  private final int[] blockOf;

  /** The pairs of these rules, with the specification's cap. */
  public Candidates(LinkageSpec spec, ListPair lists, List<BlockingRule> rules) {
    this(lists, blocksOf(spec, lists, rules));
  }

  private static List<RuleBlocks> blocksOf(
      LinkageSpec spec, ListPair lists, List<BlockingRule> rules) {
    KeyTable table = new KeyTable(spec, lists);
    return rules.stream().map(rule -> new BlockBuilder(spec, lists, table, rule).build()).toList();
  }

  private Candidates(ListPair lists, List<RuleBlocks> byRule) {
    this.lists = lists;
    this.byRule = byRule;
    byRule.forEach(each -> blocks.addAll(each.blocks()));
    begins = new int[lists.first().size() + 1];
    for (Block block : blocks) {
      for (int record : block.first()) {
        begins[record + 1]++;
      }
    }
    for (int record = 0; record < lists.first().size(); record++) {
      begins[record + 1] += begins[record];
    }
    blockOf = new int[begins[lists.first().size()]];
    int[] next = begins.clone();
    for (int block = 0; block < blocks.size(); block++) {
      for (int record : blocks.get(block).first()) {
        blockOf[next[record]++] = block;
      }
    }
  }

  /** What became of each rule. */
  public List<BlockReport> reports() {
    return byRule.stream().map(RuleBlocks::report).toList();
  }

  /** The pairs that one of the rules shows by itself; empty if it is none of them. */
  Optional<Candidates> alone(BlockingRule rule) {
    return byRule.stream()
        .filter(each -> each.rule().equals(rule))
        .findFirst()
        .map(each -> new Candidates(lists, List.of(each)));
  }

  /** How many records of the first list share no key with any other record. */
  public int alone() {
    int alone = 0;
    for (int record = 0; record < lists.first().size(); record++) {
      alone += begins[record] == begins[record + 1] ? 1 : 0;
    }
    return alone;
  }

  /** Goes through the pairs of some records of the first list: from one to before another. */
  public void forEach(int from, int to, Visitor visitor) {
    int[] lastSeenBy = new int[lists.second().size()];
    Arrays.fill(lastSeenBy, -1);
    int[] found = new int[16];
    for (int one = from; one < to; one++) {
      int count = 0;
      for (int at = begins[one]; at < begins[one + 1]; at++) {
        int[] others = blocks.get(blockOf[at]).second();
        int start = lists.isOfOneList() ? after(others, one) : 0;
        for (int i = start; i < others.length; i++) {
          int other = others[i];
          if (lastSeenBy[other] != one) {
            lastSeenBy[other] = one;
            if (count == found.length) {
              found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = other;
          }
        }
      }
      Arrays.sort(found, 0, count);
      for (int i = 0; i < count; i++) {
        visitor.visit(one, found[i]);
      }
    }
  }

  /** The first place behind a record in the block it is in. */
  private static int after(int[] block, int record) {
    int place = Arrays.binarySearch(block, record);
    return place < 0 ? -place - 1 : place + 1;
  }

  /** True if a pair is looked at; by going through the blocks of its first record. */
  public boolean has(int one, int other) {
    int first = lists.isOfOneList() ? Math.min(one, other) : one;
    int second = lists.isOfOneList() ? Math.max(one, other) : other;
    for (int at = begins[first]; at < begins[first + 1]; at++) {
      if (Arrays.binarySearch(blocks.get(blockOf[at]).second(), second) >= 0) {
        return true;
      }
    }
    return false;
  }
}
