package lianli.index.linkage.pair;

import java.util.Comparator;
import java.util.stream.IntStream;
import lianli.index.linkage.pattern.PatternCounts;

/**
 * Pairs drawn blindly, to learn how often records agree by chance. They are drawn by a digest of
 * the identifiers and the seed: the same lists in any order give the same pairs.
 */
final class RandomPairs {
  private final CodedPairs pairs;
  private final long seed;

  RandomPairs(CodedPairs pairs, long seed) {
    this.pairs = pairs;
    this.seed = seed;
  }

  /** The patterns of about so many pairs; of all, if there are no more. */
  PatternCounts count(int wanted) {
    ListPair lists = pairs.lists();
    PatternCounts counts = new PatternCounts(pairs.spec().shape());
    PairCoder coder = pairs.coder();
    if (lists.pairs() <= wanted) {
      for (int one = 0; one < lists.first().size(); one++) {
        int from = lists.isOfOneList() ? one + 1 : 0;
        for (int other = from; other < lists.second().size(); other++) {
          counts.add(coder.pattern(one, other));
        }
      }
      return counts;
    }
    for (int round = 0; counts.pairs() < wanted; round++) {
      if (lists.isOfOneList()) {
        int[] shuffled = shuffled(lists.first(), 2L * round);
        for (int i = 0; i + 1 < shuffled.length; i += 2) {
          counts.add(coder.pattern(shuffled[i], shuffled[i + 1]));
        }
      } else {
        int[] first = shuffled(lists.first(), 2L * round);
        int[] second = shuffled(lists.second(), 2L * round + 1);
        int most = Math.max(first.length, second.length);
        for (int i = 0; i < most; i++) {
          counts.add(coder.pattern(first[i % first.length], second[i % second.length]));
        }
      }
    }
    return counts;
  }

  private int[] shuffled(Records records, long round) {
    long[] digests = new long[records.size()];
    for (int record = 0; record < digests.length; record++) {
      digests[record] = digest(records.id(record), seed * 1_000_003 + round);
    }
    return IntStream.range(0, digests.length)
        .boxed()
        .sorted(Comparator.comparingLong(record -> digests[record]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** FNV-1a, stirred once more so that texts with one beginning part. */
  private static long digest(String text, long seed) {
    long digest = 0xcbf29ce484222325L ^ (seed * 0x9E3779B97F4A7C15L);
    for (int i = 0; i < text.length(); i++) {
      digest = (digest ^ text.charAt(i)) * 0x100000001b3L;
    }
    digest = (digest ^ (digest >>> 33)) * 0xff51afd7ed558ccdL;
    return digest ^ (digest >>> 33);
  }
}
