package lianli.registry.draft;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lianli.registry.act.ActKind;

/**
 * The fields that decide whose act it is, which one, from when it counts, and which other act it is
 * about. Nothing enters unseen while one of them is in doubt; the others may be corrected later
 * without anybody's status having been told wrongly.
 *
 * <p>This is the one list of them (docs/adr/0044): a kind of act has here every field that its
 * record in {@code lianli.registry.act} holds beside particulars and names of places.
 */
public final class DecisiveFields {
  private static final Set<String> OF_PARTY =
      Set.of("name", "birth_date", "id_number", "id_type", "id_document");

  private static final Set<String> OF_ACT = Set.of("act", "certificate_number", "registered_on");

  private static final Set<String> OF_REFERENCE =
      Set.of("previous_certificate_number", "married_on");

  private static final Set<String> OF_DECREE = Set.of("case_number", "judged_on", "decree_form");

  private static final Map<ActKind, Set<String>> BY_KIND = new EnumMap<>(ActKind.class);

  private static final Set<String> OF_ANY = new HashSet<>();

  static {
    for (ActKind kind : ActKind.values()) {
      Set<String> fields = new HashSet<>(OF_ACT);
      fields.addAll(ofKind(kind));
      BY_KIND.put(kind, fields);
      OF_ANY.addAll(fields);
    }
  }

  private DecisiveFields() {}

  private static Set<String> ofKind(ActKind kind) {
    return switch (kind) {
      case MARRIAGE -> Set.of("made_up", "effective_from");
      case MARRIAGE_REISSUE, DIVORCE, ANNULMENT -> OF_REFERENCE;
      // Its form names the divorce, not the marriage, but older ones may name both.
      case DIVORCE_REISSUE ->
          joined(OF_REFERENCE, Set.of("divorce_certificate_number", "divorced_on"));
      case COURT_DIVORCE -> joined(OF_REFERENCE, OF_DECREE, Set.of("effective_from"));
      case COURT_VOID -> joined(OF_REFERENCE, OF_DECREE);
      case REVOCATION -> joined(OF_REFERENCE, Set.of("freed"));
      case FOREIGN_MARRIAGE -> Set.of("recognition");
      case FOREIGN_DIVORCE ->
          joined(OF_REFERENCE, OF_DECREE, Set.of("recognition", "effective_from"));
      case DEATH -> Set.of("died_on", "death_source");
      case DECLARED_DEATH -> OF_DECREE;
      case DECLARED_DEATH_REVOKED -> joined(OF_DECREE, Set.of("refused"));
    };
  }

  @SafeVarargs
  private static Set<String> joined(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> each : sets) {
      all.addAll(each);
    }
    return all;
  }

  /**
   * True if a record of this act must not enter unseen while the field is in doubt.
   *
   * @param act code of the act; where it is none that the registry knows, as on a page that does
   *     not tell, every field that decides in any act does
   * @param key {@code man.name}, {@code registered_on}
   */
  public static boolean decides(String act, String key) {
    int dot = key.indexOf('.');
    if (dot >= 0) {
      return OF_PARTY.contains(key.substring(dot + 1));
    }
    return ActKind.ofCode(act).map(BY_KIND::get).orElse(OF_ANY).contains(key);
  }

  /**
   * As {@link #decides(String, String)}, and true of remarks that tell of a make-up registration:
   * those reach back (婚姻家庭编解释一 art. 6), wherever on the paper it is written.
   *
   * @param value what was read, however doubtfully
   */
  public static boolean decides(String act, String key, String value) {
    boolean tellsOfMakeUp = key.endsWith("remarks") && (value.contains("补") || value.contains("補"));
    return decides(act, key) || tellsOfMakeUp;
  }
}
