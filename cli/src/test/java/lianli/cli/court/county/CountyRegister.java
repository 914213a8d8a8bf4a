package lianli.cli.court.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.act.Decree;
import lianli.registry.act.MarriageReference;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.RegistrationDetails;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;

/** Writes a county into a registry, act by act, and beside it who is meant by each entry. */
final class CountyRegister {
  private static final int GROUP = 2_000;

  /** An act that is still to be made: a county of them would not fit into memory. */
  private record Planned(
      LocalDate on, int rank, Union union, Supplier<Act> act, Consumer<Long> entered) {}

  private final List<Planned> plans = new ArrayList<>();
  private final County county;

  private CountyRegister(County county) {
    this.county = county;
  }

  /** Makes the registry, and {@code register_rows.csv} in the folder of truth. */
  static void write(County county, Path home, Path truth) {
    CountyRegister register = new CountyRegister(county);
    register.plan();
    SqliteRegistryStore store = new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC());
    store.create();
    try (Ledger ledger = store.openForWriting();
        PrintWriter rows =
            new PrintWriter(
                Files.newBufferedWriter(
                    truth.resolve("register_rows.csv"), StandardCharsets.UTF_8))) {
      rows.println("row,man_pid,woman_pid");
      register.enter(ledger, rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void plan() {
    for (Union union : county.unions) {
      plans.add(
          new Planned(union.wedding, 0, union, () -> marriage(union), line -> union.entry = line));
      if (union.reissued != null) {
        LocalDate on = union.reissued;
        plans.add(
            new Planned(on, 1, union, () -> reissue(union, on), line -> union.reissueEntry = line));
      }
      if (union.divorced != null) {
        LocalDate on = union.divorced;
        plans.add(new Planned(on, 2, union, () -> divorce(union, on), line -> {}));
      }
      if (union.decreed != null) {
        LocalDate on = union.decreed;
        plans.add(new Planned(on, 3, union, () -> decree(union, on), line -> {}));
      }
    }
    for (Resident resident : county.residents) {
      if (resident.died != null && !resident.unions.isEmpty()) {
        LocalDate on = resident.died;
        plans.add(
            new Planned(on, 4, resident.unions.getFirst(), () -> death(resident, on), line -> {}));
      }
    }
    plans.sort(
        Comparator.comparing(Planned::on)
            .thenComparing(Planned::rank)
            .thenComparing(plan -> plan.union().man.id));
  }

  private void enter(Ledger ledger, PrintWriter rows) {
    List<NewEntry> group = new ArrayList<>();
    long line = 0;
    for (Planned plan : plans) {
      line++;
      plan.entered().accept(line);
      if (plan.rank() < 4) {
        rows.printf("%d,%d,%d%n", line + 1, plan.union().man.id, plan.union().woman.id);
      }
      group.add(
          new NewEntry(
              plan.act().get(),
              new Provenance("county " + line, "county", "1", CaptureGrade.Q2, "county")));
      if (group.size() == GROUP) {
        ledger.append(List.copyOf(group));
        group.clear();
      }
    }
    ledger.append(group);
  }

  private static Act marriage(Union union) {
    return new Act.Marriage(
        filing(union.certificate, union.wedding, union.office),
        couple(union, union.wedding),
        false,
        PartialDate.unknown());
  }

  private Act reissue(Union union, LocalDate on) {
    return new Act.MarriageReissue(
        filing(
            "BJ520121-%d-%06d".formatted(on.getYear(), county.next("BJ" + on.getYear())),
            on,
            "开阳县民政局"),
        couple(union, on),
        reference(union));
  }

  private Act divorce(Union union, LocalDate on) {
    String number =
        on.getYear() < 2004
            ? "开离字第%02d%04d号".formatted(on.getYear() % 100, county.next("离" + on.getYear()))
            : "L520121-%d-%06d".formatted(on.getYear(), county.next("L" + on.getYear()));
    return new Act.Divorce(filing(number, on, "开阳县民政局"), couple(union, on), reference(union));
  }

  private static Act decree(Union union, LocalDate on) {
    LocalDate judged = union.judged == null ? on : union.judged;
    return new Act.CourtDivorce(
        filing("", on, "开阳县民政局"),
        couple(union, on),
        reference(union),
        new Decree(
            String.valueOf(union.decree), "开阳县人民法院", PartialDate.of(judged), Decree.Form.JUDGMENT),
        PartialDate.of(on));
  }

  private static Act death(Resident resident, LocalDate on) {
    return new Act.Death(
        filing("", on, ""),
        new Party(
            resident.sex,
            Optional.of(new PersonName(resident.name)),
            PartialDate.of(resident.born),
            resident.number,
            Map.of()),
        PartialDate.of(on),
        Act.DeathSource.CERTIFICATE);
  }

  private static RegistrationDetails filing(String number, LocalDate on, String office) {
    return new RegistrationDetails(
        number.isEmpty() ? Optional.empty() : CertificateNumber.parse(number),
        PartialDate.of(on),
        office,
        Map.of());
  }

  private static MarriageReference reference(Union union) {
    return new MarriageReference(
        union.certificate.isEmpty() ? Optional.empty() : CertificateNumber.parse(union.certificate),
        PartialDate.of(union.wedding),
        union.office);
  }

  /** Papers of later years state the numbers of their own time. */
  private static Couple couple(Union union, LocalDate on) {
    return new Couple(party(union, union.man, on), party(union, union.woman, on));
  }

  private static Party party(Union union, Resident resident, LocalDate on) {
    return new Party(
        resident.sex,
        Optional.of(new PersonName(resident.name)),
        PartialDate.of(resident.born),
        on.getYear() >= 2004 ? resident.number : union.numberOnFile(resident),
        Map.of("residence", "贵州省开阳县"));
  }
}
