package lianli.registry.ledger.sqlite;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileErrorKind;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite says into what a user can act on. */
record SqliteFailures(Path file) {
  /** The low byte of SQLite's result codes; what is above tells the kinds of one failure apart. */
  private static final int PRIMARY = 0xff;

  RegistryException of(SQLException failure) {
    SQLiteErrorCode code =
        failure instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (code) {
      case SQLITE_FULL -> diskFull(failure);
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY -> busy(failure);
      case SQLITE_NOTADB -> notARegistry(failure);
      case SQLITE_NOMEM, SQLITE_IOERR_NOMEM -> noMemory(failure);
      default ->
          isDamage(failure)
              ? damaged(failure)
              : isOfThePlace(failure) ? place(failure) : damaged(failure);
    };
  }

  /**
   * SQLite tells alike what a full disk, a missing right and a failing disk keep it from: it cannot
   * open or make the files it works with. Only trying tells them apart.
   */
  private RegistryException place(SQLException failure) {
    Path directory = file.toAbsolutePath().getParent();
    return switch (FileErrorKind.ofWritingTo(Objects.requireNonNull(directory))) {
      case FULL -> diskFull(failure);
      case FORBIDDEN -> notAllowed(failure);
      case READ_ONLY -> readOnly(failure);
      default -> isOfTheDisk(failure) ? diskFailed(failure) : notAllowed(failure);
    };
  }

  /** True if SQLite found the file itself damaged. */
  static boolean isDamage(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && switch (sqlite.getResultCode()) {
          case SQLITE_CORRUPT,
              SQLITE_CORRUPT_INDEX,
              SQLITE_CORRUPT_SEQUENCE,
              SQLITE_CORRUPT_VTAB,
              SQLITE_NOTADB,
              SQLITE_FORMAT,
              SQLITE_IOERR_SHORT_READ ->
              true;
          default -> false;
        };
  }

  /** True if the disk did not do what it was told. */
  static boolean isOfTheDisk(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && (sqlite.getResultCode().code & PRIMARY) == SQLiteErrorCode.SQLITE_IOERR.code;
  }

  /** True if the file could not be opened or written where it lies. */
  private static boolean isOfThePlace(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)) {
          case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH -> true;
          default -> false;
        };
  }

  private RegistryException diskFailed(SQLException failure) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot read or write " + file, "无法读写 " + file),
        BilingualText.of(
            "the disk reported an error; what was confirmed before is not affected",
            "磁盘报告错误；此前已确认的内容不受影响"),
        BilingualText.of(
            "Check the disk and its space, then run `lianli doctor`",
            "请检查磁盘及其空间，然后运行 lianli doctor"),
        failure);
  }

  /** The entries are in the ledger, but no head was noted outside it. */
  RegistryException notNoted(UncheckedIOException failure) {
    boolean full =
        FileErrorKind.of(Objects.requireNonNull(failure.getCause())) == FileErrorKind.FULL;
    return new RegistryException(
        full ? ErrorCode.DISK_FULL : ErrorCode.INTEGRITY,
        BilingualText.of("Cannot note a checkpoint beside " + file, "无法在 " + file + " 旁写入核对点"),
        full
            ? BilingualText.of(
                "the disk is full; the last group of entries was kept", "磁盘已满；最后一批记录已保存")
            : BilingualText.of(
                "the disk reported an error; the last group of entries was kept",
                "磁盘报告错误；最后一批记录已保存"),
        BilingualText.of(
            "See to the disk and run the command again: what is there enters only once",
            "请处理磁盘问题后重新运行：已有的记录不会重复录入"),
        failure);
  }

  private RegistryException notAllowed(SQLException failure) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot open " + file, "无法打开 " + file),
        BilingualText.of("this user has no permission to", "当前用户没有权限"),
        BilingualText.of(
            "Ask its keeper for the right to, or run the command as the user it belongs to",
            "请向管理人员申请权限，或以登记库所属用户运行"),
        failure);
  }

  private RegistryException readOnly(SQLException failure) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot write to " + file, "无法写入 " + file),
        BilingualText.of("nothing can be written to this medium or directory", "该介质或文件夹只能读取"),
        BilingualText.of("Work on the registry where it can be written", "请在可写入的位置使用登记库"),
        failure);
  }

  private RegistryException noMemory(SQLException failure) {
    return new RegistryException(
        ErrorCode.INTERNAL,
        BilingualText.of("Cannot read " + file, "无法读取 " + file),
        BilingualText.of("this machine has not enough memory for it now", "本机内存不足"),
        BilingualText.of("End other programs and run the command again", "请关闭其他程序后重新运行"),
        failure);
  }

  private RegistryException diskFull(SQLException failure) {
    return new RegistryException(
        ErrorCode.DISK_FULL,
        BilingualText.of("Cannot write to " + file, "无法写入 " + file),
        BilingualText.of("the disk is full; nothing half-done was kept", "磁盘已满，未保留任何未完成的内容"),
        BilingualText.of("Free some space and run the command again", "请释放空间后重新运行"),
        failure);
  }

  private RegistryException busy(SQLException failure) {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of("Cannot write to " + file, "无法写入 " + file),
        BilingualText.of("another program holds the file", "另一程序正在占用该文件"),
        BilingualText.of("Wait until it is done and run the command again", "请等其结束后重新运行"),
        failure);
  }

  /** Another file under the name of a registry; harm, where a registry was. */
  RegistryException notARegistry(Throwable failure) {
    if (new RegistryHome(Objects.requireNonNull(file.toAbsolutePath().getParent())).wasMade()) {
      return damaged(failure);
    }
    return new RegistryException(
        ErrorCode.NO_REGISTRY,
        BilingualText.of("Cannot open " + file, "无法打开 " + file),
        BilingualText.of("the file is not a registry of Lianli", "该文件不是连理登记库"),
        BilingualText.of(
            "Name the right directory with --home DIR, or make a new one with `lianli init`",
            "请用 --home 指定正确的文件夹，或用 lianli init 新建"),
        failure);
  }

  /** An entry that is not as it was written; what an answer would rest on is not known. */
  RegistryException changed(long sequence, Throwable failure) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot use entry %d of %s", "无法采用 %2$s 中的第 %1$d 条记录", sequence, file),
        BilingualText.of(
            "it is not as it was written: its content does not fit its hash",
            "内容与其哈希值不符，录入后被改动或损坏"),
        BilingualText.of(
            "Keep the file as it is, see all damage with `lianli verify`, and restore the last"
                + " backup",
            "请勿改动该文件，用 lianli verify 查明全部损坏，并恢复最近的备份"),
        failure);
  }

  RegistryException damaged(Throwable failure) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot read " + file, "无法读取 " + file),
        BilingualText.of("its content is damaged or unreadable", "内容损坏或无法读取"),
        BilingualText.of(
            "Keep the file as it is, run `lianli verify`, and restore the last backup",
            "请勿改动该文件，运行 lianli verify，并恢复最近的备份"),
        failure);
  }
}
