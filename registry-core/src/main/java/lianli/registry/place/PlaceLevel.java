package lianli.registry.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;

/** What a place of a county's list is. */
public enum PlaceLevel {
  /** The county whose records are kept. */
  OWN_COUNTY("the county itself", 6, "本县、本区、本市、本旗"),
  /** Another county, such as a neighbour. */
  COUNTY("other county", 6, "外县、县、县级、区县、市辖区、县级市"),
  /** A subdistrict. */
  SUBDISTRICT("subdistrict", 9, "街道、街道办事处"),
  /** A town or township. */
  TOWNSHIP("township", 9, "乡镇、乡、镇、乡级、民族乡"),
  /** A people's commune. */
  COMMUNE("commune", 9, "公社、人民公社"),
  /** A district of the 1950s below the county. */
  DISTRICT("district below the county", 9, "区公所、县辖区"),
  /** A village or neighbourhood. */
  VILLAGE("village", 12, "村、村居、行政村、居委会、社区"),
  /** What the county belonged to: a prefecture, a city. */
  SUPERIOR("superior", 6, "上级、专区、地区、地级");

  private final String english;
  private final int digits;

  /** How lists write it; the first is its name. */
  private final String words;

  PlaceLevel(String english, int digits, String words) {
    this.english = english;
    this.digits = digits;
    this.words = words;
  }

  private List<String> words() {
    return List.of(words.split("、", -1));
  }

  /** Its name for people. */
  public BilingualText named() {
    return BilingualText.of(english, words().getFirst());
  }

  /** Stable word, as in the file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many digits its code has, if it has one. */
  int digits() {
    return digits;
  }

  /** True of the county and what lies beside it. */
  public boolean isCounty() {
    return this == OWN_COUNTY || this == COUNTY;
  }

  /** True of what lies in the county and has, or had, an office. */
  public boolean isBelowCounty() {
    return this == SUBDISTRICT || this == TOWNSHIP || this == COMMUNE || this == DISTRICT;
  }

  /** The level written so, in either language. */
  public static Optional<PlaceLevel> parse(String written) {
    String word = WrittenText.word(written).replace("_", "");
    return Arrays.stream(values())
        .filter(level -> level.code().replace("_", "").equals(word) || level.words().contains(word))
        .findFirst();
  }

  /** The first word of each level, for advice. */
  static BilingualText choices() {
    return BilingualText.of(
        String.join(", ", Arrays.stream(values()).map(PlaceLevel::code).toList()),
        String.join("、", Arrays.stream(values()).map(level -> level.words().getFirst()).toList()));
  }
}
