package lianli.registry.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** A file of drafts as {@code lianli ocr} writes it, read line by line. */
public final class DraftsFile {
  private static final BilingualText READ_SCANS =
      BilingualText.of("Make the file with `lianli ocr`", "请用 lianli ocr 生成该文件");

  private final Path file;
  private final BilingualText what;

  /**
   * A file.
   *
   * @param what cannot be done if it is of no use
   */
  public DraftsFile(Path file, BilingualText what) {
    this.file = file;
    this.what = what;
  }

  /**
   * Hands each draft and page to a taker, as they stand in the file; what was handed over before a
   * line that is none stays taken.
   *
   * @throws RegistryException BAD_INPUT if it cannot be read, a line of it is no draft or of a
   *     later release, or nothing in it is about a page
   */
  public void each(Consumer<DraftLine> taker) {
    long number = 0;
    boolean holdsAny = false;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<DraftLine> told = DraftCodec.parse(line);
        holdsAny |= told.isPresent();
        told.ifPresent(taker);
      }
    } catch (IllegalDraftException illegal) {
      throw unusable(illegal.why(number), illegal.next(), illegal);
    } catch (NoSuchFileException gone) {
      throw unusable(BilingualText.of("there is no such file", "没有这个文件"), READ_SCANS, gone);
    } catch (AccessDeniedException forbidden) {
      throw unusable(BilingualText.of("you may not read it", "当前用户无读取权限"), READ_SCANS, forbidden);
    } catch (IOException unreadable) {
      throw unusable(
          BilingualText.of("it cannot be read as UTF-8 text", "无法按 UTF-8 文本读取"),
          READ_SCANS,
          unreadable);
    }
    if (!holdsAny) {
      throw unusable(
          BilingualText.of("it holds no draft and no page", "其中没有识读草稿或页面"), READ_SCANS, null);
    }
  }

  private RegistryException unusable(
      BilingualText why, BilingualText next, @Nullable Exception cause) {
    return new RegistryException(ErrorCode.BAD_INPUT, what, why, next, cause);
  }
}
