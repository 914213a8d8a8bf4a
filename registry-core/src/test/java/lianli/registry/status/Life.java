package lianli.registry.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Provenance;

/** Acts of a few people, told as a story, and what the rules answer about them. */
final class Life {
  /** Two men, two women, all of age in 2005. */
  enum Who {
    MO("莫须有", "man", "52012119800101001"),
    WANG("王不留", "man", "52252219790202003"),
    WU("乌有", "woman", "52012119820202002"),
    ZI("子虚", "woman", "52012119830303004");

    private final String named;
    private final String party;
    private final String number;

    Who(String named, String party, String body) {
      this.named = named;
      this.party = party;
      number = body + CitizenId.checkCharacter(body);
    }

    CitizenId id() {
      return CitizenId.parse(number).orElseThrow();
    }

    String named() {
      return named;
    }

    String number() {
      return number;
    }
  }

  private final List<LedgerEntry> entries = new ArrayList<>();

  List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  /** An act of a couple; the fields told override what follows from the persons. */
  Life of(Who man, Who woman, String... told) {
    Map<String, String> fields = new LinkedHashMap<>();
    name(fields, man);
    name(fields, woman);
    return enter(fields, told);
  }

  /** An act about one person. */
  Life of(Who person, String... told) {
    Map<String, String> fields = new LinkedHashMap<>();
    name(fields, person);
    return enter(fields, told);
  }

  Life married(Who man, Who woman, String day) {
    return of(man, woman, "act=marriage", "registered_on=" + day);
  }

  Life divorced(Who man, Who woman, String day) {
    return of(man, woman, "act=divorce", "registered_on=" + day);
  }

  Life died(Who person, String day) {
    return of(person, "act=death", "died_on=" + day, "death_source=certificate");
  }

  private static void name(Map<String, String> fields, Who who) {
    fields.put(who.party + ".name", who.named);
    fields.put(who.party + ".id_number", who.number);
  }

  private Life enter(Map<String, String> fields, String... told) {
    for (String field : told) {
      int equals = field.indexOf('=');
      fields.put(field.substring(0, equals), field.substring(equals + 1));
    }
    long sequence = entries.size() + 1L;
    entries.add(
        new LedgerEntry(
            sequence,
            Instant.EPOCH,
            ActCodec.decode(fields),
            new Provenance("k" + sequence, "test", "row", CaptureGrade.Q4, "tester"),
            "%064x".formatted(sequence)));
    return this;
  }

  /** The status of a person on a day, all entries known. */
  StatusAnswer ask(Who person, String day) {
    return askKnownAt(person, day, Long.MAX_VALUE);
  }

  /** The same with its flags and grades. */
  StatusReport report(Who person, String day) {
    return StatusRules.report(
        new StatusQuestion(person.id(), LocalDate.parse(day), Long.MAX_VALUE),
        entries,
        Identity.PLAIN);
  }

  StatusAnswer askKnownAt(Who person, String day, long sequence) {
    return StatusRules.answer(
        new StatusQuestion(person.id(), LocalDate.parse(day), sequence), entries);
  }
}
