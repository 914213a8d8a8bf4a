package lianli.registry.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.TableFile;

/**
 * What the columns of a court's list mean, for matching it against the register: by the same words
 * and with the same rigour as for an import, two persons in whatever roles being plaintiff and
 * defendant.
 */
public final class CourtColumns {
  private static final Map<String, String> ROLES =
      Map.of(
          "man.",
          "plaintiff.",
          "woman.",
          "defendant.",
          "first.",
          "plaintiff.",
          "second.",
          "defendant.");

  private static final Set<String> OF_MARRIAGE =
      Set.of("登记日期", "登记时间", "登记日", "领证日期", "领证时间", "领取结婚证日期", "领取结婚证时间");

  private static final Pattern ROLE = Pattern.compile("(?:诉讼|当事人)(?:地位|身份|角色|类型)|诉讼当事人类型");

  /** 原告基本情况: name, sex, birth and number of one party in a cell. */
  private static final Pattern PARTICULARS =
      Pattern.compile("(.{1,6}?)的?(?:基本|个人|身份|自然)?(?:情况|信息|资料|状况)");

  private CourtColumns() {}

  /**
   * The key of each column; empty where it is not read.
   *
   * @throws RegistryException BAD_INPUT if two columns mean one thing, or one may not be left
   *     unread
   */
  public static List<Optional<String>> of(TableFile table, ListMapping mapping) {
    List<String> header = table.header();
    List<Optional<String>> words =
        CaseColumns.ofPersons(
            table, CaseNumberColumn.of(table, ofCourts(header, mapping), mapping), mapping);
    List<Optional<String>> told =
        new ArrayList<>(
            Blocks.of(header, CaseColumns.ofRows(BothParties.of(header, words, mapping)), mapping));
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).isEmpty() && !mapping.names(header.get(i))) {
        told.set(
            i, ColumnNames.weakKey(header.get(i)).filter(key -> !told.contains(Optional.of(key))));
      }
    }
    CaseColumns.fill(table, told, mapping);
    refuse(table, CaseColumns.objection(table, told, mapping), UnreadColumns.next());
    if (!told.contains(Optional.of("party_role"))) {
      refuse(table, Blocks.objection(header, told, ImportKind.DECREES), Blocks.next());
    }
    registeredIsMarried(header, told);
    boolean hasRoles = told.contains(Optional.of("plaintiff.name"));
    List<Optional<String>> keys =
        told.stream().map(key -> hasRoles ? key : key.map(CourtColumns::role)).toList();
    refuse(
        table,
        twice(keys),
        BilingualText.of(
            "Take one of them out, or leave it out with --mapping", "请去掉其中一列，或用 --mapping 略去"));
    return keys;
  }

  /**
   * What is to be said of columns that look like more than they were taken for.
   *
   * @param keys of the columns, by {@link #of}
   */
  public static Optional<BilingualText> remark(
      TableFile table, List<Optional<String>> keys, ListMapping mapping) {
    List<String> unread = CaseColumns.unread(table, keys, mapping);
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BilingualText.of(
                "these columns were not read, as it is not certain what they mean: "
                    + String.join(", ", unread),
                "以下列含义不明，未读取：" + String.join("、", unread)));
  }

  /** False of a list that tells husband and wife and not which of them went to court. */
  public static boolean tellRoles(List<String> header, ListMapping mapping) {
    List<String> keys = header.stream().map(mapping::keyOf).flatMap(Optional::stream).toList();
    boolean hasRoles =
        keys.stream().anyMatch(key -> key.startsWith("plaintiff") || key.startsWith("defendant"));
    return hasRoles
        || ROLES.keySet().stream()
            .map(role -> role.substring(0, role.length() - 1))
            .noneMatch(role -> keys.stream().anyMatch(key -> key.startsWith(role)));
  }

  /** True if headings name a case, or parties to one. */
  public static boolean areOfCases(List<String> header, ListMapping mapping) {
    List<Optional<String>> words = header.stream().map(mapping::keyOf).toList();
    return BothParties.of(header, words, mapping).stream()
        .flatMap(Optional::stream)
        .anyMatch(
            key ->
                key.equals("case_number") || (key.endsWith(".name") && !key.startsWith("person.")));
  }

  /**
   * What only a court's list says: whose role a row tells, and what one cell tells of one party.
   */
  private static List<Optional<String>> ofCourts(List<String> header, ListMapping mapping) {
    List<Optional<String>> keys = new ArrayList<>();
    for (String heading : header) {
      String folded = ColumnNames.folded(heading);
      Matcher party = PARTICULARS.matcher(folded);
      Optional<String> own =
          mapping.names(heading)
              ? mapping.keyOf(heading)
              : mapping.keyOf(heading).or(() -> PartyHeading.key(folded));
      keys.add(
          own.isPresent() || mapping.names(heading)
              ? own
              : ROLE.matcher(folded).matches()
                  ? Optional.of("party_role")
                  : OfficeAndNumber.isHeading(folded)
                      ? Optional.of(OfficeAndNumber.KEY)
                      : party.matches()
                          ? mapping.keyOf(party.group(1)).filter(key -> key.endsWith(".name"))
                          : own);
    }
    return keys;
  }

  /** The only registration that a court tells of is that of the marriage. */
  private static void registeredIsMarried(List<String> header, List<Optional<String>> told) {
    if (told.contains(Optional.of("married_on"))) {
      return;
    }
    for (int i = 0; i < told.size(); i++) {
      boolean isFree = told.get(i).isEmpty() || told.get(i).equals(Optional.of("registered_on"));
      if (isFree && OF_MARRIAGE.contains(ColumnNames.folded(header.get(i)))) {
        told.set(i, Optional.of("married_on"));
      }
    }
  }

  private static String role(String key) {
    for (Map.Entry<String, String> role : ROLES.entrySet()) {
      if (key.startsWith(role.getKey())) {
        return role.getValue() + key.substring(role.getKey().length());
      }
    }
    return key;
  }

  private static Optional<BilingualText> twice(List<Optional<String>> keys) {
    Set<String> seen = new HashSet<>();
    return keys.stream()
        .flatMap(Optional::stream)
        .filter(key -> !TableList.mayJoin(key) && !seen.add(key))
        .findFirst()
        .map(
            key ->
                BilingualText.of("two columns mean " + key, "有两列含义相同：" + ColumnNames.heading(key)));
  }

  private static void refuse(TableFile table, Optional<BilingualText> why, BilingualText next) {
    if (why.isPresent()) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read the case list " + table.path(), "无法读取案件清单 " + table.path()),
          why.get(),
          next);
    }
  }
}
