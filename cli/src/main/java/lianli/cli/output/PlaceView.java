package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.json.Json;
import lianli.registry.place.ChinaDivisions;
import lianli.registry.place.ChinaDivisions.Division;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceList;
import lianli.registry.place.PlaceListReader;
import lianli.registry.place.RegistryPlaces.Given;
import lianli.registry.table.TableWriter;

/** Shows places: the list in force, or what is known of one. */
public final class PlaceView {
  private static final int MOST_PRESENT = 20;

  private final Output output;

  /** A view on an output. */
  public PlaceView(Output output) {
    this.output = output;
  }

  /** The list as a file that can be imported. */
  public void csv(PlaceList list) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "places")
              .put("schema", 1)
              .put("places", list.places().stream().map(PlaceView::json).toList())
              .build());
    }
    boolean isChinese = output.locale().equals(Locale.CHINESE);
    TableWriter.csv(
            PlaceListReader.columns(output.locale()),
            list.places().stream()
                .map(
                    place ->
                        List.of(
                            place.name(),
                            place.code(),
                            isChinese ? place.level().named().chinese() : place.level().code(),
                            place.period().fromText(),
                            place.period().untilText(),
                            place.successor(),
                            place.note()))
                .toList())
        .lines()
        .forEach(output::say);
  }

  /**
   * The list in force.
   *
   * @param given when and by whom; empty for the one that comes with the program
   * @param on only what may have existed then
   */
  public void list(PlaceList list, Optional<Given> given, PartialDate on) {
    List<Place> places =
        list.places().stream().filter(place -> place.period().mayHold(on)).toList();
    if (output.isJson()) {
      Json.Builder json =
          Json.object()
              .put("type", "places")
              .put("schema", 1)
              .put("county", list.county().name())
              .put("code", list.county().code())
              .put("digest", list.digest())
              .put("shipped", given.isEmpty());
      given.ifPresent(one -> json.put("author", one.author()).put("time", one.time()));
      output.json(json.put("places", places.stream().map(PlaceView::json).toList()).build());
      return;
    }
    output.table(table(places));
    output.say(
        BilingualText.of(
            "%,d places of %s, list %s".formatted(places.size(), list.county().name(), list.mark()),
            "%s，共 %,d 条，清单 %s".formatted(list.county().name(), places.size(), list.mark())));
    output.say(
        given
            .map(
                one ->
                    BilingualText.of(
                        "in force since %s, imported by %s".formatted(one.time(), one.author()),
                        "启用时间 %s，导入人 %s".formatted(one.time(), one.author())))
            .orElse(
                BilingualText.of(
                    "which comes with the program: no list of another county was imported",
                    "系程序自带清单：尚未导入其他县的清单")));
  }

  /**
   * What is known of a place.
   *
   * @param listed under its name or code in the county's list
   * @param present divisions of China of that name or code
   * @param on whether it existed then is told
   */
  public void show(
      Gazetteer gazetteer, List<Place> listed, List<Division> present, PartialDate on) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "place")
              .put("schema", 1)
              .put("county", gazetteer.list().county().name())
              .put("listed", listed.stream().map(place -> json(place, on)).toList())
              .put("present", present.stream().map(PlaceView::json).toList())
              .build());
      return;
    }
    if (listed.isEmpty() && present.isEmpty()) {
      output.say(
          BilingualText.of(
              "No such place in the list of %s, nor in China today. It may have been one formerly"
                  .formatted(gazetteer.list().county().name()),
              "%s清单和目前的全国区划中均无此地；可能是历史地名".formatted(gazetteer.list().county().name())));
      return;
    }
    if (!listed.isEmpty()) {
      output.heading(
          BilingualText.of(
              "In the list of " + gazetteer.list().county().name(),
              gazetteer.list().county().name() + "清单"));
      output.table(table(listed));
      listed.forEach(place -> after(gazetteer, place));
      if (on.isKnown()) {
        existed(listed, on);
      }
    }
    present(present);
  }

  private void after(Gazetteer gazetteer, Place place) {
    List<Place> chain = gazetteer.successors(place);
    if (!chain.isEmpty()) {
      String way =
          Stream.concat(Stream.of(place), chain.stream())
              .map(each -> each.name() + " " + each.code())
              .collect(Collectors.joining(" → "));
      output.say(BilingualText.of("Later: " + way, "后继：" + way));
    }
  }

  private void existed(List<Place> listed, PartialDate on) {
    boolean existed = listed.stream().anyMatch(place -> place.period().mayHold(on));
    output.say(
        existed
            ? BilingualText.of(
                "By the list it was there on " + on.text(), "按清单，" + on.text() + " 在用")
            : BilingualText.of(
                "By the list it was not there on " + on.text(), "按清单，" + on.text() + " 不在用"));
  }

  private void present(List<Division> present) {
    if (present.isEmpty()) {
      return;
    }
    output.heading(BilingualText.of("In China today (30 June 2023)", "目前的全国区划（2023 年 6 月 30 日）"));
    List<List<String>> rows = new ArrayList<>();
    present.stream().limit(MOST_PRESENT).forEach(one -> rows.add(List.of(one.code(), whole(one))));
    output.table(new Table(List.of(word("Code", "代码"), word("Place", "地名")), rows));
    if (present.size() > MOST_PRESENT) {
      output.say(
          BilingualText.of(
              "and %,d more".formatted(present.size() - MOST_PRESENT),
              "另有 %,d 处".formatted(present.size() - MOST_PRESENT)));
    }
  }

  /** With its superiors: 贵州省贵阳市开阳县双流镇. */
  private static String whole(Division one) {
    ChinaDivisions china = ChinaDivisions.present();
    return Stream.of(2, 4, 6, 9)
        .filter(length -> length <= one.code().length())
        .map(length -> china.name(one.code().substring(0, length)).orElse(""))
        .collect(Collectors.joining());
  }

  private Table table(List<Place> places) {
    return new Table(
        List.of(
            word("Name", "名称"),
            word("Code", "代码"),
            word("Level", "级别"),
            word("From", "启用"),
            word("Until", "停用"),
            word("Successor", "后继代码")),
        places.stream()
            .map(
                place ->
                    List.of(
                        place.name(),
                        place.code(),
                        place.level().named().in(output.locale()),
                        place.period().fromText(),
                        place.period().untilText(),
                        place.successor()))
            .toList());
  }

  private static Json.Obj json(Place place) {
    return json(place, PartialDate.unknown());
  }

  private static Json.Obj json(Place place, PartialDate on) {
    Json.Builder json =
        Json.object()
            .put("name", place.name())
            .put("code", place.code())
            .put("level", place.level().code())
            .put("from", place.period().fromText())
            .put("until", place.period().untilText())
            .put("successor", place.successor())
            .put("note", place.note());
    if (on.isKnown()) {
      json.put("existed", place.period().mayHold(on));
    }
    return json.build();
  }

  private static Json.Obj json(Division one) {
    return Json.object()
        .put("code", one.code())
        .put("name", one.name())
        .put("whole", whole(one))
        .build();
  }

  private String word(String english, String chinese) {
    return BilingualText.of(english, chinese).in(output.locale());
  }
}
