package lianli.registry;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the file system refused, told so that the user can act on it. */
public final class FileFailure {
  private FileFailure() {}

  /** The failure as a message for the user; null if no file is at fault. */
  public static @Nullable RegistryException in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryException already) {
        return already;
      }
      if (cause instanceof IOException refused) {
        return told(refused, fileOf(refused));
      }
    }
    return null;
  }

  /** The same where the failure may not say which file it was; null if no file is at fault. */
  public static @Nullable RegistryException in(IOException refused, Path file) {
    return told(refused, " " + file);
  }

  private static String fileOf(IOException refused) {
    return refused instanceof FileSystemException named && named.getFile() != null
        ? " " + named.getFile()
        : "";
  }

  private static @Nullable RegistryException told(IOException refused, String file) {
    BilingualText write = BilingualText.of("Cannot write" + file, "无法写入" + file);
    BilingualText use = BilingualText.of("Cannot read or write" + file, "无法读写" + file);
    return switch (FileErrorKind.of(refused)) {
      case FULL ->
          because(
              ErrorCode.DISK_FULL,
              write,
              BilingualText.of("the disk is full", "磁盘已满"),
              BilingualText.of("Free some space and run the command again", "请释放空间后重新运行"),
              refused);
      case FORBIDDEN ->
          because(
              ErrorCode.REFUSED,
              use,
              BilingualText.of("this user has no permission to", "当前用户没有权限"),
              BilingualText.of("Ask for the right, or choose another place", "请申请权限，或改用其他位置"),
              refused);
      case READ_ONLY ->
          because(
              ErrorCode.REFUSED,
              write,
              BilingualText.of("nothing can be written to this medium or directory", "该介质或文件夹只能读取"),
              BilingualText.of("Choose another place", "请改用其他位置"),
              refused);
      case MISSING ->
          because(
              ErrorCode.BAD_INPUT,
              use,
              BilingualText.of("there is no such file or directory", "文件或文件夹不存在"),
              BilingualText.of("Check the name and run the command again", "请核对名称后重新运行"),
              refused);
      case UNUSABLE ->
          because(
              ErrorCode.BAD_INPUT,
              use,
              BilingualText.of(
                  "a file is where a directory should be, or the other way round, or the name is"
                      + " too long",
                  "应为文件却是文件夹（或相反），或名称过长"),
              BilingualText.of("Check the name and run the command again", "请核对名称后重新运行"),
              refused);
      case CONTENT ->
          because(
              ErrorCode.BAD_INPUT,
              BilingualText.of("Cannot read" + file, "无法读取" + file),
              BilingualText.of(
                  "it is cut off, damaged, or no text in UTF-8", "内容不完整、已损坏，或不是 UTF-8 文本"),
              BilingualText.of("Get it again from where it came", "请向提供方重新索取"),
              refused);
      case DEVICE ->
          because(
              ErrorCode.INTEGRITY,
              use,
              BilingualText.of("the disk reported an error", "磁盘报告错误"),
              BilingualText.of(
                  "Check the disk, then run `lianli doctor`", "请检查磁盘，然后运行 lianli doctor"),
              refused);
      case PIPE_CLOSED, UNKNOWN -> null;
    };
  }

  private static RegistryException because(
      ErrorCode code,
      BilingualText what,
      BilingualText why,
      BilingualText next,
      IOException cause) {
    return new RegistryException(code, what, why, next, cause);
  }
}
