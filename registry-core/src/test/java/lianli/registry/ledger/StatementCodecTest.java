package lianli.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCodecTest {
  private static final CitizenId MAN = id("52252219820101001");
  private static final CitizenId OTHER = id("52012119820202001");
  private static final CitizenId WOMAN = id("52252219840101002");
  private static final Grounds GROUNDS = new Grounds("抄录有误", "档号 2-5", "");

  @ParameterizedTest
  @ValueSource(strings = {"link_person", "link_stage", "link_claim", "amends_reason", "link_party"})
  void aStatementThatLacksAFieldIsRefusedByItsKey(String missing) {
    Map<String, String> fields =
        new LinkedHashMap<>(
            StatementCodec.encode(
                new IdentityLink(
                    Stage.ASSERTED, new PartyIsPerson(6, Sex.FEMALE, WOMAN), GROUNDS)));
    fields.remove(missing);

    assertThatThrownBy(() -> StatementCodec.decode(fields))
        .isInstanceOfSatisfying(
            IllegalActException.class, refused -> assertThat(refused.key()).isEqualTo(missing));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyStatementIsReadBackAsItWasSaid(Statement statement) {
    assertThat(StatementCodec.decode(StatementCodec.encode(statement))).isEqualTo(statement);
  }

  static List<Statement> everyKind() {
    Grounds bare = new Grounds("重复录入", "", "");
    Grounds full = new Grounds("更名", "公安证明 12 号", "第二人");
    return List.of(
        new Statement.ActEntered(marriage("J520121-2008-000001", MAN.value())),
        new Correction(3, marriage("J520121-2008-000002", ""), full),
        new Correction(3, marriage("J520121-2008-000002", ""), Optional.of(CaptureGrade.Q1), bare),
        new EnteredInError(4, bare),
        new Confirmation(5, CaptureGrade.Q2, bare),
        new IdentityLink(Stage.PROPOSED, new PartyIsPerson(6, Sex.FEMALE, WOMAN), bare),
        new IdentityLink(Stage.ASSERTED, new SamePerson(MAN, OTHER), full),
        new IdentityLink(Stage.RETRACTED, new AlsoNamed(WOMAN, new PersonName("乌有氏")), bare),
        new CopyIssued(
            7,
            "FB-2026-000001-7QKM",
            "ab".repeat(32),
            9,
            Instant.parse("2026-03-02T08:00:00Z"),
            ""),
        new CopyIssued(
            7, "FB-2026-000002", "cd".repeat(32), 9, Instant.parse("2026-03-02T08:00:00Z"), "公证"),
        new CopyRevoked("FB-2026-000002", "用途有误", Instant.parse("2026-03-02T08:00:00.893752136Z")));
  }

  private static Act marriage(String number, String man) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "marriage");
    fields.put("certificate_number", number);
    fields.put("registered_on", "2008-03-02");
    fields.put("man.name", "莫须有");
    fields.put("man.id_number", man);
    fields.put("woman.name", "乌有");
    fields.put("woman.id_number", WOMAN.value());
    return ActCodec.decode(fields);
  }

  private static CitizenId id(String body) {
    return Optional.of(body + CitizenId.checkCharacter(body))
        .flatMap(CitizenId::parse)
        .orElseThrow();
  }
}
