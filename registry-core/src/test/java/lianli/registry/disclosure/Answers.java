package lianli.registry.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.LedgerHead;

/** Answers to be logged. */
final class Answers {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
  static final CitizenId MO = id("52012119800101001");
  static final CitizenId WU = id("52012119820202002");

  private Answers() {}

  private static CitizenId id(String body) {
    return new CitizenId(body + CitizenId.checkCharacter(body));
  }

  static DisclosureRecord about(CitizenId person, String operator, long... entries) {
    return new DisclosureRecord(
        new Requester(operator, Optional.of(Purpose.NOTARY), "2026-031"),
        "lianli query status",
        "status",
        List.of(person),
        "MARRIED",
        new LedgerHead(7, "ab".repeat(32)),
        LongStream.of(entries).boxed().toList());
  }
}
