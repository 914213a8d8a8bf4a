package lianli.ocr.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormCatalogue;
import lianli.registry.act.Sex;

/** The fields that a page may hold, as drafts call them. */
final class FieldKeys {
  /** Each party has one of these. */
  static final Set<String> OF_PARTY =
      Set.of(
          "name",
          "sex",
          "birth_date",
          "age",
          "id_number",
          "nationality",
          "ethnicity",
          "occupation",
          "education",
          "marital_status",
          "residence",
          "documents",
          "id_type",
          "holder_type",
          "print_number");

  /** Long ones may go on below. */
  static final Set<String> LONG =
      Set.of("documents", "opinion", "children", "divorce_reason", "reissue_reason", "remarks");

  static final Set<String> DATES =
      Set.of(
          "birth_date",
          "registered_on",
          "married_on",
          "divorced_on",
          "applied_on",
          "effective_from",
          "judged_on");

  private static final Map<String, FieldKind> KINDS = FormCatalogue.kinds();

  private FieldKeys() {}

  static boolean isOfParty(String field) {
    return OF_PARTY.contains(field);
  }

  /** The field as other rooms know it; empty of what is kept in no draft. */
  static Optional<FieldDefinition> definition(String field, boolean ofParty) {
    return definition(field, ofParty, List.of());
  }

  /** The same behind labels as they stand on the page. */
  static Optional<FieldDefinition> definition(String field, boolean ofParty, List<String> labels) {
    return Optional.ofNullable(KINDS.get(field))
        .map(kind -> new FieldDefinition(field, kind, ofParty, labels));
  }

  static Optional<Sex> sex(Meaning.Side side) {
    return switch (side) {
      case MAN -> Optional.of(Sex.MALE);
      case WOMAN -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }
}
