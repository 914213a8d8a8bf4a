package lianli.cli.court;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.cli.court.ReviewVote.Answer;
import lianli.cli.output.Output;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.DiscrepancyClass;
import lianli.index.court.LinkCuts;
import lianli.index.court.LinkDecision;
import lianli.registry.court.CasePlace;

/**
 * Shows one person pairs one after the other and keeps what they say: clerical review in the
 * terminal. It ends when nothing is left to ask this person, or when they stop.
 */
public final class MatchReview {
  private final Output output;
  private final ReviewLog log;
  private final ReviewRound round;
  private final String operator;
  private final String day;

  /** How a review ended. */
  public enum End {
    /** Nothing is left to ask this person. */
    DONE,
    /** The person stopped; the next call goes on from here. */
    STOPPED
  }

  /**
   * A review.
   *
   * @param operator who looks
   * @param day today
   */
  public MatchReview(Output output, ReviewLog log, ReviewRound round, String operator, String day) {
    this.output = output;
    this.log = log;
    this.round = round;
    this.operator = operator;
    this.day = day;
  }

  /** Cases that a person must look at: those that were not linked by themselves, and may be. */
  public static List<ClerkCase> pairs(List<ClerkCase> cases, boolean areAll) {
    return cases.stream()
        .filter(each -> !each.finding().acts().isEmpty())
        .filter(each -> each.finding().discrepancy() != DiscrepancyClass.DUPLICATE_CASE)
        .filter(each -> areAll || each.finding().decision() == LinkDecision.REVIEW)
        .sorted(Comparator.comparing(ClerkCase::finding, Urgency.order()))
        .toList();
  }

  /** Asks about these pairs, reading answers line by line. */
  public End ask(List<ClerkCase> pairs, BufferedReader answers) {
    PairCard card = new PairCard(output.locale(), output.isColoured(), tables(pairs));
    while (true) {
      List<ReviewVote> votes = log.votes();
      List<ClerkCase> open =
          pairs.stream().filter(each -> round.asks(each, operator, votes)).toList();
      if (open.isEmpty()) {
        return End.DONE;
      }
      ClerkCase each = open.getFirst();
      int number = pairs.size() - open.size() + 1;
      output.say("");
      card.lines(each, number, pairs.size()).forEach(output::say);
      String typed = typed(answers);
      Optional<Answer> answer = Answer.of(typed);
      if (answer.isPresent()) {
        log.add(
            new ReviewVote(
                each.finding().courtCase().place(),
                ReviewRound.pair(each),
                operator,
                answer.get(),
                day));
      } else if (typed.equals("z")) {
        undo(votes);
      } else if (typed.equals("q")) {
        return End.STOPPED;
      } else {
        output.warn("type y, n, ?, z or q", "请键入 y、n、?、z 或 q");
      }
    }
  }

  private static CourtWords.Tables tables(List<ClerkCase> pairs) {
    return CourtWords.Tables.of(pairs.stream().map(each -> each.basis().place()));
  }

  private void undo(List<ReviewVote> votes) {
    if (votes.stream().anyMatch(vote -> vote.isBy(operator))) {
      log.undo(operator, day);
    } else {
      output.warn("there is no answer of yours to take back", "没有可撤回的答复");
    }
  }

  /** What was typed; the end of the input stops. */
  private String typed(BufferedReader answers) {
    output.remark(
        "the same couple? y yes, n no, ? cannot tell, z undo, q stop",
        "是否同一对夫妻？y 是，n 否，? 无法判断，z 撤回上一答复，q 暂停");
    try {
      String line = answers.readLine();
      return line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes the workbook of decisions with what is agreed filled in.
   *
   * @param all cases of the list
   * @param cuts by which they were linked
   */
  public void write(
      OutputStream out,
      List<ClerkCase> pairs,
      List<ClerkCase> all,
      List<Rejected> rejected,
      LinkCuts cuts)
      throws IOException {
    new CourtWorkbook(output.locale(), cuts).write(out, all, rejected, decisions(pairs));
  }

  /** What is agreed, as decisions for the workbook: the same couple, and so the decree enters. */
  private Map<CasePlace, Map<DecisionColumn, String>> decisions(List<ClerkCase> pairs) {
    List<ReviewVote> votes = log.votes();
    Map<CasePlace, Map<DecisionColumn, String>> decisions = new TreeMap<>();
    for (ClerkCase each : pairs) {
      round
          .agreed(each, votes)
          .ifPresent(
              answer ->
                  decisions.put(
                      each.finding().courtCase().place(),
                      decided(each, answer, ReviewRound.of(each, votes))));
    }
    return decisions;
  }

  private Map<DecisionColumn, String> decided(
      ClerkCase each, Answer answer, List<ReviewVote> votes) {
    Map<DecisionColumn, String> cells = new EnumMap<>(DecisionColumn.class);
    DecisionWord word =
        switch (answer) {
          case YES -> takesDecree(each) ? DecisionWord.ENTER : DecisionWord.LOOK_INTO;
          case NO -> DecisionWord.LEAVE;
          case UNSURE -> DecisionWord.LOOK_INTO;
        };
    cells.put(DecisionColumn.DECISION, word.in(output.locale()));
    cells.put(
        DecisionColumn.WHO,
        votes.stream()
            .map(ReviewVote::operator)
            .distinct()
            .collect(Collectors.joining(output.word(", ", "、"))));
    cells.put(DecisionColumn.WHEN, votes.getLast().day());
    return cells;
  }

  /** Where the marriage stands open on file, whoever knows the couple knows what it ends. */
  private static boolean takesDecree(ClerkCase each) {
    return each.finding().discrepancy() == DiscrepancyClass.OK_OPEN
        || each.finding().discrepancy() == DiscrepancyClass.REMARRIED;
  }

  /** Says how far the review has come. */
  public void tell(List<ClerkCase> pairs) {
    List<ReviewVote> votes = log.votes();
    long agreed = pairs.stream().filter(each -> round.agreed(each, votes).isPresent()).count();
    output.say("");
    output.say(
        "%,d of %,d pairs are settled; the answers lie in the log",
        "共 %2$,d 对，已核定 %1$,d 对；答复已存入核对记录", agreed, pairs.size());
  }
}
