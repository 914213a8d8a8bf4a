package lianli.index.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Records of one list that accepted pairs hold together, directly or by way of others. A cluster is
 * called by the first of its records.
 */
public final class Clusters {
  private final int[] heads;
  private final int[] sizes;

  private Clusters(int[] heads) {
    this.heads = heads;
    sizes = new int[heads.length];
    for (int head : heads) {
      sizes[head]++;
    }
  }

  /** The clusters of a list with so many records. */
  static Clusters of(int records, List<DecidedPair> pairs) {
    int[] heads = IntStream.range(0, records).toArray();
    for (DecidedPair pair : pairs) {
      if (pair.decision() == PairDecision.ACCEPT) {
        int one = head(heads, pair.scored().one());
        int other = head(heads, pair.scored().other());
        heads[Math.max(one, other)] = Math.min(one, other);
      }
    }
    for (int record = 0; record < records; record++) {
      heads[record] = head(heads, record);
    }
    return new Clusters(heads);
  }

  private static int head(int[] heads, int record) {
    int head = record;
    while (heads[head] != head) {
      heads[head] = heads[heads[head]];
      head = heads[head];
    }
    return head;
  }

  /** The first record of the cluster that a record is in. */
  public int head(int record) {
    return heads[record];
  }

  /** How many clusters have more than one record. */
  public long count() {
    return Arrays.stream(sizes).filter(size -> size > 1).count();
  }

  /** How many records the largest has. */
  public int largest() {
    return Arrays.stream(sizes).max().orElse(0);
  }

  /** How many pairs there are within clusters, joined directly or not. */
  public long pairs() {
    return Arrays.stream(sizes).mapToLong(size -> size * (size - 1L) / 2).sum();
  }
}
