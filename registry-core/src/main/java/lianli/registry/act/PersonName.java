package lianli.registry.act;

/**
 * A person's name as registered, in Unicode NFC, with inner blanks between Han characters removed
 * and every kind of name dot written as U+00B7 (民委发〔2016〕33号).
 *
 * <p>The value is what is printed. Two names are equal if they are the same to whoever reads them:
 * characters that nobody sees, forms of width and private-use characters do not count ({@link
 * WrittenText#name}). Variants and traditional forms are folded for keys only and never here.
 *
 * @param value 1 to 50 characters, of which some can be seen
 */
public record PersonName(String value) {
  public PersonName {
    value = WrittenText.printedName(value);
    if (WrittenText.name(value).isEmpty() || value.codePointCount(0, value.length()) > 50) {
      throw new IllegalArgumentException("person name: must have 1 to 50 characters");
    }
  }

  /** The name as it is compared. */
  public String folded() {
    return WrittenText.name(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonName name
        && (value.equals(name.value) || folded().equals(name.folded()));
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }

  /** Keeps names out of logs and exception texts: prints the surname character and stars. */
  @Override
  public String toString() {
    int first = value.offsetByCodePoints(0, 1);
    return value.substring(0, first) + "*".repeat(value.codePointCount(first, value.length()));
  }
}
