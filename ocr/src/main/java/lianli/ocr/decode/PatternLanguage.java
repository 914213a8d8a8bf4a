package lianli.ocr.decode;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pattern matches, and a rule beyond patterns allows. */
public final class PatternLanguage implements Language {
  private final Pattern pattern;
  private final String characters;
  private final Predicate<String> rule;
  private final ToDoubleFunction<String> weight;

  /** A language all of whose texts are alike. */
  public PatternLanguage(String pattern, String characters, Predicate<String> rule) {
    this(pattern, characters, rule, text -> 0);
  }

  /**
   * A language.
   *
   * @param characters of which its texts are made
   * @param rule that whole texts keep
   * @param weight of whole texts
   */
  public PatternLanguage(
      String pattern, String characters, Predicate<String> rule, ToDoubleFunction<String> weight) {
    this.pattern = Pattern.compile(pattern);
    this.characters = characters;
    this.rule = rule;
    this.weight = weight;
  }

  /** Text that could go on to match has made the matcher ask for more. */
  @Override
  @SuppressWarnings("JdkObsolete") // nothing else tells that a match may go on
  public boolean hasBeginning(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.hitEnd() || rule.test(text) : matcher.hitEnd();
  }

  @Override
  public boolean has(String text) {
    return pattern.matcher(text).matches() && rule.test(text);
  }

  @Override
  public String expectedAfter(String beginning) {
    return characters;
  }

  @Override
  public double weightOfWhole(String text) {
    return weight.applyAsDouble(text);
  }
}
