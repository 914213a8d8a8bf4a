package lianli.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.StatementCodec;
import lianli.registry.script.HanScript;

/** A ledger in memory, whose hashes only tell entries apart. */
public final class MemoryLedger implements Ledger {
  private final List<LedgerLine> lines;

  /** An empty ledger. */
  public MemoryLedger() {
    this(new ArrayList<>());
  }

  private MemoryLedger(List<LedgerLine> lines) {
    this.lines = lines;
  }

  /** A ledger of these acts. */
  public static MemoryLedger of(Act... acts) {
    MemoryLedger ledger = new MemoryLedger();
    ledger.add(acts);
    return ledger;
  }

  /** Enters acts. */
  public void add(Act... acts) {
    for (Act act : acts) {
      append(
          List.of(
              new NewEntry(
                  act, new Provenance("k" + lines.size(), "test", "1", CaptureGrade.Q2, "t"))));
    }
  }

  @Override
  public AppendResult append(List<NewEntry> added) {
    List<Outcome> outcomes = new ArrayList<>();
    int before = lines.size();
    for (NewEntry entry : added) {
      if (sequenceOf(entry.provenance().sourceKey()).isPresent()) {
        outcomes.add(Outcome.ALREADY_THERE);
        continue;
      }
      long sequence = lines.size() + 1L;
      if (Standing.named(entry.statement())
          .filter(line -> line < 1 || line >= sequence)
          .isPresent()) {
        lines.subList(before, lines.size()).clear();
        throw new RegistryException(
            ErrorCode.REFUSED,
            BilingualText.of("Cannot enter the line", "无法录入"),
            BilingualText.of("it is about no act", "所指登记不存在"),
            BilingualText.of("Look the entry up", "请查明记录号"));
      }
      String hash = sequence + "-" + Integer.toHexString(entry.statement().hashCode());
      lines.add(
          new LedgerLine(sequence, Instant.EPOCH, entry.statement(), entry.provenance(), hash));
      outcomes.add(Outcome.ENTERED);
    }
    return new AppendResult(outcomes, head());
  }

  @Override
  public Stream<LedgerEntry> entriesAfter(long sequence) {
    return acts()
        .filter(
            entry ->
                entry.sequence() > sequence
                    || entry.amendments().stream().anyMatch(line -> line.sequence() > sequence));
  }

  private Stream<LedgerEntry> acts() {
    return lines.stream()
        .filter(line -> line.statement() instanceof ActEntered)
        .flatMap(line -> Standing.of(history(line.sequence())).stream())
        .toList()
        .stream();
  }

  @Override
  public List<LedgerEntry> entriesAbout(CitizenId person) {
    return acts()
        .filter(
            entry ->
                entry.act().parties().stream()
                    .anyMatch(party -> party.citizenId().equals(Optional.of(person))))
        .toList();
  }

  @Override
  public List<LedgerEntry> deathsUnderName(PersonName name) {
    return acts()
        .filter(entry -> entry.act() instanceof Act.OfOne)
        .filter(
            entry ->
                entry.act().parties().stream()
                    .filter(party -> party.citizenId().isEmpty())
                    .flatMap(party -> party.name().stream())
                    .anyMatch(
                        other -> HanScript.comparable(other).equals(HanScript.comparable(name))))
        .toList();
  }

  @Override
  public List<LedgerEntry> entriesNumbered(CertificateNumber number) {
    return acts()
        .filter(
            entry ->
                entry.act().filing().number().equals(Optional.of(number))
                    || (entry.act() instanceof AboutMarriage about
                        && about.marriage().number().equals(Optional.of(number))))
        .toList();
  }

  @Override
  public List<LedgerEntry> entriesConcerning(
      Set<CitizenId> persons, Set<CertificateNumber> numbers) {
    SortedMap<Long, LedgerEntry> found = new TreeMap<>();
    persons.forEach(
        person -> entriesAbout(person).forEach(entry -> found.put(entry.sequence(), entry)));
    numbers.forEach(
        number -> entriesNumbered(number).forEach(entry -> found.put(entry.sequence(), entry)));
    return List.copyOf(found.values());
  }

  @Override
  public Optional<LedgerEntry> entry(long sequence) {
    return acts().filter(entry -> entry.sequence() == sequence).findFirst();
  }

  @Override
  public Stream<LedgerLine> statementsAfter(long sequence) {
    return List.copyOf(lines.subList((int) sequence, lines.size())).stream();
  }

  @Override
  public List<LedgerLine> statementsAbout(CitizenId person) {
    return lines.stream()
        .filter(line -> StatementCodec.encode(line.statement()).containsValue(person.value()))
        .toList();
  }

  @Override
  public List<LedgerLine> identityLinks(CitizenId person) {
    return statementsAbout(person).stream()
        .filter(line -> line.statement() instanceof IdentityLink)
        .toList();
  }

  @Override
  public List<LedgerLine> history(long sequence) {
    Set<Long> about = new HashSet<>(Set.of(sequence));
    List<LedgerLine> history = new ArrayList<>();
    for (LedgerLine line : lines) {
      if (line.sequence() == sequence
          || Standing.target(line.statement()).filter(about::contains).isPresent()) {
        about.add(line.sequence());
        history.add(line);
      }
    }
    return history;
  }

  @Override
  public java.util.OptionalLong sequenceOf(String sourceKey) {
    return statementsAfter(0)
        .filter(line -> line.provenance().sourceKey().equals(sourceKey))
        .mapToLong(lianli.registry.ledger.LedgerLine::sequence)
        .findFirst();
  }

  @Override
  public Map<String, Long> sequencesOf(Collection<String> sourceKeys) {
    Map<String, Long> known = new HashMap<>();
    for (String key : sourceKeys) {
      sequenceOf(key).ifPresent(sequence -> known.put(key, sequence));
    }
    return known;
  }

  @Override
  public LedgerReader asOf(long sequence) {
    return new MemoryLedger(List.copyOf(lines.subList(0, (int) Math.min(sequence, lines.size()))));
  }

  @Override
  public LedgerReader newReader() {
    return this;
  }

  @Override
  public LedgerHead head() {
    return lines.isEmpty()
        ? new LedgerHead(0, "0")
        : new LedgerHead(lines.size(), lines.getLast().hash());
  }

  @Override
  public LedgerVerification verify() {
    return new LedgerVerification(head(), List.of());
  }

  @Override
  public void close() {}
}
