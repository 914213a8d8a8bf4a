package lianli.ocr.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archivist's own list of labels. */
class LabelWordsTest {
  @TempDir private Path folder;

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("labels.csv"), text);
  }

  @Test
  void eachWordHasItsField() throws IOException {
    assertThat(LabelWords.of(list("label,field\n过门日子：,registered_on\n新 郎 官,man.name\n")))
        .containsExactly(entry("过门日子", "registered_on"), entry("新郎官", "man.name"));
  }

  @Test
  void theColumnsMayStandInAnyOrderUnderChineseHeadingsInOlderCoding() throws IOException {
    Path file = folder.resolve("labels.csv");
    Files.write(file, "字段,名头\nparty.man,男家\nnone,媒证\n".getBytes(Charset.forName("GB18030")));

    assertThat(LabelWords.of(file)).containsOnly(entry("男家", "party.man"), entry("媒证", "none"));
  }

  @ParameterizedTest
  @CsvSource({
    "witness, 媒证, no field is called so",
    "registered_on, 日, this is no label",
    "registered_on, abc, this is no label",
    "woman.office, 女家机关, no field is called so",
  })
  void whatIsWrongIsToldWithFileLineAndFix(String field, String label, String why)
      throws IOException {
    Path file = list("label,field\n过门日子,registered_on\n" + label + "," + field + "\n");

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> LabelWords.of(file))
        .satisfies(
            wrong -> {
              assertThat(wrong.getMessage()).contains("labels.csv").contains("line 3");
              assertThat(wrong.getMessage()).contains(why).contains("rite ");
            });
  }

  @Test
  void oneLabelOfTwoFieldsIsWrong() throws IOException {
    Path file = list("label,field\n过门日子,registered_on\n过门日子,birth_date\n");

    assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> LabelWords.of(file));
  }

  @Test
  void aListWithoutItsColumnsIsWrong() throws IOException {
    Path file = list("word,meaning\n过门日子,registered_on\n");

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> LabelWords.of(file))
        .satisfies(wrong -> assertThat(wrong.getMessage()).contains("no column label"));
  }
}
