package lianli.cli.command;

import java.util.List;
import java.util.stream.Stream;
import lianli.index.court.CaseFinding;
import lianli.index.court.CourtCase;
import lianli.registry.act.CitizenId;
import lianli.registry.court.CaseNumber;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.ledger.LedgerHead;

/** One line of the query log for each case: about its own two persons, under its own number. */
record LoggedCases(Answering answering, LedgerHead head) {

  DisclosureRecord of(CaseFinding finding) {
    CourtCase one = finding.courtCase();
    // A number that is none may be anything, even a name: the log gets its line instead.
    String reference =
        one.number() instanceof CaseNumber.Other ? "line " + one.line() : one.number().text();
    List<CitizenId> parties =
        Stream.of(one.couple().first(), one.couple().second())
            .flatMap(person -> CitizenId.parse(person.idNumber()).stream())
            .toList();
    return answering.answer(
        reference,
        answering.answer("court", parties, finding.discrepancy().name(), head, finding.acts()));
  }
}
