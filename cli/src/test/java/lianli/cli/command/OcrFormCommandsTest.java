package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import lianli.cli.CliRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archivist adds a form: by a file, a check and a reading, without a line of Java. */
class OcrFormCommandsTest {
  @TempDir private Path folder;
  private CliRunner cli;

  @BeforeEach
  void runner() {
    cli = CliRunner.in(folder).with("LIANLI_HOME", folder.resolve("registry").toString());
  }

  /**
   * A county's own sheet, with labels of no form that comes with us; nothing on it tells the act.
   */
  private Path scan() throws IOException {
    BufferedImage sheet = new BufferedImage(1500, 1000, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1500, 1000);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(chineseFont(), Font.PLAIN, 56));
    pen.drawString("婚姻登记核准单", 540, 140);
    pen.setFont(new Font(chineseFont(), Font.PLAIN, 36));
    pen.drawString("核准编号  开字第0123号", 140, 260);
    pen.drawString("姓名  赵国强    性别  男    生于何日  1960年5月3日", 140, 380);
    pen.drawString("姓名  李秀英    性别  女    生于何日  1962年8月15日", 140, 500);
    pen.drawString("核准单位  开阳县城关镇人民政府", 140, 620);
    pen.drawString("核准时间  1985年6月1日", 140, 740);
    pen.dispose();
    Path file = folder.resolve("sheet.png");
    ImageIO.write(sheet, "png", file.toFile());
    return file;
  }

  private static String chineseFont() {
    List<String> installed =
        Arrays.asList(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return List.of("AR PL UMing CN", "WenQuanYi Zen Hei").stream()
        .filter(installed::contains)
        .findFirst()
        .orElse(Font.SERIF);
  }

  @Test
  void aNewVariantIsReadFromAFileAlone() throws IOException {
    Path scan = scan();
    assertThat(cli.run("ocr", "--inside", "--jobs", "1", scan.toString()).out())
        .contains("\"form\":\"unknown\",\"act\":\"\"")
        .doesNotContain("\"act\":\"marriage\"");

    CliRunner.Result begun =
        cli.run("ocr", "form", "new", "approval-1985", "--like", "marriage-certificate-1990");
    Path file = folder.resolve("registry/forms/approval-1985.json");
    assertThat(begun.exitCode()).isZero();
    assertThat(begun.out()).contains(file.toString());
    Files.writeString(
        file,
        """
        {"key": "approval-1985", "act": "marriage",
         "titles": ["婚姻登记核准单"],
         "marks": ["核准编号", "生于何日", "核准单位"],
         "fields": ["certificate_number", "party.name", "party.sex", "party.birth_date",
                    "office", "registered_on"],
         "labels": {"certificate_number": ["核准编号"], "birth_date": ["生于何日"],
                    "office": ["核准单位"], "registered_on": ["核准时间"]}}
        """);
    CliRunner.Result checked = cli.run("ocr", "form", "check", file.toString(), scan.toString());
    CliRunner.Result read = cli.run("ocr", "--inside", "--jobs", "1", scan.toString());

    assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
    assertThat(checked.out()).contains("✓ taken for this form", "man.birth_date", "1960-05-03");
    assertThat(read.out())
        .contains("\"form\":\"approval-1985\"")
        .contains("\"man.birth_date\":{\"value\":\"1960-05-03\"")
        .contains("\"woman.birth_date\":{\"value\":\"1962-08-15\"")
        .contains("\"registered_on\":{\"value\":\"1985-06-01\"");
  }

  @Test
  void everyMistakeInAFormFileIsToldWithItsPlace() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.json"),
            """
            {"key": "Bad Key", "act": "wedding", "titles": [],
             "marks": ["男 方"], "feilds": [], "fields": ["party.name", "shoe_size"],
             "labels": {"office": ["单位"]}}
            """);

    CliRunner.Result result = cli.run("ocr", "form", "check", file.toString());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .contains("\"feilds\" is unknown")
        .contains("\"key\" must be")
        .contains("\"act\" must be one of")
        .contains("\"titles\" needs at least 1")
        .contains("\"marks\" must hold words")
        .contains("\"shoe_size\" is unknown")
        .contains("office is not among");
  }

  @Test
  void aFileThatIsNoJsonIsNamedWithTheLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"key\": \"a\",\n oops}");

    CliRunner.Result result = cli.run("ocr", "form", "check", file.toString());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("bad.json").contains("line 2");
  }

  @Test
  void aFormShownIsAFormFileThatPassesTheCheck() throws IOException {
    CliRunner.Result shown = cli.run("ocr", "form", "show", "marriage-ledger-1985");
    Path file = Files.writeString(folder.resolve("copy.json"), shown.out());

    assertThat(cli.run("ocr", "form", "check", file.toString()).exitCode()).isZero();
    assertThat(cli.run("ocr", "form", "show").out())
        .contains("marriage-review-form-2004", "结婚登记审查处理表");
  }

  @Test
  void anExistingFormFileIsNotWrittenOver() {
    cli.run("ocr", "form", "new", "mine", "--like", "marriage-ledger-1985");

    CliRunner.Result again =
        cli.run("ocr", "form", "new", "mine", "--like", "marriage-certificate-1990");

    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("there is one of this name");
  }
}
