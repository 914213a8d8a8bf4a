package lianli.index.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.WrittenText;

/**
 * Chinese addresses in one cell: the same, one a part of the other, in the same township, in the
 * same county.
 */
public record AddressComparison() implements Comparison<AddressComparison.Address> {
  private static final List<String> LEVELS =
      List.of("equal", "part_of", "same_township", "same_county", ELSE);

  private static final Pattern DIVISION =
      Pattern.compile(
          "[^省市州盟县区旗镇乡]{1,12}?" + "(?:自治区|特别行政区|自治州|自治县|自治旗|地区|街道(?:办事处)?|省|市|州|盟|县|区|旗|镇|乡)");

  /** A shorter text is a part of many addresses by chance. */
  private static final int SHORTEST_PART = 4;

  /**
   * An address.
   *
   * @param text without blanks
   * @param township what it is called, or empty
   * @param county what it is called, or empty
   */
  public record Address(String text, String township, String county) {}

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Optional<Address> read(List<String> cells) {
    String text = WrittenText.word(cells.getFirst());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> divisions = new ArrayList<>();
    Matcher matcher = DIVISION.matcher(text);
    while (matcher.find()) {
      divisions.add(matcher.group());
    }
    return Optional.of(
        new Address(text, last(divisions, ".*(?:镇|乡|街道|街道办事处)"), last(divisions, ".*(?:县|区|旗|市)")));
  }

  private static String last(List<String> divisions, String ending) {
    return divisions.reversed().stream()
        .filter(division -> division.matches(ending))
        .findFirst()
        .orElse("");
  }

  @Override
  public int level(Address one, Address other) {
    if (one.text().equals(other.text())) {
      return 1;
    }
    boolean isPart =
        Math.min(one.text().length(), other.text().length()) >= SHORTEST_PART
            && (one.text().contains(other.text()) || other.text().contains(one.text()));
    if (isPart) {
      return 2;
    }
    boolean isSameCounty = same(one.county(), other.county());
    boolean contradicts = !one.county().isEmpty() && !other.county().isEmpty() && !isSameCounty;
    if (same(one.township(), other.township()) && !contradicts) {
      return 3;
    }
    return isSameCounty ? 4 : last();
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }
}
