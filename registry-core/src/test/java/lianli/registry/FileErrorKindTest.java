package lianli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the system says, in its own language, is understood; and only what it says. */
class FileErrorKindTest {

  @ParameterizedTest
  @CsvSource({
    "No space left on device, FULL, DISK_FULL",
    "设备上没有空间, FULL, DISK_FULL",
    "裝置上已無多餘空間, FULL, DISK_FULL",
    "Disk quota exceeded, FULL, DISK_FULL",
    "超出磁盘限额, FULL, DISK_FULL",
    "File too large, FULL, DISK_FULL",
    "Permission denied, FORBIDDEN, REFUSED",
    "权限不够, FORBIDDEN, REFUSED",
    "Operation not permitted, FORBIDDEN, REFUSED",
    "Read-only file system, READ_ONLY, REFUSED",
    "只读文件系统, READ_ONLY, REFUSED",
    "Input/output error, DEVICE, INTEGRITY",
    "Is a directory, UNUSABLE, BAD_INPUT",
    "File name too long, UNUSABLE, BAD_INPUT",
    "文件名过长, UNUSABLE, BAD_INPUT",
  })
  void theSystemsWordsAreUnderstoodInBothPlacesWhereTheyMayStand(
      String words, FileErrorKind trouble, ErrorCode code) {
    assertEquals(trouble, FileErrorKind.of(new IOException(words)));
    assertEquals(trouble, FileErrorKind.of(new FileSystemException("a", null, words)));
    RegistryException told = FileFailure.in(new UncheckedIOException(new IOException(words)));
    assertThat(told).isNotNull();
    assertEquals(code, told.code());
  }

  @Test
  void aFileNamedLikeATroubleIsNone() {
    assertEquals(
        FileErrorKind.UNKNOWN,
        FileErrorKind.of(new FileSystemException("/srv/Permission denied", null, "odd")));
    assertEquals(
        FileErrorKind.MISSING,
        FileErrorKind.of(new NoSuchFileException("No space left on device")));
  }

  @Test
  void whatJavaHasAClassForIsToldByThat() {
    assertEquals(FileErrorKind.FORBIDDEN, FileErrorKind.of(new AccessDeniedException("a")));
    assertEquals(FileErrorKind.UNUSABLE, FileErrorKind.of(new FileAlreadyExistsException("a")));
    assertEquals(FileErrorKind.CONTENT, FileErrorKind.of(new MalformedInputException(1)));
    assertEquals(FileErrorKind.CONTENT, FileErrorKind.of(new ZipException("bad")));
  }

  @Test
  void aClosedPipeAndTheUnknownAreNoFileSFault() {
    assertEquals(FileErrorKind.PIPE_CLOSED, FileErrorKind.of(new IOException("Broken pipe")));
    assertEquals(FileErrorKind.PIPE_CLOSED, FileErrorKind.of(new IOException("断开的管道")));
    assertNull(FileFailure.in(new IOException("odd")));
    assertNull(FileFailure.in(new IllegalStateException("odd")));
  }

  @Test
  void theFileIsNamedWhereTheFailureDoesNot() {
    RegistryException told =
        FileFailure.in(new IOException("No space left on device"), Path.of("registry.lock"));

    assertThat(told).hasMessageStartingWith("Cannot write registry.lock: the disk is full.");
  }

  @Test
  void tryingToWriteLeavesNothing(@TempDir Path directory) throws IOException {
    assertEquals(FileErrorKind.UNKNOWN, FileErrorKind.ofWritingTo(directory));
    assertEquals(FileErrorKind.MISSING, FileErrorKind.ofWritingTo(directory.resolve("no")));
    assertThat(Files.list(directory)).isEmpty();
  }
}
