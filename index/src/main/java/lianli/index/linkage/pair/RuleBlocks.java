package lianli.index.linkage.pair;

import java.util.List;
import lianli.index.linkage.model.BlockingRule;

/**
 * The blocks of one rule.
 *
 * @param rule by which they were made
 * @param blocks in the order of their keys
 * @param report what became of the rule
 */
record RuleBlocks(BlockingRule rule, List<Block> blocks, BlockReport report) {
  RuleBlocks {
    blocks = List.copyOf(blocks);
  }
}
