package lianli.registry.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.file.AppendedLines;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.SignedHead;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;

/**
 * The checkpoints of a registry: {@code checkpoints/signed.jsonl} in its home, and the same lines
 * in a second directory, if one is configured, on another disk or on paper's place in a safe.
 */
public final class Checkpoints {
  /** Key in {@code lianli.properties}: a second directory for signed checkpoints. */
  public static final String ALSO = "checkpoints.also";

  private final CheckpointLog own;
  private final Optional<Path> also;
  private final CheckpointKeys keys;

  /** The checkpoints of one registry; nothing is opened yet. */
  public Checkpoints(RegistryHome home, CheckpointKeys keys) {
    own = new CheckpointLog(home.checkpoints());
    also = home.setting(ALSO).map(home.directory()::resolve);
    this.keys = keys;
  }

  /**
   * What signing left behind.
   *
   * @param checkpoint the newest one; empty if the registry has no key
   * @param notWritten why the second directory has not got it; empty if it has or there is none
   */
  public record Written(Optional<Checkpoint> checkpoint, Optional<BilingualText> notWritten) {}

  /** Signs a head, unless that was done; durable on return. */
  public Written sign(LedgerHead head, Instant time) {
    Optional<Signer> signer = keys.signer();
    if (signer.isEmpty()) {
      return new Written(Optional.empty(), Optional.empty());
    }
    signer.get().requireValid(time);
    try {
      Checkpoint checkpoint = own.sign(head, time.truncatedTo(ChronoUnit.SECONDS), signer.get());
      return new Written(Optional.of(checkpoint), copy());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Brings the second directory up to the first; the ledger goes on without it. */
  private Optional<BilingualText> copy() {
    if (also.isEmpty()) {
      return Optional.empty();
    }
    Path second = also.get();
    try {
      if (!Files.isDirectory(second)) {
        // Not made here: a medium that is not mounted must not be mistaken for an empty one.
        return notWritten(second, "there is no such directory", "文件夹不存在");
      }
      List<String> here = new AppendedLines(own.file()).lines();
      AppendedLines there = new AppendedLines(new CheckpointLog(second).file());
      List<String> held = there.lines();
      if (held.size() > here.size() || !here.subList(0, held.size()).equals(held)) {
        return notWritten(
            second,
            "it holds other checkpoints; run `lianli verify`",
            "其中的核对点与本库不同，请运行 lianli verify");
      }
      for (String line : here.subList(held.size(), here.size())) {
        there.append(line);
      }
      return Optional.empty();
    } catch (IOException failure) {
      return notWritten(second, failure.toString(), failure.toString());
    }
  }

  private static Optional<BilingualText> notWritten(Path second, String english, String chinese) {
    return Optional.of(
        BilingualText.of(
            "The checkpoint was not copied to " + second + ": " + english,
            "核对点未能复制到 " + second + "：" + chinese));
  }

  /**
   * What every log says about the ledger.
   *
   * @param witnessed heads, each with the file that names it
   * @param newest the newest head with a good signature
   * @param faults of the logs themselves
   */
  public record Evidence(
      List<Witnessed> witnessed, Optional<SignedHead> newest, List<Fault> faults) {
    /** This and heads noted elsewhere. */
    public Evidence and(List<Witnessed> further) {
      List<Witnessed> all = new ArrayList<>(witnessed);
      all.addAll(further);
      return new Evidence(all, newest, faults);
    }
  }

  /** A head that a file outside the ledger names. */
  public record Witnessed(LedgerHead head, Path file) {}

  /** Reads the registry's own logs and those of further directories. */
  public Evidence evidence(List<Path> furtherDirectories) {
    List<Path> directories = new ArrayList<>();
    also.filter(Files::isDirectory).ifPresent(directories::add);
    directories.addAll(furtherDirectories);
    List<CheckpointLog> logs = new ArrayList<>(List.of(own));
    directories.forEach(directory -> logs.add(new CheckpointLog(directory)));
    Optional<SignatureCheckResult.Checker> checker = keys.checker();
    List<Witnessed> witnessed = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Optional<SignedHead> newest = Optional.empty();
    try {
      for (CheckpointLog log : logs) {
        CheckpointLog.Reading reading = log.read(checker);
        reading.heads().forEach(head -> witnessed.add(new Witnessed(head, log.file())));
        faults.addAll(reading.faults());
        newest = newer(newest, reading.newest());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Evidence(witnessed, newest, faults);
  }

  private static Optional<SignedHead> newer(Optional<SignedHead> one, Optional<SignedHead> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return one.get().head().sequence() >= other.get().head().sequence() ? one : other;
  }
}
