package lianli.cli.court.county;

import java.util.List;

/**
 * How often lines of a court's list are wrong, and in which way. Rates are of one party, of one
 * line for dates and numbers of certificates.
 *
 * @param masks ways of hiding places of a number: a place stays, hides or is left out
 * @param isWorkbook whether the court sends a workbook
 */
record Mix(
    double missing,
    double masked,
    double mistyped,
    double homophone,
    double variant,
    double lookAlike,
    double renamed,
    double exchanged,
    double tellsDate,
    double wrongDate,
    double tellsCertificate,
    double wrongCertificate,
    double withoutEffect,
    double ambiguous,
    List<String> masks,
    boolean isWorkbook) {

  /** The rates of the aims: numbers missing in 5, masked in 20, mistyped in 3 of 100. */
  static final Mix FIRST =
      new Mix(
          0.05,
          0.20,
          0.03,
          0.015,
          0.01,
          0.012,
          0.005,
          0.01,
          0.6,
          0.04,
          0.5,
          0.02,
          0.08,
          0.01,
          List.of(
              "999999********9999",
              "999999*********",
              "**************9999",
              "999***********9999",
              "9999999999****9999",
              "99999999999999****",
              "999999****9999999*"),
          false);

  /** Another court: more is missing, other masks, other headings. */
  static final Mix SECOND =
      new Mix(
          0.08,
          0.25,
          0.05,
          0.025,
          0.015,
          0.02,
          0.01,
          0.015,
          0.5,
          0.06,
          0.35,
          0.03,
          0.12,
          0.015,
          List.of(
              "999999XXXXXXXX9999",
              "999999************",
              "9****************9",
              "999999••••••••999•",
              "******99999999****",
              "999999999999******",
              "尾号9999"),
          true);
}
