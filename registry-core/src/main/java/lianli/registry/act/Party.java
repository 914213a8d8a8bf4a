package lianli.registry.act;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One person as an act names them.
 *
 * @param sex which party of the couple
 * @param name empty where the record does not tell
 * @param birthDate as recorded; {@link PartialDate.Unknown} where it is not
 * @param idNumber the identity number as recorded, folded by {@link WrittenText#idNumber}, possibly
 *     wrong, possibly empty
 * @param particulars further fields by their key without prefix: {@code nationality ethnicity
 *     occupation education marital_status residence age id_type documents}
 */
public record Party(
    Sex sex,
    Optional<PersonName> name,
    PartialDate birthDate,
    String idNumber,
    Map<String, String> particulars) {

  public Party {
    idNumber = WrittenText.idNumber(idNumber);
    particulars = java.util.Collections.unmodifiableMap(new TreeMap<>(particulars));
  }

  /** The identity number, if it is valid. */
  public Optional<CitizenId> citizenId() {
    return CitizenId.parse(idNumber);
  }

  /** One further field, empty if the record does not tell. */
  public String particular(String key) {
    return particulars.getOrDefault(key, "");
  }

  /**
   * Keeps persons out of logs and exception texts: tells which fields are there, not what they say.
   */
  @Override
  public String toString() {
    return "Party[%s, name %s, number %s, %d particulars]"
        .formatted(
            sex.partyKey(),
            name.isPresent() ? "told" : "missing",
            idNumber.isEmpty() ? "missing" : "told",
            particulars.size());
  }
}
