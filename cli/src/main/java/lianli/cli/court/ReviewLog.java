package lianli.cli.court;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lianli.cli.court.ReviewVote.Answer;
import lianli.index.court.ReviewedPairs;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.court.CasePlace;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.ProcessLock;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * Every answer of a review as it was given, on disk before the next pair is shown. Nothing in it is
 * ever changed: who takes an answer back adds a line. It names no person but those who answered.
 */
public final class ReviewLog {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AppendedLines file;

  /** The log in this file, which need not exist. */
  public ReviewLog(Path file) {
    this.file = new AppendedLines(file);
  }

  /**
   * The answers that count, oldest first.
   *
   * @throws RegistryException BAD_INPUT if a line is none of such a log
   */
  List<ReviewVote> votes() {
    List<ReviewVote> votes = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      Json.Obj told = parsed(line, number);
      if (told.string("type").equals("undo")) {
        for (int i = votes.size() - 1; i >= 0; i--) {
          if (votes.get(i).isBy(told.string("operator"))) {
            votes.remove(i);
            break;
          }
        }
      } else {
        ReviewVote vote = vote(told, number);
        votes.removeIf(each -> each.isBy(vote.operator()) && each.pair().equals(vote.pair()));
        votes.add(vote);
      }
    }
    return votes;
  }

  /** What is agreed about these cases, for learning from it; "cannot tell" teaches nothing. */
  public ReviewedPairs agreed(List<ClerkCase> cases, ReviewRound round) {
    List<ReviewVote> votes = votes();
    ReviewedPairs agreed = new ReviewedPairs();
    for (ClerkCase each : cases) {
      Answer answer = round.agreed(each, votes).orElse(Answer.UNSURE);
      if (answer != Answer.UNSURE) {
        agreed.add(each.finding().courtCase().place(), each.finding().acts(), answer == Answer.YES);
      }
    }
    return agreed;
  }

  private List<String> lines() {
    try {
      return file.lines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Json.Obj parsed(String line, int number) {
    try {
      if (Json.parse(line) instanceof Json.Obj told && told.string("type").matches("vote|undo")) {
        return told;
      }
    } catch (JsonSyntaxException noJson) {
      // Told below.
    }
    throw damaged(number);
  }

  private ReviewVote vote(Json.Obj told, int number) {
    return new ReviewVote(
        new CasePlace(
            told.string("file"),
            told.string("sheet"),
            told.number("line").map(BigDecimal::intValue).orElseThrow(() -> damaged(number))),
        told.string("pair"),
        told.string("operator"),
        Answer.of(told.string("answer")).orElseThrow(() -> damaged(number)),
        told.string("day"));
  }

  private RegistryException damaged(int number) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of(
            "Cannot read the log of the review " + file.file(), "无法读取核对记录 " + file.file()),
        BilingualText.of("line %s is no answer of a review", "第 %s 行不是核对记录", number),
        BilingualText.of("Name another file with --log", "请用 --log 指定另一个文件"));
  }

  private RegistryException busy() {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of("Cannot write to " + file.file(), "无法写入 " + file.file()),
        BilingualText.of("another process writes to it", "另一进程正在写入"),
        BilingualText.of("Try again", "请稍后重试"));
  }

  /** Adds an answer; on disk on return. */
  void add(ReviewVote vote) {
    append(
        Json.object()
            .put("type", "vote")
            .put("schema", 1)
            .put("file", vote.place().file())
            .put("sheet", vote.place().sheet())
            .put("line", vote.place().row())
            .put("pair", vote.pair())
            .put("operator", vote.operator())
            .put("answer", vote.answer().key())
            .put("day", vote.day())
            .build());
  }

  /** Takes the last answer of a person back; on disk on return. */
  void undo(String operator, String day) {
    append(
        Json.object()
            .put("type", "undo")
            .put("schema", 1)
            .put("operator", operator)
            .put("day", day)
            .build());
  }

  private void append(Json line) {
    Path lock = file.file().resolveSibling(file.file().getFileName() + ".lock");
    try {
      ProcessLock held = ProcessLock.await(lock, PATIENCE).orElseThrow(this::busy);
      try (held) {
        file.append(line.text());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
