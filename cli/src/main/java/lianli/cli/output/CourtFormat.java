package lianli.cli.output;

/** The form in which the result of matching a court's list is given. */
public enum CourtFormat {
  /** Lines for people to read. */
  TABLE,
  /** One row for each case. */
  CSV,
  /** A workbook with a place for each decision. */
  XLSX,
  /** A page to read and to print. */
  HTML,
  /** One document. */
  JSON,
  /** A line for each case. */
  JSONL
}
