package lianli.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lianli.cli.session.Session;

/**
 * Ctrl-C during long work: no further page is begun, what is under way is written, and only then
 * the process ends, with the system's own code for it, 130.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean asked;

  private Interruption(Session session) {
    hook = new Thread(() -> ask(session), "interruption");
  }

  static Interruption watch(Session session) {
    Interruption interruption = new Interruption(session);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean isAsked() {
    return asked;
  }

  private void ask(Session session) {
    asked = true;
    session
        .output()
        .remark(
            "Stopping; run the same command again to go on from here.", "正在停止；再次运行同一命令即可从此处继续。");
    try {
      boolean quiet = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!quiet) {
        session.output().remark("A page was given up.", "有一页未读完。");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
