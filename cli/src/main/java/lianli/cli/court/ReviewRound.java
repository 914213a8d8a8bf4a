package lianli.cli.court;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianli.cli.court.ReviewVote.Answer;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;

/**
 * Which pairs a person is to be asked about, and what is agreed. Where two look at each pair, the
 * second is asked without being told what the first said, and a third where they do not agree.
 */
public final class ReviewRound {
  private final boolean isDouble;

  /**
   * A round.
   *
   * @param isDouble whether two people look at each pair
   */
  public ReviewRound(boolean isDouble) {
    this.isDouble = isDouble;
  }

  /** Digest of what somebody sees of a pair. */
  static String pair(ClerkCase each) {
    DecisionBasis basis = each.basis();
    return Sha256.of(
        "review "
            + Json.canonical(basis.cells())
            + " "
            + basis.place().row()
            + " "
            + basis.kind()
            + " "
            + basis.entries()
            + " "
            + basis.seal());
  }

  /** True if this person is to be asked about the pair. */
  boolean asks(ClerkCase each, String operator, List<ReviewVote> votes) {
    List<ReviewVote> ofPair = of(each, votes);
    if (ofPair.stream().anyMatch(vote -> vote.isBy(operator))) {
      return false;
    }
    return ofPair.size() < wanted(ofPair);
  }

  /** Two whose answers differ leave it to a third. */
  private int wanted(List<ReviewVote> ofPair) {
    if (!isDouble) {
      return 1;
    }
    boolean disagree = ofPair.size() >= 2 && ofPair.get(0).answer() != ofPair.get(1).answer();
    return disagree ? 3 : 2;
  }

  /** What is agreed about a pair; empty as long as somebody is still to be asked. */
  Optional<Answer> agreed(ClerkCase each, List<ReviewVote> votes) {
    List<ReviewVote> ofPair = of(each, votes);
    int wanted = wanted(ofPair);
    if (ofPair.size() < wanted) {
      return Optional.empty();
    }
    Map<Answer, Long> counts =
        ofPair.stream()
            .limit(wanted)
            .collect(
                Collectors.groupingBy(
                    ReviewVote::answer, LinkedHashMap::new, Collectors.counting()));
    int most = wanted / 2 + 1;
    return Optional.of(
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(Answer.UNSURE));
  }

  /** Answers about a pair, in the order in which they were given. */
  static List<ReviewVote> of(ClerkCase each, List<ReviewVote> votes) {
    String pair = pair(each);
    return votes.stream().filter(vote -> vote.pair().equals(pair)).toList();
  }
}
