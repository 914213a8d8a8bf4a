package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;

/**
 * The column that dates the registrations of a list without 登记日期: 领证日期, 登记时间, or 结婚登记日期 where
 * nothing in the list speaks of anything but marriages.
 *
 * @param keys what each column means
 * @param act the act that the heading itself names
 * @param objection what stops the list: the only date that it has is that of another act
 */
record RegistrationDate(
    List<Optional<String>> keys, Optional<String> act, Optional<BilingualText> objection) {
  /** In the place of an act: a certificate issued again, and the number of a row says of which. */
  static final String REISSUE = "reissue";

  private static final Set<String> OF_ANY =
      Set.of(
          "登记时间", "登记年月日", "发证日期", "发证时间", "办理日期", "办理时间", "办证日期", "办证时间", "领证日期", "领证时间", "颁证日期",
          "颁证时间", "填发日期", "签发日期", "批准日期");
  private static final Set<String> OF_MARRIAGE =
      Set.of("结婚登记日期", "结婚日期", "结婚时间", "结婚登记时间", "结婚登记年月日");
  private static final Set<String> OF_DIVORCE =
      Set.of("离婚登记日期", "离婚日期", "离婚时间", "离婚登记时间", "离婚登记年月日");
  private static final Set<String> OF_REISSUE =
      Set.of("补领日期", "补领时间", "补领登记日期", "补领证日期", "补发日期", "补发时间", "补发登记日期", "补证日期", "换发日期", "换证日期");
  private static final Set<String> OF_UNDOING =
      Set.of("撤销日期", "撤销时间", "撤销登记日期", "撤销婚姻日期", "宣告无效日期", "注销日期", "作废日期");
  private static final BilingualText UNDONE =
      BilingualText.of(
          "the only date it has is that on which registrations were undone; if each row is such an"
              + " act, add a column 登记类别 that names it (撤销婚姻登记) and name the date 登记日期",
          "名单中只有撤销（注销）日期；如各行确系撤销婚姻登记，请增加“登记类别”列写明，并把日期列名改为“登记日期”");
  private static final Pattern NO_MARRIAGE = Pattern.compile("离婚|离异|补|换发|撤|无效|注销|原");
  private static final Pattern NO_DIVORCE = Pattern.compile("结婚|复婚|补|换发|撤|无效|注销|法院|判决|婚前");

  /** Of acts beyond the two; such a list names each row's act, or is asked about. */
  private static final Pattern OF_OTHERS = Pattern.compile("^(?!原|旧).*(?:补[领发]|换发|撤销|宣告无效)");

  private static final Pattern NUMBER = Pattern.compile("证.*(?:号|编号)|字号");
  private static final Pattern OF_BEFORE = Pattern.compile("^(?:原|旧|婚前)");

  /** Finds it among the headings of a list of registrations. */
  static RegistrationDate of(
      List<String> header, List<Optional<String>> keys, List<String> titles, ListMapping mapping) {
    RegistrationDate unchanged = new RegistrationDate(keys, Optional.empty(), Optional.empty());
    boolean isDated =
        keys.contains(Optional.of("registered_on"))
            || mapping.constants().containsKey("registered_on");
    if (isDated) {
      return unchanged;
    }
    List<Integer> any = columns(header, OF_ANY, mapping);
    boolean isOfReissue = !columns(header, OF_REISSUE, mapping).isEmpty();
    if (!any.isEmpty() && !isOfReissue) {
      return any.size() == 1 ? unchanged.dated(any.getFirst(), Optional.empty()) : unchanged;
    }
    boolean tellsAct = keys.contains(Optional.of("act")) || mapping.constants().containsKey("act");
    List<Integer> reissue = columns(header, OF_REISSUE, mapping);
    if (reissue.size() == 1) {
      return unchanged.dated(
          reissue.getFirst(),
          tellsAct ? Optional.empty() : Optional.of(reissued(header, titles, reissue.getFirst())));
    }
    if (!columns(header, OF_UNDOING, mapping).isEmpty()) {
      return new RegistrationDate(keys, Optional.empty(), Optional.of(UNDONE));
    }
    return tellsAct ? unchanged : unchanged.named(header, titles, mapping);
  }

  /** Dated by the one column that names its act, where number, title or all headings agree. */
  private RegistrationDate named(List<String> header, List<String> titles, ListMapping mapping) {
    List<Integer> marriage = columns(header, OF_MARRIAGE, mapping);
    List<Integer> divorce = columns(header, OF_DIVORCE, mapping);
    List<String> numbers =
        header.stream()
            .map(ColumnNames::folded)
            .filter(heading -> NUMBER.matcher(heading).find() && !OF_BEFORE.matcher(heading).find())
            .toList();
    boolean isOfMarriages = numbers.stream().anyMatch(each -> each.contains("结婚"));
    boolean isOfDivorces = numbers.stream().anyMatch(each -> each.contains("离婚"));
    boolean isDivorce = divorce.size() == 1 && (marriage.isEmpty() || isOfDivorces);
    boolean isMarriage = marriage.size() == 1 && divorce.isEmpty();
    if (!isDivorce && !isMarriage) {
      return this;
    }
    int column = isDivorce ? divorce.getFirst() : marriage.getFirst();
    List<String> words = new ArrayList<>(header);
    words.remove(column);
    words.addAll(titles);
    boolean isNumbered = isDivorce ? isOfDivorces : isOfMarriages;
    Pattern against = isDivorce ? NO_DIVORCE : NO_MARRIAGE;
    boolean isOfOne =
        isNumbered
            ? isOfDivorces != isOfMarriages && titles.stream().noneMatch(speaksOf(against))
            : words.stream().noneMatch(speaksOf(against));
    return isOfOne && words.stream().noneMatch(speaksOf(OF_OTHERS))
        ? dated(column, Optional.of(isDivorce ? "divorce" : "marriage"))
        : this;
  }

  private static Predicate<String> speaksOf(Pattern pattern) {
    return word -> pattern.matcher(ColumnNames.folded(word)).find();
  }

  /** Of which certificate a list of certificates issued again is. */
  private static String reissued(List<String> header, List<String> titles, int column) {
    List<String> words = new ArrayList<>(header);
    words.remove(column);
    words.addAll(titles);
    List<String> folded = words.stream().map(ColumnNames::folded).toList();
    boolean isMarriage = folded.stream().anyMatch(word -> word.contains("结婚"));
    boolean isDivorce = folded.stream().anyMatch(word -> word.contains("离婚"));
    return isMarriage == isDivorce ? REISSUE : isMarriage ? "marriage_reissue" : "divorce_reissue";
  }

  private RegistrationDate dated(int column, Optional<String> named) {
    List<Optional<String>> dated = new ArrayList<>(keys);
    dated.set(column, Optional.of("registered_on"));
    return new RegistrationDate(List.copyOf(dated), named, Optional.empty());
  }

  private static List<Integer> columns(
      List<String> header, Set<String> words, ListMapping mapping) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String folded = ColumnNames.folded(header.get(i));
      boolean isOne = words.contains(folded) || words.contains(HeadingNotes.put(folded));
      if (isOne && !mapping.names(header.get(i))) {
        columns.add(i);
      }
    }
    return columns;
  }
}
