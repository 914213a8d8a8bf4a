package lianli.ocr.form;

/** What a field holds, and so how it is normalised, checked and repaired. */
public enum FieldKind {
  NAME,
  ID_NUMBER,
  CERTIFICATE_NUMBER,
  DATE,
  SEX,
  AGE,
  ETHNICITY,
  PLACE,
  OFFICE,
  /** A list of papers, separated by 、. */
  DOCUMENTS,
  WORD,
  /** Sentences that end with a full stop, above the place of a seal. */
  OPINION,
  TEXT,
  /** A court's name. */
  COURT,
  /** 案号. */
  CASE_NUMBER,
  /** 判决 or 调解. */
  DECREE_FORM
}
