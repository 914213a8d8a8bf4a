package lianli.registry.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.file.AppendedLines;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.ledger.LedgerVerification.SignedHead;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;

/** The signed checkpoints in one directory: {@code signed.jsonl}. */
public final class CheckpointLog {
  private final AppendedLines file;

  /** The log in this directory, which need not exist. */
  public CheckpointLog(Path directory) {
    file = new AppendedLines(directory.resolve("signed.jsonl"));
  }

  /** The file. */
  public Path file() {
    return file.file();
  }

  /** The newest checkpoint; empty if there is none. */
  public Optional<Checkpoint> newest() throws IOException {
    List<String> lines = file.lines();
    return lines.isEmpty() ? Optional.empty() : Checkpoint.parse(lines.getLast());
  }

  /** Signs a head, unless the newest line says the same; durable on return. */
  Checkpoint sign(LedgerHead head, Instant time, Signer signer) throws IOException {
    Optional<Checkpoint> newest = newest();
    if (newest.isPresent() && newest.get().head().equals(head)) {
      return newest.get();
    }
    Checkpoint signed =
        Checkpoint.sign(
            head, time, newest.map(Checkpoint::digest).orElse(Checkpoint.FIRST), signer);
    append(signed);
    return signed;
  }

  /** Adds a line that another log holds already. */
  void append(Checkpoint checkpoint) throws IOException {
    file.append(checkpoint.line());
  }

  /**
   * What the log says and whether it holds together.
   *
   * @param heads every head it names, damaged lines left out
   * @param newest the newest one whose signature holds
   */
  record Reading(List<LedgerHead> heads, Optional<SignedHead> newest, List<Fault> faults) {}

  /**
   * Reads the log. The lines are chained and the last signature is over the chain, so it answers
   * for all of them; an earlier one is checked only if that one fails.
   */
  Reading read(Optional<SignatureCheckResult.Checker> checker) throws IOException {
    List<Checkpoint> checkpoints = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    String previous = Checkpoint.FIRST;
    int number = 0;
    for (String line : file.lines()) {
      number++;
      Optional<Checkpoint> checkpoint = Checkpoint.parse(line);
      if (checkpoint.isEmpty()) {
        faults.add(damagedLine(checkpoints, number));
        continue;
      }
      if (!checkpoint.get().previous().equals(previous)) {
        faults.add(brokenChain(checkpoint.get().head().sequence(), number));
      }
      previous = checkpoint.get().digest();
      checkpoints.add(checkpoint.get());
    }
    Optional<SignedHead> newest = Optional.empty();
    if (checker.isPresent()) {
      newest = newestSigned(checkpoints.reversed(), checker.get(), faults);
    }
    return new Reading(checkpoints.stream().map(Checkpoint::head).toList(), newest, faults);
  }

  private Optional<SignedHead> newestSigned(
      List<Checkpoint> newestFirst, SignatureCheckResult.Checker checker, List<Fault> faults) {
    for (Checkpoint checkpoint : newestFirst) {
      SignatureCheckResult check =
          checker.check(checkpoint.signedContent(), checkpoint.signature(), checkpoint.time());
      if (check.integrity() == Verdict.PASS && check.issuer() == Verdict.PASS) {
        return Optional.of(
            new SignedHead(checkpoint.head(), checkpoint.time(), check.subject(), check.testKey()));
      }
      faults.add(unsigned(checkpoint.head().sequence(), check));
    }
    return Optional.empty();
  }

  private Fault damagedLine(List<Checkpoint> before, int number) {
    return new Fault(
        Kind.CHECKPOINT,
        before.isEmpty() ? 0 : before.getLast().head().sequence(),
        BilingualText.of("line %d of %s is no checkpoint", "%2$s 第 %1$d 行不是核对点", number, file()));
  }

  private Fault brokenChain(long sequence, int number) {
    return new Fault(
        Kind.CHECKPOINT,
        sequence,
        BilingualText.of(
            "line %d of %s does not follow the line before it",
            "%2$s 第 %1$d 行与前一行不相衔接", number, file()));
  }

  private Fault unsigned(long sequence, SignatureCheckResult check) {
    String reasons = String.join(" ", check.reasons());
    return new Fault(
        Kind.CHECKPOINT,
        sequence,
        BilingualText.of(
            "the signature of its checkpoint in %s does not hold (%s)",
            "%s 中该核对点的签名无效（%s）", file(), reasons));
  }
}
