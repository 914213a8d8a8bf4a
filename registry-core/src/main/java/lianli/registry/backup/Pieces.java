package lianli.registry.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.backup.Manifest.SavedFile;

/** Puts a file together from its pieces. */
final class Pieces {
  private Pieces() {}

  /**
   * Writes a file; durable on return.
   *
   * @throws RegistryException INTEGRITY if a piece is missing or damaged
   */
  static void write(BackupDirectory directory, SavedFile file, Path target) throws IOException {
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (String digest : file.pieces()) {
        Optional<byte[]> piece = directory.get(digest);
        if (piece.isEmpty()) {
          throw damaged(directory, file, digest);
        }
        ByteBuffer bytes = ByteBuffer.wrap(piece.get());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
  }

  private static RegistryException damaged(
      BackupDirectory directory, SavedFile file, String digest) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of(
            "Cannot read %s out of the backup %s",
            "无法从备份 %2$s 读出 %1$s", file.path(), directory.path()),
        BilingualText.of(
            "its piece " + digest + " is missing or damaged", "数据块 " + digest + " 缺失或损坏"),
        BilingualText.of(
            "Use another generation or another backup: `lianli backup verify DIR` tells which hold",
            "请改用其他备份；lianli backup verify 文件夹 可查明哪些完好"));
  }
}
