package lianli.ocr.cases;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;

/** Names of all kinds, and what lies among scans and is none. The pages themselves are blank. */
final class NameCases {
  private final Path folder;
  private final List<ScanCase> cases = new ArrayList<>();
  private int drawn;

  private NameCases(Path folder) {
    this.folder = folder;
  }

  static List<ScanCase> draw(Path folder) throws IOException {
    NameCases names = new NameCases(folder);
    for (String name :
        List.of(
            "plain.png",
            "with space  two.png",
            "new\nline.png",
            "-rf.png",
            "a<b>&\"q.png",
            "esc\u001b[31mred.png",
            "结婚登记1985年.png",
            "婚".repeat(83) + ".png",
            "SCAN0001",
            "trail.png ",
            "p.PNG.1",
            "UPPER.PNG",
            "lost+found/found.png")) {
      names.blank(folder.resolve(name));
    }
    for (String bytes : List.of("%BD%E1%BB%E9.png", "%C0%EB%BB%E9.png")) {
      names.blank(Path.of(URI.create(folder.toUri() + bytes)));
    }
    names.amongThem();
    return names.cases;
  }

  private void blank(Path file) throws IOException {
    write(file);
    cases.add(ScanCase.of(file, new Expected.Blank()));
  }

  private void write(Path file) throws IOException {
    drawn++;
    Files.createDirectories(file.getParent());
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(Drawing.paper(300 + drawn, 200).image(), "png", out);
    }
  }

  private void amongThem() throws IOException {
    for (String aside :
        List.of("#recycle", ".Trash-1000/files", "@eaDir/plain.png", ".stversions")) {
      write(folder.resolve(aside).resolve("deleted.png"));
    }
    Files.copy(folder.resolve("plain.png"), folder.resolve("plain~again.png"));
    cases.add(ScanCase.of(folder.resolve("plain~again.png"), new Expected.Duplicate()));
    Files.createFile(folder.resolve("empty.png"));
    cases.add(ScanCase.of(folder.resolve("empty.png"), new Expected.Failed("empty")));
    Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("plain.png"));
    cases.add(ScanCase.of(folder.resolve("link.png"), new Expected.Failed("links are not")));
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("lost+found"));
    Path closed = Files.createDirectory(folder.resolve("closed"));
    write(closed.resolve("in.png"));
    Files.setPosixFilePermissions(closed, Set.of());
    if (!Files.isReadable(closed)) {
      cases.add(ScanCase.of(closed, new Expected.Failed("does not let the folder be listed")));
    } else {
      cases.add(ScanCase.of(closed.resolve("in.png"), new Expected.Blank()));
    }
  }
}
