package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.ActEntered;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
  private static final Provenance PROVENANCE =
      new Provenance("key", "list.csv", "row 2", CaptureGrade.Q4, "clerk");

  private static final List<Act> ACTS = new FictionalRegistry(7, 40).acts();

  /** Whole seconds, thousandths and less: the form in which a time is written differs. */
  @Property(tries = 500)
  void whatWasWrittenIsRead(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @LongRange(min = 0, max = 2_000) long part) {
    for (long nanos : new long[] {0, part % 1_000 * 1_000_000, part * 1_000, part}) {
      Instant time = Instant.ofEpochSecond(second, nanos);
      NewEntry entry = new NewEntry(ACTS.get((int) (part % ACTS.size())), PROVENANCE);
      LedgerLine read = EntryCodec.entry(EntryCodec.payload(part, time, entry), "hash");

      assertThat(read.recordedAt()).isEqualTo(time);
      assertThat(read.sequence()).isEqualTo(part);
      assertThat(read.statement()).isEqualTo(entry.statement());
      assertThat(read.provenance()).isEqualTo(PROVENANCE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T07:51:39.112Z",
        "2026-11-30T25:51:39.112Z",
        "2026-11-30T07:61:39.112Z",
        "2026-11-30T07:51:39.1x2Z",
        "2026-11-30 07:51:39.112Z",
        ""
      })
  void whatIsNoTimeIsNoEntry(String time) {
    NewEntry entry = new NewEntry(ACTS.getFirst(), PROVENANCE);
    String written = EntryCodec.payload(1, Instant.EPOCH, entry);
    String changed = written.replace("1970-01-01T00:00:00Z", time);

    assertThatThrownBy(() -> EntryCodec.entry(changed, "hash"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aDayThatEndsIsTheNextOne() {
    NewEntry entry = new NewEntry(ACTS.getFirst(), PROVENANCE);
    String written = EntryCodec.payload(1, Instant.EPOCH, entry);
    String changed = written.replace("1970-01-01T00:00:00Z", "2026-11-30T24:00:00.000Z");

    assertThat(EntryCodec.entry(changed, "hash").recordedAt())
        .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(EntryCodec.entry(changed, "hash").statement()).isInstanceOf(ActEntered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"act\":{}}", "[]", "{\"act\":7,\"provenance\":{}}", "x"})
  void whatTellsNothingIsNoEntry(String payload) {
    assertThatThrownBy(() -> EntryCodec.entry(payload, "hash"))
        .isInstanceOf(RuntimeException.class);
  }
}
