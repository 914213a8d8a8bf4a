package lianli.registry.coverage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;

/**
 * A volume of records as somebody who has it in hand declares it.
 *
 * @param name archive reference of the volume
 * @param office division code, or the office as its records write it
 * @param serials from the first to the last one in it; none if its records bear none
 * @param pages counted; 0 if nobody counted
 */
public record Volume(
    String name,
    String office,
    CertificateKind kind,
    LocalDate from,
    LocalDate to,
    Serials serials,
    int pages,
    State state) {

  /** What became of it. */
  public enum State {
    COMPLETE("complete", "齐全", "完整"),
    PARTIAL("partial", "不全", "部分"),
    LOST("lost", "遗失", "丢失"),
    UNSEARCHED("unsearched", "未清查", "未查");

    private final String english;
    private final String chinese;

    /** As lists of earlier years have it. */
    private final String other;

    State(String english, String chinese, String other) {
      this.english = english;
      this.chinese = chinese;
      this.other = other;
    }

    /** Its name for people. */
    public BilingualText named() {
      return BilingualText.of(english, chinese);
    }

    /** Stable word. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean isWritten(String written) {
      return written.equalsIgnoreCase(english) || written.equals(chinese) || written.equals(other);
    }

    /** The state written so, in either language. */
    public static Optional<State> parse(String written) {
      return Arrays.stream(values()).filter(state -> state.isWritten(written)).findFirst();
    }
  }

  /** Two declarations of one volume: the later counts. */
  record Key(String name, String office, CertificateKind kind) {}

  Key key() {
    return new Key(name, office, kind);
  }

  Json.Builder json() {
    return Json.object()
        .put("type", "volume")
        .put("schema", 1)
        .put("volume", name)
        .put("office", office)
        .put("kind", kind.letters())
        .put("from", from.toString())
        .put("to", to.toString())
        .put("serials", serials.text())
        .put("pages", pages)
        .put("state", state.code());
  }

  static Volume of(Json.Obj json) {
    return new Volume(
        json.string("volume"),
        json.string("office"),
        CertificateKind.parse(json.string("kind")).orElseThrow(),
        LocalDate.parse(json.string("from")),
        LocalDate.parse(json.string("to")),
        Serials.parse(json.string("serials")),
        json.number("pages").orElseThrow().intValueExact(),
        State.parse(json.string("state")).orElseThrow());
  }
}
