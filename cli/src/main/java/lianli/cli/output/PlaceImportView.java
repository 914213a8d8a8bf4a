package lianli.cli.output;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceList;
import lianli.registry.place.PlaceListReading;
import lianli.registry.place.PlaceListReading.Fault;

/** Shows what became of a county's list of places. */
public final class PlaceImportView {
  /** More of them hide what they have in common. */
  private static final int MOST_FAULTS = 20;

  private final Output output;

  /** A view on an output. */
  public PlaceImportView(Output output) {
    this.output = output;
  }

  /**
   * Shows it.
   *
   * @param isDry whether it was only looked at
   * @param isTaken whether it came into force by this
   */
  public void show(PlaceListReading reading, boolean isDry, boolean isTaken) {
    if (output.isJson()) {
      output.json(json(reading, isDry, isTaken));
    } else if (reading.isWhole()) {
      whole(reading.list(), isDry, isTaken);
    } else {
      faults(reading.faults());
    }
  }

  private void whole(PlaceList list, boolean isDry, boolean isTaken) {
    Place county = list.county();
    int all = list.places().size();
    output.say(
        BilingualText.of(
            "%s (%s): %,d places, %,d of them in the county, list %s"
                .formatted(county.name(), county.code(), all, list.below(), list.mark()),
            "%s（%s）：共 %,d 条，其中县内 %,d 条，清单 %s"
                .formatted(county.name(), county.code(), all, list.below(), list.mark())));
    output.say(
        isDry
            ? BilingualText.of("Nothing is wrong with it; nothing was changed", "清单无误；未作更改")
            : isTaken
                ? BilingualText.of("In force from now on", "已启用")
                : BilingualText.of("It was in force already", "该清单已在使用，未作更改"));
  }

  private void faults(List<Fault> faults) {
    faults.stream().limit(MOST_FAULTS).map(Fault::said).forEach(output::warn);
    int more = faults.size() - MOST_FAULTS;
    if (more > 0) {
      output.warn(
          BilingualText.of(
              "and %,d more; --json tells all".formatted(more),
              "另有 %,d 处；--json 可列出全部".formatted(more)));
    }
    output.say(
        BilingualText.of(
            "Not taken: %,d faults. The list before stays in force".formatted(faults.size()),
            "未导入：有 %,d 处问题。原清单继续使用".formatted(faults.size())));
  }

  private Json.Obj json(PlaceListReading reading, boolean isDry, boolean isTaken) {
    Json.Builder json =
        Json.object()
            .put("type", "places")
            .put("schema", 1)
            .put("places", reading.list().places().size())
            .put("dry_run", isDry)
            .put("in_force", isTaken || (!isDry && reading.isWhole()))
            .put("changed", isTaken);
    if (reading.isWhole()) {
      json.put("county", reading.list().county().name())
          .put("code", reading.list().county().code())
          .put("digest", reading.list().digest());
    }
    return json.put(
            "faults",
            reading.faults().stream()
                .map(
                    fault ->
                        Json.object()
                            .put("row", fault.row())
                            .put("cell", fault.cell())
                            .put("reason", fault.why().in(output.locale()))
                            .put("fix", fault.fix().in(output.locale()))
                            .build())
                .toList())
        .build();
  }
}
