package lianli.registry.check;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.FieldLimits;

/** No field is longer than such a field can be; what is longer fills no index key. */
final class FieldsKeepTheirLengthCheck implements ActCheck {
  static final String RULE = "field-length";

  @Override
  public List<Finding> check(Act act) {
    List<Finding> found = new ArrayList<>();
    ActCodec.encode(act)
        .forEach(
            (key, value) -> {
              if (FieldLimits.isExceeded(key, value)) {
                int most = FieldLimits.of(key);
                found.add(
                    new Finding(
                        RULE,
                        Severity.BLOCK,
                        List.of(key),
                        BilingualText.of(
                            "%s has %,d characters; it may have %,d"
                                .formatted(key, value.length(), most),
                            "该项有 %,d 个字符，最多 %,d 个".formatted(value.length(), most))));
              }
            });
    return found;
  }
}
