package lianli.registry.check;

import java.util.List;
import lianli.registry.Said;

/**
 * One thing a rule found.
 *
 * @param rule stable name of the rule: {@code id-check-digit}
 * @param severity what it means for entering the act
 * @param fields keys of the fields concerned: {@code man.id_number}
 * @param message what is wrong, without any name or number of a person
 */
public record Finding(String rule, Severity severity, List<String> fields, Said message) {
  public Finding {
    fields = List.copyOf(fields);
  }
}
