package lianli.registry.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileErrorKind;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.CitizenId;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.Unchecked;

/**
 * The log of answers about persons: append-only, chained, shared by all processes that answer.
 * Cybersecurity Law art. 21 and registry-rules §4 ask for it; the person asked about may see it
 * (Personal Information Protection Law art. 45).
 */
public final class QueryLog {
  private static final BilingualText WHAT = BilingualText.of("The answer is withheld", "答复未予显示");

  private final RegistryHome home;
  private final Clock clock;
  private final LogFile file;

  /** The log of one registry; nothing is opened yet. */
  public QueryLog(RegistryHome home, Clock clock) {
    this.home = home;
    this.clock = clock;
    file = new LogFile(home.directory().resolve("query-log.jsonl"));
  }

  /** The file. */
  public Path path() {
    return file.path();
  }

  /** True if answers were noted here; also without a registry, by somebody who could only read. */
  public boolean exists() {
    return Files.isRegularFile(path());
  }

  /** Where the newest line is noted, outside the log. */
  private Path note() {
    return home.checkpoints().resolve("query-log.head");
  }

  /** Makes the secret under which persons are logged, unless it is there. */
  public void prepare() {
    Unchecked.run(() -> SubjectKey.of(home));
  }

  /**
   * Notes answers; they may be shown once this returns.
   *
   * @return lines that were noted before and found missing now
   * @throws RegistryException DISK_FULL, LOCKED, REFUSED or INTERNAL if they could not be made
   *     durable
   */
  public Optional<LostLines> append(List<DisclosureRecord> answers) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    List<LostLines> lost = new ArrayList<>();
    try {
      SubjectKey key = SubjectKey.of(home);
      file.append(
          tail -> {
            lostBefore(tail).ifPresent(lost::add);
            return lines(answers, key, tail);
          },
          this::note);
      return lost.stream().findFirst();
    } catch (IOException failure) {
      throw withheld(failure);
    }
  }

  private Optional<LostLines> lostBefore(AppendedLines.Tail tail) throws IOException {
    long last = sequenceOf(tail);
    return noted()
        .map(QueryLogHead::sequence)
        .filter(noted -> noted > last)
        .map(noted -> new LostLines(last + 1, noted));
  }

  private List<String> lines(
      List<DisclosureRecord> answers, SubjectKey key, AppendedLines.Tail tail) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long sequence = sequenceOf(tail);
    String previous = tail.lastLine().isEmpty() ? LogLine.FIRST : LogLine.digest(tail.lastLine());
    List<String> lines = new ArrayList<>();
    Optional<QueryLogHead> noted = noted();
    if (noted.isPresent() && noted.get().sequence() >= sequence) {
      // The log goes on behind what was noted, never behind what is left of it: the next line
      // names the one that should stand before it, and the harm shows for good.
      previous = noted.get().digest();
    }
    Optional<LostLines> lost = lostBefore(tail);
    if (lost.isPresent()) {
      long last = lost.get().last();
      lines.add(LogLine.gap(lost.get().first(), last, now, last + 1, previous));
      previous = LogLine.digest(lines.getLast());
      sequence = last + 1;
    }
    if (tail.torn() > 0) {
      lines.add(LogLine.repair(tail.torn(), now, ++sequence, previous));
      previous = LogLine.digest(lines.getLast());
    }
    for (DisclosureRecord answer : answers) {
      lines.add(LogLine.of(answer, key, now, ++sequence, previous));
      previous = LogLine.digest(lines.getLast());
    }
    return lines;
  }

  /** Of the last line; a damaged one is counted, so that harm to the log stops no registrar. */
  private long sequenceOf(AppendedLines.Tail tail) throws IOException {
    if (tail.lastLine().isEmpty()) {
      return 0;
    }
    Optional<LogLine> last = LogLine.parse(tail.lastLine());
    return last.isPresent() ? last.get().sequence() : counted();
  }

  private long counted() throws IOException {
    long sequence = 0;
    for (String line : file.content().lines()) {
      long next = sequence + 1;
      sequence = LogLine.parse(line).map(LogLine::sequence).orElse(next);
    }
    return sequence;
  }

  /** What the last writer noted; empty if there is no such note, or it cannot be read. */
  private Optional<QueryLogHead> noted() throws IOException {
    return Files.exists(note())
        ? QueryLogHead.parse(Files.readString(note(), StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private void note(List<String> lines) throws IOException {
    String last = lines.getLast();
    new QueryLogHead(LogLine.parse(last).orElseThrow().sequence(), LogLine.digest(last))
        .writeTo(note());
  }

  private RegistryException withheld(IOException failure) {
    return switch (FileErrorKind.of(failure)) {
      case FULL ->
          withheld(
              ErrorCode.DISK_FULL,
              BilingualText.of(
                  "the disk is full, so it cannot be noted in %s", "磁盘已满，无法写入查询日志 %s", path()),
              BilingualText.of("Free some space and ask again", "请释放空间后重新查询"),
              failure);
      case FORBIDDEN, READ_ONLY ->
          withheld(
              ErrorCode.REFUSED,
              BilingualText.of("this user cannot note it in " + path(), "当前用户无法写入查询日志 " + path()),
              BilingualText.of("Ask where the registry can be written", "请在可写入的登记库中查询"),
              failure);
      default ->
          withheld(
              ErrorCode.INTERNAL,
              BilingualText.of("it cannot be noted in " + path(), "无法写入查询日志 " + path()),
              BilingualText.of("Let somebody look after that file, then ask again", "请修复该文件后重新查询"),
              failure);
    };
  }

  private static RegistryException withheld(
      ErrorCode code, BilingualText why, BilingualText next, IOException failure) {
    return new RegistryException(code, WHAT, why, next, failure);
  }

  /** Every line that can be read, oldest first. */
  public List<LogLine> lines() {
    return content().lines().stream().map(LogLine::parse).flatMap(Optional::stream).toList();
  }

  /**
   * The answers that were about a person.
   *
   * @param asked lines whose question named the person
   * @param shown lines that rest on an act about the person, though another was asked about
   * @param underOtherKeys lines whose subjects stand under a key that is not here
   */
  public record About(List<LogLine> asked, List<LogLine> shown, long underOtherKeys) {}

  /**
   * Who asked about this person.
   *
   * @param entries of the ledger that name the person
   */
  public About about(CitizenId person, java.util.Set<Long> entries) {
    SubjectKey key;
    key = Unchecked.get(() -> SubjectKey.of(home));
    String subject = key.of(person);
    List<LogLine> asked = new ArrayList<>();
    List<LogLine> shown = new ArrayList<>();
    long other = 0;
    for (LogLine line : lines()) {
      if (line.subjects().contains(subject)) {
        asked.add(line);
      } else if (line.entries().stream().anyMatch(entries::contains)) {
        shown.add(line);
      } else if (!line.subjects().isEmpty() && !line.key().equals(key.id())) {
        other++;
      }
    }
    return new About(asked, shown, other);
  }

  /** Follows the whole chain; also holds it against heads noted elsewhere, such as on paper. */
  public LogVerification verify(List<QueryLogHead> elsewhere) {
    // Before the log, which may grow meanwhile.
    List<QueryLogHead> noted = new ArrayList<>(elsewhere);
    List<LogVerification.LogFault> faults = new ArrayList<>();
    try {
      if (Files.exists(note())) {
        QueryLogHead.parse(Files.readString(note()))
            .ifPresentOrElse(
                noted::add,
                () ->
                    faults.add(
                        new LogVerification.LogFault(
                            0, BilingualText.of(note() + " cannot be read", "无法读取 " + note()))));
      } else if (Files.exists(path()) && Files.size(path()) > 0) {
        faults.add(
            new LogVerification.LogFault(
                0, BilingualText.of(note() + " is not there", "缺少 " + note())));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    LogVerification chain = LogVerification.of(content(), noted);
    faults.addAll(chain.faults());
    return new LogVerification(chain.lines(), chain.head(), chain.torn(), faults);
  }

  private AppendedLines.Content content() {
    return Unchecked.get(() -> file.content());
  }
}
