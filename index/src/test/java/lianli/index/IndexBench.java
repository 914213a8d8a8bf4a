package lianli.index;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.IdentifiedLike;
import lianli.index.Criterion.IdentifiedNearly;
import lianli.index.Criterion.MarriedTo;
import lianli.index.Criterion.Named;
import lianli.index.key.IdPattern;
import lianli.index.key.NameLevel;
import lianli.index.lucene.IndexStatus;
import lianli.index.lucene.IndexStore;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * Measures building the index and asking it: {@code IndexBench [acts]}, 200,000 acts unless told
 * otherwise. One thread; people drawn from lists of characters, seed 7; the ledger is in memory, so
 * that the index alone is measured, together with checking each candidate entry.
 */
public final class IndexBench {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华文红梅兰云龙玉平国建志海燕春霞飞鹏辉玲桂凤光荣先学贵珍忠林";
  private static final int QUESTIONS = 2_000;

  private final Random random = new Random(7);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private IndexBench() {}

  public static void main(String[] args) throws IOException {
    new IndexBench().run(args.length == 0 ? 200_000 : Integer.parseInt(args[0]));
  }

  private void run(int acts) throws IOException {
    MemoryLedger ledger = new MemoryLedger();
    for (int i = 0; i < acts; i++) {
      ledger.add(couple(i));
    }
    Path home = Files.createTempDirectory("index-bench");
    try {
      IndexStore store = new IndexStore(new RegistryHome(home), Clock.systemUTC());
      long start = System.nanoTime();
      IndexStatus status = store.rebuild(ledger, (done, of) -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "rebuild with verification: %d acts, %d people, %.1f s, %.0f people/s, %.1f MiB%n",
          status.entries(),
          status.documents(),
          seconds,
          status.documents() / seconds,
          status.bytes() / 1048576.0);
      start = System.nanoTime();
      store.open().close();
      out.printf(Locale.ROOT, "open with CRC check: %.0f ms%n", (System.nanoTime() - start) / 1e6);
      try (PartySearch search = new PartySearch(ledger, store)) {
        ask(ledger, search);
      }
    } finally {
      try (Stream<Path> paths = Files.walk(home)) {
        for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void ask(MemoryLedger ledger, PartySearch search) {
    time(ledger, search, "mask 6+4", List.of(p -> new IdentifiedLike(mask(p.idNumber(), 6, 4))));
    time(
        ledger,
        search,
        "mask 6+4 and name",
        List.of(
            p -> new IdentifiedLike(mask(p.idNumber(), 6, 4)), p -> named(p, NameLevel.HOMOPHONE)));
    time(
        ledger,
        search,
        "number with one slip",
        List.of(p -> new IdentifiedNearly(slip(p.idNumber()))));
    time(ledger, search, "name", List.of(p -> named(p, NameLevel.VARIANT)));
    time(ledger, search, "homophone", List.of(p -> named(p, NameLevel.HOMOPHONE)));
    time(
        ledger,
        search,
        "name and birth date",
        List.of(
            p -> named(p, NameLevel.LOOK_ALIKE),
            p -> new Born(PartialDate.of(p.citizenId().orElseThrow().birthDate()))));
    time(
        ledger,
        search,
        "name and spouse",
        List.of(
            p -> named(p, NameLevel.VARIANT),
            p ->
                new MarriedTo(spouses.getOrDefault(p, p).name().orElseThrow(), NameLevel.VARIANT)));
  }

  private final java.util.Map<Party, Party> spouses = new java.util.HashMap<>();

  private void time(
      MemoryLedger ledger,
      PartySearch search,
      String name,
      List<Function<Party, Criterion>> criteria) {
    long[] nanos = new long[QUESTIONS];
    long hits = 0;
    for (int round = -QUESTIONS / 4; round < QUESTIONS; round++) {
      Act act =
          ledger.entry(1 + random.nextInt((int) ledger.head().sequence())).orElseThrow().act();
      Party man = act.parties().getFirst();
      spouses.put(man, act.parties().getLast());
      List<Criterion> asked = new ArrayList<>();
      criteria.forEach(criterion -> asked.add(criterion.apply(man)));
      PartyQuery query = new PartyQuery(asked);
      long start = System.nanoTime();
      int found = search.find(query).hits().size();
      if (found == 0) {
        throw new IllegalStateException(name + ": somebody on file was not found");
      }
      if (round >= 0) {
        nanos[round] = System.nanoTime() - start;
        hits += found;
      }
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%-22s p50 %8.1f us   p99 %8.1f us   mean hits %6.1f%n",
        name,
        nanos[QUESTIONS / 2] / 1e3,
        nanos[QUESTIONS * 99 / 100] / 1e3,
        (double) hits / QUESTIONS);
  }

  private Act couple(int serial) {
    return Couples.marriage(
        "J520199-%04d-%06d".formatted(1990 + serial % 35, serial),
        LocalDate.of(1990 + serial % 35, 1 + random.nextInt(12), 1 + random.nextInt(28)).toString(),
        name(),
        number(1),
        name(),
        number(0));
  }

  private String number(int parity) {
    LocalDate birth = LocalDate.of(1940 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365));
    return Couples.id(birth.toString().replace("-", ""), random.nextInt(499) * 2 + parity);
  }

  private String name() {
    String name = pick(SURNAMES) + pick(GIVEN);
    return random.nextInt(4) == 0 ? name : name + pick(GIVEN);
  }

  private String pick(String characters) {
    int index = random.nextInt(characters.length());
    return characters.substring(index, index + 1);
  }

  private static Named named(Party party, NameLevel level) {
    return new Named(party.name().orElseThrow(), level);
  }

  private static IdPattern mask(String id, int front, int end) {
    return new IdPattern(
        id.substring(0, front) + "*".repeat(18 - front - end) + id.substring(18 - end));
  }

  private String slip(String id) {
    int place = random.nextInt(17);
    char digit = (char) ('0' + (id.charAt(place) - '0' + 1 + random.nextInt(8)) % 10);
    return id.substring(0, place) + digit + id.substring(place + 1);
  }
}
