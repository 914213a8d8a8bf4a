package lianli.registry.fiction;

import java.util.List;
import lianli.registry.act.Act;

/**
 * A page of {@code testdata/scans}, still to be drawn.
 *
 * @param name file name without its ending
 * @param form as named in {@code truth.jsonl}
 * @param condition {@code clean}, {@code worn} or {@code bad}
 * @param holder {@code man} or {@code woman} on booklets, else empty
 */
public record ScanPlan(String name, String form, String condition, List<Act> acts, String holder) {
  public ScanPlan {
    acts = List.copyOf(acts);
  }

  static ScanPlan of(String form, String condition, List<Act> acts) {
    String holder = form.equals("marriage-certificate-2004") ? "woman" : "";
    return new ScanPlan(form + "-" + condition, form, condition, acts, holder);
  }

  static ScanPlan named(String name, String form, String condition, Act act) {
    return new ScanPlan(
        name, form, condition, List.of(act), form.contains("certificate-2004") ? "man" : "");
  }
}
