package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvParserTest {
  @Test
  void readsQuotesLineEndsAndBlankLines() throws IOException {
    assertEquals(
        List.of(
            List.of("a", "b\nc", "d\"e"), List.of(""), List.of("茅\"二", "", " x "), List.of("", "")),
        rows("a,\"b\nc\",\"d\"\"e\"\r\n\r\n茅\"二,\"\", x \n,"));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      textBlock =
          """
          a,b,c,d¶1,"2,3,4¶5,6,7,8¶           | line 2, character 3 is never closed
          a,b,c,d¶"1,2,3,4                     | line 2, character 1 is never closed
          a,b,c,d¶1,"2,3,4¶5,"6,7,8            | line 2, character 3 closes in the middle of a cell, in line 3
          a,b,c,d¶1,2,3,"4¶5,6,7,8¶9,10,11,12" | line 2, character 7 takes whole rows
          a,b,c,d¶1,2,3,"4¶5,6,7,8¶9",10,11    | line 2, character 7 takes whole rows
          a,b,c,d¶1,"2"x,3,4                   | line 2, character 3 closes in the middle of a cell, in line 2
          "a,b,c,d¶1,2,3,4"                    | line 1, character 1 takes whole rows
          """)
  void aQuoteThatSwallowsRowsIsFoundWhereItOpens(String written, String fault) {
    assertThatThrownBy(() -> rows(written.replace('¶', '\n')))
        .isInstanceOfSatisfying(
            CsvParser.QuoteException.class,
            slip -> assertThat(slip.why().english()).contains(fault));
  }

  @Test
  void aRemarkOfSeveralLinesIsOneCell() throws IOException {
    assertThat(rows("a,b,c,d\n1,2,3,\"x, y\nz, w\"\n")).hasSize(2);
  }

  @Test
  void aCellWithoutEndIsNotKept() {
    assertThatThrownBy(() -> rows("x".repeat(2 << 20)))
        .isInstanceOf(CsvParser.QuoteException.class);
  }

  private static List<List<String>> rows(String text) throws IOException {
    CsvParser parser = new CsvParser(new BufferedReader(new StringReader(text)), ',');
    List<List<String>> rows = new ArrayList<>();
    for (Optional<List<String>> row = parser.next(); row.isPresent(); row = parser.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
