package lianli.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.Output;
import lianli.cli.output.Table;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.certificate.CertificateOffice;
import lianli.registry.certificate.CopyVerdict;
import lianli.registry.json.Json;
import lianli.registry.signature.SignatureCheck;
import lianli.registry.signature.Verdict;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers three questions about a file: unchanged? from us? still in force? */
@Command(name = "verify")
public final class CertificateVerifyCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateDesk desk;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      descriptionKey = "lianli.certificate.verify.FILE")
  private List<Path> files = List.of();

  @Option(names = "--trust", paramLabel = "PEM")
  private @Nullable Path trust;

  /** A command over the certificates of the session's home. */
  public CertificateVerifyCommand(Session session, CertificateDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    boolean withRegistry = session.home().exists();
    if (trust == null) {
      session.home().requireExisting();
    }
    SignatureCheck.Checker checker =
        trust == null
            ? new SigningKeys(session.home()).checker()
            : SigningKeys.checker(session.surroundings().workingDirectory().resolve(trust));
    CertificateOffice office = desk.office(session);
    boolean allPass = true;
    for (Path file : files) {
      CopyVerdict verdict =
          office.verify(
              content(session.surroundings().workingDirectory().resolve(file)),
              checker,
              withRegistry);
      show(file, verdict);
      allPass &= verdict.overall() == Verdict.PASS;
    }
    return (allPass ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot verify " + file, "无法验证 " + file),
          Said.of("there is no such file, or it cannot be read", "文件不存在或无法读取"),
          Said.of("Check the name", "请检查文件名"),
          failure);
    }
  }

  private void show(Path file, CopyVerdict verdict) {
    Output output = session.output();
    if (output.isJson()) {
      output.json(json(file, verdict));
      return;
    }
    output.say(
        file
            + ": "
            + (verdict.overall() == Verdict.PASS
                ? Said.of("VERIFIED", "验证通过").in(output.locale())
                : Said.of("NOT VERIFIED", "验证不通过").in(output.locale())));
    output.table(
        new Table(
            List.of(
                Said.of("Question", "问题").in(output.locale()),
                Said.of("Answer", "结论").in(output.locale())),
            List.of(
                row("unchanged since signed?", "签名后未被改动？", verdict.integrity()),
                row("signed by a trusted office?", "由可信机关签发？", verdict.issuer()),
                row("still in force here?", "本库仍有效？", verdict.status()))));
    if (!verdict.reasons().isEmpty()) {
      output.say(String.join(" ", verdict.reasons()));
    }
    if (verdict.testKey()) {
      output.warn(
          Said.of(
              "signed with a TEST KEY: worth nothing outside a demonstration",
              "以测试密钥签发，除演示外无任何效力"));
    }
  }

  private List<String> row(String english, String chinese, Verdict verdict) {
    Locale locale = session.locale();
    String word =
        switch (verdict) {
          case PASS -> Said.of("yes", "是").in(locale);
          case FAIL -> Said.of("NO", "否").in(locale);
          case UNKNOWN -> Said.of("unknown", "未知").in(locale);
        };
    return List.of(Said.of(english, chinese).in(locale), word);
  }

  private static Json.Obj json(Path file, CopyVerdict verdict) {
    return Json.object()
        .put("type", "verification")
        .put("file", file.toString())
        .put("serial", verdict.serial())
        .put("overall", verdict.overall().name())
        .put("integrity", verdict.integrity().name())
        .put("issuer", verdict.issuer().name())
        .put("status", verdict.status().name())
        .put("reasons", Json.ofStrings(verdict.reasons()))
        .put("subject", verdict.subject())
        .put("test_key", verdict.testKey())
        .build();
  }
}
