package lianli.registry.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody compared counts as what it is: the text as it stands, not one that stood before. */
class CorrectedGradeTest {
  private static final Grounds GROUNDS = new Grounds("与原件不符", "档号 2-5", "");

  /**
   * Lines 1, 2, 3 …: {@code E1} entered at Q1, {@code K2} confirmed at Q2, {@code C1} corrected at
   * Q1, {@code O} corrected by an earlier release, {@code W3} line 3 taken back.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # what was confirmed before says nothing of the new text
          E1 K2 C1, Q1
          E4 C1, Q1
          E2 K3 C1, Q1
          # corrected, the rest of what a machine read is no better
          E0 C1, Q0
          E0 K2 C1 C1, Q1
          # confirmed again
          E1 K2 C1 K2, Q2
          E0 C1 K2, Q2
          E4 C1 K2 C1, Q1
          E4 C1 K2 C1 K3, Q3
          E1 K2 C1 K0, Q1
          # lines of earlier releases give what they gave
          E1 K2 O, Q2
          E4 O O, Q4
          E1 K2 O C1, Q1
          E1 K2 C1 O, Q1
          # taken back, the text stands again that was compared
          E1 K2 C1 W3, Q2
          E4 C1 W2, Q4
          E1 K2 C1 W3 W4, Q1
          # who confirmed a text that was taken back confirmed no other
          E1 C1 K2 W2, Q1
          E0 C1 K2 W2, Q0
          E1 C1 C1 K2 W3, Q1
          E1 C1 C1 K2 W2, Q2
          E1 C1 K2 C1 W4, Q2
          E1 C1 K2 W2 W4, Q2
          E1 C1 W2 K2, Q2
          E1 K2 C1 K3 W3, Q2
          E1 C1 K2 W3, Q1
          E1 O K2 W2, Q2
          """)
  void theGradeIsThatOfTheTextThatStands(String said, CaptureGrade grade) {
    List<LedgerLine> lines = lines(said.split(" "));

    assertEquals(grade, Standing.of(lines).orElseThrow().provenance().capture());
    assertEquals(grade, Standing.of(lines.reversed()).orElseThrow().provenance().capture());
  }

  private static List<LedgerLine> lines(String... said) {
    List<LedgerLine> lines = new ArrayList<>();
    for (String line : said) {
      int number = lines.size() + 1;
      int told = line.length() > 1 ? Integer.parseInt(line.substring(1)) : 0;
      CaptureGrade grade = CaptureGrade.values()[Math.min(told, 4)];
      Statement statement =
          switch (line.charAt(0)) {
            case 'E' -> new Statement.ActEntered(marriage(number));
            case 'K' -> new Statement.Confirmation(1, grade, GROUNDS);
            case 'C' -> new Statement.Correction(1, marriage(number), Optional.of(grade), GROUNDS);
            case 'O' -> new Statement.Correction(1, marriage(number), GROUNDS);
            case 'W' -> new Statement.EnteredInError(told, GROUNDS);
            default -> throw new IllegalArgumentException(line);
          };
      Provenance from =
          new Provenance(
              "key" + number,
              "test",
              "row",
              line.charAt(0) == 'E' ? grade : CaptureGrade.Q1,
              "tester");
      lines.add(new LedgerLine(number, Instant.EPOCH, statement, from, "hash" + number));
    }
    return lines;
  }

  private static Act marriage(int number) {
    return ActCodec.decode(
        Map.of(
            "act",
            "marriage",
            "certificate_number",
            "J520121-2012-00000" + number,
            "registered_on",
            "2012-03-02",
            "man.name",
            "莫须有",
            "woman.name",
            "乌有"));
  }
}
