package lianli.registry;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Why the system did not read or write a file. Java gives most of these no class of their own, only
 * the system's words, and these are Chinese where the machine is: the one place that knows them.
 */
public enum FileErrorKind {
  /** No room: the disk, a quota, or the largest size a file may have. */
  FULL(
      "No space left on device",
      "Disk quota exceeded",
      "File too large",
      "设备上没有空间",
      "超出磁盘限额",
      "文件过大",
      "裝置上已無多餘空間",
      "磁碟配額已滿",
      "檔案太大"),
  /** This user has no right to. */
  FORBIDDEN(
      "Permission denied", "Operation not permitted", "权限不够", "不允许的操作", "拒絕不符權限的操作", "此項操作並不被允許"),
  /** Nobody can write there: a medium or a mount for reading. */
  READ_ONLY("Read-only file system", "只读文件系统", "唯讀的檔案系統"),
  /** Whoever read the other end went away. */
  PIPE_CLOSED("Broken pipe", "断开的管道", "管線損壞"),
  /** The disk did not do what it was told. */
  DEVICE("Input/output error", "输入/输出错误", "輸入/輸出錯誤"),
  /** There is no such file or directory. */
  MISSING("No such file or directory", "没有那个文件或目录", "沒有此一檔案或目錄"),
  /** It is of another kind than expected, or its name cannot be. */
  UNUSABLE(
      "Not a directory",
      "Is a directory",
      "File name too long",
      "不是目录",
      "是一个目录",
      "文件名过长",
      "並不是一個目錄",
      "是個目錄",
      "檔名太長"),
  /** It is read, but is not what it should be: cut off, or in other characters. */
  CONTENT(),
  /** None of these. */
  UNKNOWN();

  /** As much as opening a ledger needs beside its file. */
  private static final int TRIAL_BYTES = 1 << 16;

  // A list that nobody can change, which its type does not say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> words;

  FileErrorKind(String... words) {
    this.words = List.of(words);
  }

  /** What a failure says. */
  public static FileErrorKind of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException forbidden -> FORBIDDEN;
      case NoSuchFileException missing -> MISSING;
      case NotDirectoryException other -> UNUSABLE;
      case FileAlreadyExistsException other -> UNUSABLE;
      case DirectoryNotEmptyException other -> UNUSABLE;
      case CharacterCodingException other -> CONTENT;
      case EOFException cut -> CONTENT;
      case ZipException damaged -> CONTENT;
      default -> ofWords(said(failure));
    };
  }

  private static String said(IOException failure) {
    String reason = failure instanceof FileSystemException named ? named.getReason() : null;
    return reason == null ? String.valueOf(failure.getMessage()) : reason;
  }

  private static FileErrorKind ofWords(String said) {
    for (FileErrorKind trouble : values()) {
      if (trouble.words.stream().anyMatch(said::contains)) {
        return trouble;
      }
    }
    return UNKNOWN;
  }

  /**
   * Tries to write to a directory, where somebody else's words do not tell why it failed.
   *
   * @return {@link #UNKNOWN} if nothing is wrong with it
   */
  public static FileErrorKind ofWritingTo(Path directory) {
    try {
      Path trial = Files.createTempFile(directory, "trial", ".part");
      try {
        Files.write(trial, new byte[TRIAL_BYTES]);
      } finally {
        Files.deleteIfExists(trial);
      }
      return UNKNOWN;
    } catch (IOException failure) {
      return of(failure);
    }
  }
}
