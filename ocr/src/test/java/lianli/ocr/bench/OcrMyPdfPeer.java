package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lianli.ocr.drawing.ScanFiles;

/** OCRmyPDF over all pages in one PDF, as an archive would hand them to it. */
final class OcrMyPdfPeer implements Peer {
  @Override
  public String name() {
    return "ocrmypdf --deskew --rotate-pages -l chi_sim+eng";
  }

  @Override
  public String missing() {
    return Program.isInstalled("ocrmypdf") ? "" : "apt-get install ocrmypdf";
  }

  @Override
  public List<Found> read(List<Path> pages, int workers, Path folder)
      throws IOException, InterruptedException {
    Path in = folder.resolve("in.pdf");
    Path text = folder.resolve("out.txt");
    bind(pages, in);
    Program.run(
        List.of(
            "ocrmypdf",
            "--quiet",
            "--jobs",
            String.valueOf(workers),
            "--deskew",
            "--rotate-pages",
            "-l",
            "chi_sim+eng",
            "--sidecar",
            text.toString(),
            in.toString(),
            folder.resolve("out.pdf").toString()),
        Map.of());
    // The text of every page ends with a form feed.
    List<String> texts = new ArrayList<>(List.of(Files.readString(text).split("\f", -1)));
    while (texts.size() < pages.size()) {
      texts.add("");
    }
    return texts.stream().limit(pages.size()).map(found -> new Found(found, "")).toList();
  }

  /** The JPEG bytes themselves, so that nothing is lost on the way. */
  private static void bind(List<Path> pages, Path pdf) throws IOException {
    List<byte[]> jpegs = new ArrayList<>();
    List<Integer> dpis = new ArrayList<>();
    for (Path page : pages) {
      jpegs.add(Files.readAllBytes(page));
      int longSide =
          Math.max(ImageIO.read(page.toFile()).getWidth(), ImageIO.read(page.toFile()).getHeight());
      dpis.add(longSide > 2500 ? 300 : 200);
    }
    ScanFiles.pdf(pdf, jpegs, dpis);
  }
}
