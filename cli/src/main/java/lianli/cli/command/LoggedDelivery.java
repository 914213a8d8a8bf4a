package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lianli.registry.certificate.CertificateCopy;
import lianli.registry.certificate.CopyDestination;
import lianli.registry.ledger.LedgerReader;

/**
 * Gives a copy out as an answer: it is in the query log before its file is there.
 *
 * @param fileOf the file for the copy with a serial
 */
record LoggedDelivery(Answering answering, LedgerReader ledger, Function<String, Path> fileOf)
    implements CopyDestination {

  @Override
  public Path fileFor(String serial) {
    return fileOf.apply(serial);
  }

  @Override
  public void announce(CertificateCopy copy) {
    List<Long> entries = List.of(copy.entry().sequence());
    answering.log(
        List.of(
            answering.answer(
                copy.serial(),
                answering.answer("copy", List.of(), "ISSUED", ledger.head(), entries))));
  }
}
