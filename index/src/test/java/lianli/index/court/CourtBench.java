package lianli.index.court;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lianli.index.linkage.CoupleTraits;
import lianli.index.linkage.PersonTraits;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.RegistrationDetails;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcomeCells;
import lianli.registry.court.CasePlace;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;

/**
 * Matches a court's list against a county: {@code CourtBench [couples [cases [seed]]]}, 250,000 and
 * 10,000 unless told otherwise. Numbers are missing in 5, masked in 20 and mistyped in 3 of 100,
 * parties change places, names are misspelt, and one case in ten is of a couple that is not on file
 * but bears the names of one that is. Prints what was accepted wrongly, what was not found, what
 * goes to a person, and how long all of it took, reading the ledger included.
 */
public final class CourtBench {
  private static final int COUNTY = 5_000;
  private static final int GROUP = 2_000;

  private final Random random;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<Integer, Marriage> meant = new HashMap<>();
  private final Map<Long, Marriage> entered = new HashMap<>();

  private CourtBench(long seed) {
    random = new Random(seed);
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    int couples = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250_000;
    int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 79_001;
    Path home = Files.createTempDirectory("lianli-court-bench");
    try {
      new CourtBench(seed).run(home, couples, cases, seed);
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Path directory, int couples, int cases, long seed) {
    SqliteRegistryStore store =
        new SqliteRegistryStore(new RegistryHome(directory), Clock.systemUTC());
    store.create();
    List<Marriage> marriages = enter(store, couples, seed);
    List<CourtCase> list = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      list.add(drawn(i + 2, marriages));
    }
    long begin = System.nanoTime();
    CourtReport report;
    try (LedgerReader ledger = store.openForReading()) {
      report = new CourtMatcher(ledger).match(list);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    print(report, marriages.size(), seconds);
  }

  private List<Marriage> enter(SqliteRegistryStore store, int couples, long seed) {
    List<Marriage> marriages = new ArrayList<>();
    List<NewEntry> group = new ArrayList<>();
    long line = 0;
    try (Ledger ledger = store.openForWriting()) {
      // Small counties one after another, so that the bench itself needs little memory.
      for (int county = 0; county * COUNTY < couples; county++) {
        for (Act told : new FictionalRegistry(seed * 1_000 + county, COUNTY).acts()) {
          line++;
          Act act = told instanceof Marriage one ? numbered(one, marriages.size()) : told;
          if (act instanceof Marriage marriage) {
            marriages.add(marriage);
            entered.put(line, marriage);
          }
          group.add(
              new NewEntry(act, new Provenance("b" + line, "bench", "1", CaptureGrade.Q2, "b")));
          if (group.size() == GROUP) {
            ledger.append(List.copyOf(group));
            group.clear();
          }
        }
      }
      ledger.append(group);
    }
    return marriages;
  }

  /** Each of the small counties begins its serials anew; of one county every number is another. */
  private static Marriage numbered(Marriage marriage, int serial) {
    RegistrationDetails filing = marriage.filing();
    String number =
        "J%06d-%d-%06d"
            .formatted(
                520_121 + serial / 999_999,
                filing.registeredOn().earliest().getYear(),
                1 + serial % 999_999);
    return new Marriage(
        new RegistrationDetails(
            CertificateNumber.parse(number),
            filing.registeredOn(),
            filing.office(),
            filing.particulars()),
        marriage.couple(),
        marriage.madeUp(),
        marriage.effectiveFrom());
  }

  private CourtCase drawn(int line, List<Marriage> marriages) {
    Marriage marriage = marriages.get(random.nextInt(marriages.size()));
    boolean isDecoy = chance(10);
    LocalDate wedding = marriage.filing().registeredOn().earliest();
    PersonTraits man = stated(marriage.couple().man(), isDecoy);
    PersonTraits woman = stated(marriage.couple().woman(), isDecoy);
    boolean isTurned = chance(50);
    if (!isDecoy) {
      meant.put(line, marriage);
    }
    PartialDate day =
        isDecoy ? PartialDate.of(wedding.plusDays(40 + random.nextInt(2_000))) : dated(wedding);
    return new CourtCase(
        CasePlace.ofRow(line),
        CaseNumber.parse("(2026)黔0121民初" + line + "号"),
        "开阳县人民法院",
        new CoupleTraits(
            isTurned ? woman : man,
            isTurned ? man : woman,
            isDecoy || chance(50) ? Optional.empty() : marriage.filing().number(),
            day),
        CaseOutcome.of(new CaseOutcomeCells("准予离婚", "", "", Optional.empty(), "")),
        PartialDate.of(LocalDate.of(2026, 6, 30)),
        PartialDate.unknown(),
        new AppealEffect.Alone());
  }

  private PartialDate dated(LocalDate wedding) {
    return chance(15)
        ? PartialDate.unknown()
        : PartialDate.of(chance(4) ? wedding.plusYears(1) : wedding);
  }

  /** A person as a line tells them; of a decoy only the name is that of somebody on file. */
  private PersonTraits stated(Party party, boolean isDecoy) {
    String id = party.idNumber();
    if (isDecoy) {
      id = numberOfAnother(id);
    }
    return new PersonTraits(
        party.name().map(name -> chance(4) ? misspelt(name) : name),
        Optional.empty(),
        written(id),
        PartialDate.unknown());
  }

  /** Born some years later, of the same sex and from the same place. */
  private String numberOfAnother(String id) {
    String body =
        id.substring(0, 6)
            + "%d%02d%02d%02d%d"
                .formatted(
                    Integer.parseInt(id.substring(6, 10)) + 1 + random.nextInt(8),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(100),
                    random.nextInt(5) * 2 + (id.charAt(16) - '0') % 2);
    return body + CitizenId.checkCharacter(body);
  }

  private String written(String id) {
    int kind = random.nextInt(100);
    if (kind < 5) {
      return "";
    }
    if (kind < 25) {
      return chance(50)
          ? id.substring(0, 6) + "********" + id.substring(14)
          : chance(50) ? id.substring(0, 6) + "************" : "**************" + id.substring(14);
    }
    if (kind < 28) {
      int place = random.nextInt(17);
      return id.substring(0, place) + (id.charAt(place) - '0' + 1) % 10 + id.substring(place + 1);
    }
    return id;
  }

  private static PersonName misspelt(PersonName name) {
    String text = name.value();
    return new PersonName(text.substring(0, text.length() - 1) + "芬");
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void print(CourtReport report, int marriages, double seconds) {
    int accepted = 0;
    int right = 0;
    int found = 0;
    for (CaseFinding finding : report.findings()) {
      Marriage wanted = meant.get(finding.courtCase().line());
      boolean isRight =
          wanted != null
              && finding.acts().stream().anyMatch(line -> wanted.equals(entered.get(line)));
      found += isRight && finding.decision() != LinkDecision.NONE ? 1 : 0;
      if (finding.decision() == LinkDecision.ACCEPTED) {
        accepted++;
        right += isRight ? 1 : 0;
      }
    }
    int cases = report.findings().size();
    out.printf(
        Locale.ROOT,
        "court     %,d cases against %,d marriages in %.1f s, reading the ledger included%n",
        cases,
        marriages,
        seconds);
    out.printf(
        Locale.ROOT,
        "          accepted %,d, wrong %d: precision %.5f; recall after review %.4f;"
            + " to a person %.1f %%%n",
        accepted,
        accepted - right,
        right / (double) Math.max(1, accepted),
        found / (double) Math.max(1, meant.size()),
        100.0 * report.toReview() / cases);
  }
}
