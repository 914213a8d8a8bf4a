package lianli.ocr.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import lianli.ocr.scan.ScanFile;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactSheetTest {
  @TempDir private Path folder;
  private Path scan;
  private Path drafts;

  @BeforeEach
  void read() throws IOException {
    scan = folder.resolve("a.png");
    ImageIO.write(Drawing.paper(300, 200).box(50, 40, 80, 20, 0).image(), "png", scan.toFile());
    drafts = folder.resolve("drafts.jsonl");
    String source =
        "{\"file\":\"%s\",\"sha256\":\"%s\",\"page\":1}".formatted(scan, ScanFile.sha256(scan));
    Files.writeString(
        drafts,
        """
        {"type":"draft","schema":1,"source":SOURCE,"form":"f","act":"marriage","fields":{
        "man.name":{"value":"张<b>三","readings":{"ppocr":"张三","tesseract":"张王"},"candidates":["张<b>三","张三","张王","弓<i>长"],"confidence":0.61,"verdict":"review","repaired":false,"region":{"x":50,"y":40,"width":80,"height":20}},
        "registered_on":{"value":"1987-03-02","readings":{"ppocr":"1987年3月2日"},"confidence":0.998,"verdict":"accept","repaired":true,"region":{"x":900,"y":40,"width":80,"height":20}}},
        "findings":[]}
        {"type":"page","schema":1,"source":SOURCE,"state":"review","form":"f","drafts":1}
        {"type":"page","schema":1,"source":{"file":"gone.jpg"},"state":"failed","form":"","drafts":0,"error":{"code":"BAD_INPUT","message":"Cannot read gone.jpg: & so on"}}
        {"type":"summary","schema":1,"pages":2}
        """
            .replace("\n\"", "\"")
            .replace("SOURCE", source));
  }

  private String sheet(ContactSheet.Choice choice) throws IOException {
    Path file = folder.resolve("sheet.html");
    new ContactSheet(drafts, choice, Locale.ENGLISH).write(file);
    return Files.readString(file);
  }

  @Test
  void everyFieldShowsItsCutOutItsReadingsAndItsVerdict() throws IOException {
    String html = sheet(new ContactSheet.Choice(false, 100));

    assertThat(html)
        .contains("man.name", "张三", "张王", "0.61", "？ review", "✓ accepted", "repaired")
        .contains("Cannot read gone.jpg: &amp; so on");
    // What is no reader's, and may be what stands there.
    assertThat(html).containsOnlyOnce("May be").contains("May be</span> 弓&lt;i&gt;长");
    List<String> images = images(html);
    assertThat(images).hasSize(1);
    var crop =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(images.getFirst())));
    assertThat(crop.getWidth()).isEqualTo(96);
    assertThat(crop.getRGB(48, 18) & 0xff).isLessThan(40);
    assertThat(crop.getRGB(2, 2) & 0xff).isGreaterThan(215);
  }

  private static List<String> images(String html) {
    List<String> found = new ArrayList<>();
    Matcher image = Pattern.compile("src=\"data:image/jpeg;base64,([^\"]+)\"").matcher(html);
    while (image.find()) {
      found.add(image.group(1));
    }
    return found;
  }

  @Test
  void theFileNeedsNothingElseAndWhatStandsOnPaperIsNeverCode() throws IOException {
    String html = sheet(new ContactSheet.Choice(false, 100));

    assertThat(html)
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("http:", "https:", "张<b>")
        .contains("张&lt;b&gt;三")
        .contains("default-src 'none'");
  }

  @Test
  void onWishOnlyDoubtfulFieldsAndOnlySoManyPages() throws IOException {
    assertThat(sheet(new ContactSheet.Choice(true, 1)))
        .contains("man.name")
        .doesNotContain("registered_on", "gone.jpg")
        .contains("1 pages, 1 fields; 1 further pages are not shown");
  }

  @Test
  void aScanThatIsAnotherByNowIsNotShown() throws IOException {
    ImageIO.write(Drawing.paper(300, 200).image(), "png", scan.toFile());

    assertThat(sheet(new ContactSheet.Choice(false, 100))).contains("no scan");
  }

  @Test
  void anotherFileIsNoDraftsFile() throws IOException {
    Files.writeString(drafts, "milk, bread\n");

    assertThatThrownBy(() -> sheet(new ContactSheet.Choice(false, 100)))
        .hasMessageContaining("line 1 is no draft");
  }

  @Test
  void draftsOfALaterReleaseAreNotShownAsIfTheyWereUnderstood() throws IOException {
    Files.writeString(
        drafts, Files.readString(drafts).replace("\"page\",\"schema\":1", "\"page\",\"schema\":2"));

    assertThatThrownBy(() -> sheet(new ContactSheet.Choice(false, 100)))
        .hasMessageContaining("line 2 was written by a later release");
  }

  @ParameterizedTest
  @CsvSource({"'', it holds no draft", "'{}', it holds no draft", "-, there is no such file"})
  void aFileWithNothingToShowIsNamed(String content, String why) throws IOException {
    Files.delete(drafts);
    if (!content.equals("-")) {
      Files.writeString(drafts, content);
    }

    assertThatThrownBy(() -> sheet(new ContactSheet.Choice(false, 100)))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("Cannot show " + drafts)
        .hasMessageContaining(why);
  }
}
