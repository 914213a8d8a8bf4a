package lianli.registry.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.act.ActKind;
import lianli.registry.act.Sex;
import lianli.registry.draft.DecisiveFields;
import lianli.registry.list.ColumnNames;

/**
 * The fields that an act of a kind may tell (docs/glossary.md). A person who writes another has
 * made a slip, and the ledger would keep it for ever beside the field that was meant.
 */
final class KnownFields {
  private static final Set<String> OF_PARTY =
      Set.of(
          "name",
          "birth_date",
          "age",
          "id_type",
          "id_document",
          "id_number",
          "nationality",
          "ethnicity",
          "occupation",
          "education",
          "marital_status",
          "residence",
          "address_now",
          "print_number",
          "documents");

  private static final Set<String> OF_EVERY_ACT =
      Set.of(
          "act",
          "certificate_number",
          "registered_on",
          "office",
          "office_code",
          "registrar",
          "approver",
          "archive_ref",
          "documents",
          "opinion",
          "remarks",
          "certificate_remarks",
          "applied_on",
          "holder");

  /** Longer words are seldom missed by more letters than this. */
  private static final int MOST_SLIPS = 3;

  private KnownFields() {}

  /** Every field that an act of this kind may tell. */
  static Set<String> of(ActKind kind) {
    Set<String> known = new LinkedHashSet<>(OF_EVERY_ACT);
    known.addAll(own(kind));
    for (Sex sex : parties(kind)) {
      OF_PARTY.forEach(key -> known.add(sex.partyKey() + "." + key));
    }
    return known;
  }

  /** A couple's two parties are told by their sex; of one person it may not be known. */
  private static List<Sex> parties(ActKind kind) {
    return switch (kind) {
      case DEATH, DECLARED_DEATH, DECLARED_DEATH_REVOKED -> List.of(Sex.values());
      default -> Sex.OF_COUPLE;
    };
  }

  /** Every field of any act. */
  static Set<String> ofAny() {
    Set<String> known = new LinkedHashSet<>();
    Stream.of(ActKind.values()).map(KnownFields::of).forEach(known::addAll);
    return known;
  }

  /** What an act of this kind tells beside what all do. */
  private static Set<String> own(ActKind kind) {
    Set<String> own = new LinkedHashSet<>();
    Stream.of(
            "made_up effective_from previous_certificate_number married_on",
            "divorce_certificate_number divorced_on case_number judged_on decree_form",
            "freed recognition died_on death_source refused")
        .flatMap(keys -> Stream.of(keys.split(" ", -1)))
        .filter(key -> DecisiveFields.decides(kind.code(), key))
        .forEach(own::add);
    if (own.contains("married_on")) {
      own.add("previous_office");
    }
    if (own.contains("case_number")) {
      own.add("court");
    }
    switch (kind) {
      case DIVORCE, COURT_DIVORCE -> own.addAll(Set.of("children", "divorce_reason"));
      case MARRIAGE_REISSUE, DIVORCE_REISSUE -> own.add("reissue_reason");
      case FOREIGN_MARRIAGE, FOREIGN_DIVORCE -> own.add("country");
      case MARRIAGE,
          ANNULMENT,
          COURT_VOID,
          REVOCATION,
          DEATH,
          DECLARED_DEATH,
          DECLARED_DEATH_REVOKED -> {}
    }
    return own;
  }

  /** The known field, or its Chinese name, that looks most like what was written. */
  static Optional<String> nearest(String written, Collection<String> known) {
    return known.stream()
        .flatMap(key -> Stream.of(key, ColumnNames.heading(key)))
        .distinct()
        .filter(word -> slips(written, word) <= Math.min(MOST_SLIPS, word.length() / 2))
        .min(
            Comparator.<String>comparingInt(word -> slips(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to be put in, left out or changed (Levenshtein 1965). */
  private static int slips(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
