package lianli.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import org.jspecify.annotations.Nullable;

/** What the file system refused, told so that the user can act on it: disk full, no permission. */
final class FileFailure {
  private FileFailure() {}

  /** The failure as a message for the user; null if no file is at fault. */
  static @Nullable RegistryException in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException refused) {
        return told(refused);
      }
    }
    return null;
  }

  private static @Nullable RegistryException told(IOException refused) {
    String file = refused instanceof FileSystemException named ? " " + named.getFile() : "";
    Said read = Said.of("Cannot read or write" + file, "无法读写" + file);
    if (String.valueOf(refused.getMessage()).contains("No space left on device")) {
      return new RegistryException(
          ErrorCode.DISK_FULL,
          Said.of("Cannot write" + file, "无法写入" + file),
          Said.of("the disk is full", "磁盘已满"),
          Said.of("Free some space and run the command again", "请释放空间后重新运行"),
          refused);
    }
    if (refused instanceof AccessDeniedException) {
      return new RegistryException(
          ErrorCode.REFUSED,
          read,
          Said.of("this user has no right to", "当前用户没有权限"),
          Said.of("Ask for the right, or choose another place", "请申请权限，或改用其他位置"),
          refused);
    }
    if (refused instanceof NoSuchFileException) {
      return new RegistryException(
          ErrorCode.BAD_INPUT,
          read,
          Said.of("there is no such file or directory", "文件或目录不存在"),
          Said.of("Check the name and run the command again", "请核对名称后重新运行"),
          refused);
    }
    return null;
  }
}
