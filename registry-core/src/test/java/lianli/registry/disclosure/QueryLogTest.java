package lianli.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.CitizenId;
import lianli.registry.fiction.FictionalPerson;
import lianli.registry.fiction.FictionalRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLogTest {
  @TempDir private Path directory;
  private QueryLog log;

  @BeforeEach
  void aLog() {
    log = new QueryLog(new RegistryHome(directory), Answers.CLOCK);
  }

  @Test
  void keepsWhoAskedWhatForAndWhatTheAnswerRestsOn() {
    log.append(List.of(Answers.about(Answers.MO, "clerk", 3L, 1L)));

    LogLine line = log.lines().getFirst();
    assertEquals(1, line.sequence());
    assertEquals("clerk", line.operator());
    assertEquals(Purpose.NOTARY, line.purpose().orElseThrow());
    assertEquals("lianli query status", line.command());
    assertEquals("status", line.question());
    assertEquals("MARRIED", line.answer());
    assertEquals(List.of(1L, 3L), line.entries());
    assertEquals(7, line.entry());
    assertThat(log.verify(List.of()).isIntact()).isTrue();
  }

  @Test
  void noNumberAndNoNameOfAnybodyStandsInAnyByteOfTheLog() throws IOException {
    List<FictionalPerson> people = new FictionalRegistry(3, 200).people();
    for (FictionalPerson person : people) {
      CitizenId.parse(person.idNumber())
          .ifPresent(id -> log.append(List.of(Answers.about(id, "clerk", 1L))));
    }

    String bytes = Files.readString(log.path());
    String folded = bytes.replaceAll("[^0-9Xx]", "");
    assertThat(log.lines()).hasSizeGreaterThan(300);
    assertThat(people)
        .allSatisfy(
            person -> {
              assertThat(bytes).doesNotContain(person.idNumber()).doesNotContain(person.name());
              // Nor cut into pieces, nor without its prefix.
              assertThat(folded).doesNotContain(person.idNumber());
              assertThat(bytes).doesNotContain(person.idNumber().substring(6));
            });
  }

  @Test
  void theSamePersonIsFoundAgainAndNobodyElse() {
    log.append(List.of(Answers.about(Answers.MO, "a"), Answers.about(Answers.WU, "b")));
    log.append(List.of(Answers.about(Answers.WU, "c", 12L)));

    QueryLog.About about = log.about(Answers.MO, Set.of(12L));

    assertThat(about.asked()).extracting(LogLine::operator).containsExactly("a");
    assertThat(about.shown()).extracting(LogLine::operator).containsExactly("c");
    assertEquals(0, about.underOtherKeys());
  }

  @Test
  void linesUnderALostKeyAreCountedNotMissed() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a")));
    Files.delete(directory.resolve("keys/subjects.key"));

    QueryLog.About about = log.about(Answers.MO, Set.of());

    assertThat(about.asked()).isEmpty();
    assertEquals(1, about.underOtherKeys());
  }

  @Test
  void theSecretIsItsOwnersOnly() throws IOException {
    log.prepare();

    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(directory.resolve("keys/subjects.key"))));
    try (var files = Files.list(directory.resolve("keys"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatAFailureCutOffIsTakenAwayWithANote() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a")));
    Files.writeString(log.path(), "{\"type\":\"ans", StandardOpenOption.APPEND);
    assertEquals(12, log.verify(List.of()).torn());

    log.append(List.of(Answers.about(Answers.WU, "b")));

    assertThat(log.lines()).extracting(LogLine::type).containsExactly("answer", "repair", "answer");
    LogVerification verification = log.verify(List.of());
    assertThat(verification.isIntact()).isTrue();
    assertEquals(0, verification.torn());
  }

  @Test
  void aLogOfNothingButATornLineBeginsAnew() throws IOException {
    Files.writeString(log.path(), "{\"type\":\"ans");

    log.append(List.of(Answers.about(Answers.WU, "b")));

    assertThat(log.lines()).extracting(LogLine::type).containsExactly("repair", "answer");
    assertThat(log.verify(List.of()).isIntact()).isTrue();
  }

  @Test
  void cutOffAtEveryByteTheNextAnswerGoesInAndTheLostLineIsMissedForGood() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a"), Answers.about(Answers.WU, "b")));
    byte[] whole = Files.readAllBytes(log.path());
    String second = log.lines().get(1).line();
    int first = whole.length - second.getBytes(StandardCharsets.UTF_8).length - 1;

    for (int length = first; length < whole.length; length++) {
      Files.write(log.path(), java.util.Arrays.copyOf(whole, length));
      assertThat(log.verify(List.of()).isIntact())
          .as("a noted line is missing at %d", length)
          .isFalse();

      log.append(List.of(Answers.about(Answers.MO, "c")));

      assertEquals("c", log.lines().getLast().operator());
      assertThat(log.lines())
          .extracting(LogLine::type)
          .isEqualTo(
              length == first
                  ? List.of("answer", "gap", "answer")
                  : List.of("answer", "gap", "repair", "answer"));
      assertThat(log.verify(List.of()).faults())
          .as("an answer was given for the line that is lost")
          .extracting(fault -> fault.what().english())
          .containsExactly("lines 2 to 2 are missing before it");
      Files.writeString(note(), String.format("%018d %s%n", 2, LogLine.digest(second)));
    }
  }

  /** Whoever asks next hears of it, once; what goes in after it is complete again. */
  @Test
  void whoAsksNextIsToldWhichLinesAreMissing() throws IOException {
    assertThat(log.append(List.of(Answers.about(Answers.MO, "a")))).isEmpty();
    log.append(List.of(Answers.about(Answers.WU, "b"), Answers.about(Answers.WU, "c")));
    String first = Files.readAllLines(log.path()).getFirst();

    Files.writeString(log.path(), first + "\n");
    assertThat(log.append(List.of(Answers.about(Answers.MO, "d")))).contains(new LostLines(2, 3));
    assertThat(log.append(List.of(Answers.about(Answers.MO, "e")))).isEmpty();

    Files.writeString(log.path(), "");
    assertThat(log.append(List.of(Answers.about(Answers.MO, "f")))).contains(new LostLines(1, 6));

    Files.delete(log.path());
    assertThat(log.append(List.of(Answers.about(Answers.MO, "g")))).contains(new LostLines(1, 8));
  }

  @Test
  void everyEditOfOneLetterIsFoundInItsLine() throws IOException {
    for (int i = 0; i < 4; i++) {
      log.append(List.of(Answers.about(Answers.MO, "clerk" + i)));
    }
    List<String> lines = Files.readAllLines(log.path());

    for (int line = 0; line < lines.size(); line++) {
      for (int place = 0; place < lines.get(line).length(); place += 3) {
        List<String> harmed = new ArrayList<>(lines);
        char old = harmed.get(line).charAt(place);
        harmed.set(
            line,
            harmed.get(line).substring(0, place)
                + (old == '7' ? '8' : '7')
                + harmed.get(line).substring(place + 1));
        Files.writeString(log.path(), String.join("\n", harmed) + "\n");

        LogVerification found = log.verify(List.of());

        long where = line + 1L;
        assertThat(found.faults())
            .as("line %d, letter %d", where, place)
            .isNotEmpty()
            .anyMatch(fault -> Math.abs(fault.line() - where) <= 1);
      }
    }
  }

  @Test
  void aRemovedLineAMovedLineAndALostEndAreFound() throws IOException {
    for (int i = 0; i < 6; i++) {
      log.append(List.of(Answers.about(Answers.MO, "clerk" + i)));
    }
    List<String> lines = Files.readAllLines(log.path());

    List<String> removed = new ArrayList<>(lines);
    removed.remove(2);
    assertThat(faults(removed)).containsExactly("3: lines 3 to 3 are missing before it");

    List<String> moved = new ArrayList<>(lines);
    Collections.swap(moved, 1, 3);
    assertThat(faults(moved)).isNotEmpty().anyMatch(fault -> fault.startsWith("2: "));

    assertThat(faults(lines.subList(0, 4)))
        .containsExactly("5: the log ends before line 6, which was noted");
    assertThat(faults(lines)).isEmpty();
  }

  @Test
  void aLogCutShortNeverHealsWhateverIsAskedAfterwards() throws IOException {
    for (int i = 0; i < 5; i++) {
      log.append(List.of(Answers.about(Answers.MO, "clerk" + i)));
    }
    String whole = Files.readString(log.path());
    String note = Files.readString(note());
    List<String> lines = whole.lines().toList();

    for (int left = 0; left < lines.size(); left++) {
      for (boolean gone : List.of(true, false)) {
        if (left == 0 && gone) {
          Files.delete(log.path());
        } else {
          Files.writeString(
              log.path(),
              lines.stream().limit(left).map(line -> line + "\n").collect(Collectors.joining()));
        }
        Files.writeString(note(), note);

        log.append(List.of(Answers.about(Answers.WU, "next")));
        log.append(List.of(Answers.about(Answers.WU, "next but one")));

        assertThat(log.verify(List.of()).faults())
            .extracting(fault -> fault.line() + ": " + fault.what().english())
            .containsExactly(
                "%d: lines %d to 5 are missing before it".formatted(left + 1, left + 1));
        assertThat(log.lines()).extracting(LogLine::sequence).endsWith(6L, 7L, 8L);
        String since =
            Files.readString(log.path()).lines().skip(left).collect(Collectors.joining("\n"));
        Files.writeString(log.path(), whole + since + "\n");
        assertThat(log.verify(List.of()).isIntact()).as("lines found again fit in").isTrue();
      }
    }
  }

  @Test
  void anotherLastLineIsToldForGood() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a"), Answers.about(Answers.WU, "b")));
    String whole = Files.readString(log.path());
    Files.writeString(log.path(), whole.replace("\"operator\":\"b\"", "\"operator\":\"c\""));

    log.append(List.of(Answers.about(Answers.WU, "d")));
    log.append(List.of(Answers.about(Answers.WU, "e")));

    assertThat(log.verify(List.of()).faults())
        .extracting(LogVerification.LogFault::line)
        .containsExactly(2L);
  }

  @Test
  void aLastLineThatIsNoneIsCountedAlsoBehindAGap() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a"), Answers.about(Answers.WU, "b")));
    Files.writeString(log.path(), "");
    log.append(List.of(Answers.about(Answers.WU, "c")));
    String last = log.lines().getLast().line();
    Files.writeString(log.path(), Files.readString(log.path()).replace(last, "{"));

    log.append(List.of(Answers.about(Answers.WU, "d")));

    assertThat(log.lines()).extracting(LogLine::sequence).containsExactly(3L, 5L);
    assertThat(log.verify(List.of()).faults())
        .extracting(LogVerification.LogFault::line)
        .contains(1L, 2L);
  }

  @Test
  void aNoteThatLagsBehindTheLogIsNoHarm() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a")));
    String early = Files.readString(note());
    log.append(List.of(Answers.about(Answers.WU, "b")));
    Files.writeString(note(), early);

    log.append(List.of(Answers.about(Answers.WU, "c")));

    assertThat(log.verify(List.of()).isIntact()).isTrue();
    assertThat(log.lines()).extracting(LogLine::type).containsOnly("answer");
  }

  private Path note() {
    return directory.resolve("checkpoints/query-log.head");
  }

  @Test
  void aLogWrittenAnewShowsAgainstPaper() throws IOException {
    log.append(List.of(Answers.about(Answers.MO, "a"), Answers.about(Answers.MO, "b")));
    QueryLogHead paper =
        QueryLogHead.parse(log.verify(List.of()).head().orElseThrow().shortForm()).orElseThrow();
    Files.delete(log.path());
    Files.delete(note());
    log.append(List.of(Answers.about(Answers.MO, "a"), Answers.about(Answers.MO, "x")));
    log.append(List.of(Answers.about(Answers.MO, "c")));

    assertThat(log.verify(List.of()).isIntact()).as("the chain itself is whole").isTrue();
    assertThat(log.verify(List.of(paper)).faults())
        .extracting(LogVerification.LogFault::line)
        .containsExactly(2L);
  }

  @Test
  void withoutALogThereIsNoAnswer() throws IOException {
    Files.createDirectory(log.path());

    assertThatThrownBy(() -> log.append(List.of(Answers.about(Answers.MO, "a"))))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.INTERNAL, failure.code());
              assertThat(failure.what().english()).contains("withheld");
            });
  }

  @Test
  void onAFullDiskThereIsNoAnswer() throws IOException {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
    Files.createSymbolicLink(log.path(), full);

    assertThatThrownBy(() -> log.append(List.of(Answers.about(Answers.MO, "a"))))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.DISK_FULL, failure.code()));
  }

  private List<String> faults(List<String> lines) throws IOException {
    Files.writeString(log.path(), String.join("\n", lines) + "\n");
    return log.verify(List.of()).faults().stream()
        .map(fault -> fault.line() + ": " + fault.what().english())
        .toList();
  }
}
