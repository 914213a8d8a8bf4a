package lianli.registry.act;

import java.util.HashMap;
import java.util.Map;

/**
 * How long the fields of an act may be, whatever way they come in. A field that is longer is no
 * such field: a quote is missing, or a whole file stands in one cell. All of them fit the keys of
 * an index, which hold 32,766 bytes.
 */
public final class FieldLimits {
  private static final int FREE_TEXT = 10_000;

  private static final Map<String, Integer> LIMITS = new HashMap<>();

  static {
    limit(60, "certificate_number previous_certificate_number divorce_certificate_number");
    limit(60, "nationality ethnicity education marital_status id_type id_document print_number");
    limit(60, "id_number sex age act made_up decree_form death_source freed recognition refused");
    limit(120, "name holder registrar office previous_office office_code court case_number");
    limit(120, "archive_ref country occupation other_party");
    limit(400, "residence address_now");
  }

  private FieldLimits() {}

  private static void limit(int most, String keys) {
    for (String key : keys.split(" ", -1)) {
      LIMITS.put(key, most);
    }
  }

  /** The most characters that a field may have; its party does not matter. */
  public static int of(String key) {
    return LIMITS.getOrDefault(key.substring(key.indexOf('.') + 1), FREE_TEXT);
  }

  /** True if a field has more characters than it may. */
  public static boolean isExceeded(String key, String value) {
    return value.length() > of(key);
  }
}
