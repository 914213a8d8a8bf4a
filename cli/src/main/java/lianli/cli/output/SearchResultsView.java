package lianli.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianli.index.Criterion.Identified;
import lianli.index.PartyAnswer;
import lianli.index.PartyHit;
import lianli.index.PartyQuery;
import lianli.index.key.IdNumbers;
import lianli.index.key.NameLevel;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.IdPlaces;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;

/** Shows people and acts that a question found. Numbers the asker did not give stay masked. */
public final class SearchResultsView {
  private static final BilingualText NO_RECORD =
      BilingualText.of(
          "No record in scope. That does not mean \"single\": it only means that nothing was found"
              + " here.",
          "未查到符合条件的登记记录，不能据此认定为未婚。");

  private final Output output;

  public SearchResultsView(Output output) {
    this.output = output;
  }

  /** One row for each act of each person found. */
  public void people(PartyAnswer answer, PartyQuery query) {
    answer.warning().ifPresent(output::warn);
    boolean numberGiven = query.criteria().stream().anyMatch(Identified.class::isInstance);
    List<Map<String, String>> rows =
        answer.hits().stream().map(hit -> person(hit, numberGiven)).toList();
    show("person_answer", rows);
  }

  /** One row for each act found. */
  public void acts(PartyAnswer answer) {
    answer.warning().ifPresent(output::warn);
    Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
    answer.hits().forEach(hit -> entries.putIfAbsent(hit.entry().sequence(), hit.entry()));
    show("certificate_answer", entries.values().stream().map(this::act).toList());
  }

  private void show(String type, List<Map<String, String>> rows) {
    if (output.isJson()) {
      json(type, rows);
    } else if (rows.isEmpty()) {
      output.say(NO_RECORD);
    } else {
      List<String> columns = List.copyOf(rows.getFirst().keySet());
      output.table(
          new Table(
              columns.stream().map(this::heading).toList(),
              rows.stream().map(row -> columns.stream().map(row::get).toList()).toList()));
    }
  }

  private void json(String type, List<Map<String, String>> rows) {
    List<Json> hits = new ArrayList<>();
    rows.forEach(row -> hits.add(Json.ofStrings(row)));
    if (output.mode() == Output.Mode.JSONL) {
      hits.forEach(output::json);
      output.json(Json.object().put("type", "summary").put("hits", rows.size()).build());
    } else {
      output.json(Json.object().put("type", type).put("schema", 1).put("hits", hits).build());
    }
  }

  private Map<String, String> person(PartyHit hit, boolean numberGiven) {
    Party party = hit.party();
    Act act = hit.entry().act();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("name", name(Optional.of(party)));
    row.put("sex", output.isJson() ? party.sex().partyKey() : party.sex().written());
    row.put("id_number", numberGiven ? party.idNumber() : masked(party));
    row.put("birth_date", IdNumbers.birthOf(party).text());
    row.put("act", kind(act));
    row.put("registered_on", act.filing().registeredOn().text());
    row.put("certificate_number", number(act));
    row.put("spouse", name(act.parties().stream().filter(p -> p.sex() != party.sex()).findFirst()));
    row.put("match", match(hit.nameLevel()));
    row.put("entry", Long.toString(hit.entry().sequence()));
    return row;
  }

  private String match(NameLevel level) {
    if (output.isJson() || !output.locale().equals(Locale.CHINESE)) {
      return level.name().toLowerCase(Locale.ROOT);
    }
    return switch (level) {
      case EXACT -> "相同";
      case VARIANT -> "异写";
      case TONED_HOMOPHONE -> "同音";
      case HOMOPHONE -> "音近";
      case DIALECT -> "方音";
      case LOOK_ALIKE -> "形近";
      case ONE_CHARACTER -> "一字不同";
      case DIFFERENT -> "不同";
    };
  }

  private Map<String, String> act(LedgerEntry entry) {
    Act act = entry.act();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("act", kind(act));
    row.put("certificate_number", number(act));
    row.put("registered_on", act.filing().registeredOn().text());
    row.put("man", name(act.coupleIfAny().map(couple -> couple.man())));
    row.put("woman", name(act.coupleIfAny().map(couple -> couple.woman())));
    row.put("office", act.filing().office());
    row.put("entry", Long.toString(entry.sequence()));
    return row;
  }

  private String kind(Act act) {
    boolean chinese = output.locale().equals(Locale.CHINESE) && !output.isJson();
    return chinese ? act.kind().chinese() : act.kind().code();
  }

  private static String number(Act act) {
    return act.filing().number().map(CertificateNumber::text).orElse("");
  }

  private static String name(Optional<Party> party) {
    return party.flatMap(Party::name).map(PersonName::value).orElse("");
  }

  static String masked(Party party) {
    return IdPlaces.masked(party.idNumber());
  }

  private String heading(String key) {
    BilingualText said =
        switch (key) {
          case "name" -> BilingualText.of("Name", "姓名");
          case "sex" -> BilingualText.of("Sex", "性别");
          case "id_number" -> BilingualText.of("ID number", "身份证件号");
          case "birth_date" -> BilingualText.of("Born", "出生日期");
          case "act" -> BilingualText.of("Act", "登记类别");
          case "registered_on" -> BilingualText.of("Registered", "登记日期");
          case "certificate_number" -> BilingualText.of("Certificate", "字号");
          case "spouse" -> BilingualText.of("Spouse", "配偶");
          case "match" -> BilingualText.of("Match", "姓名吻合");
          case "man" -> BilingualText.of("Man", "男方");
          case "woman" -> BilingualText.of("Woman", "女方");
          case "office" -> BilingualText.of("Office", "登记机关");
          default -> BilingualText.of("Entry", "记录号");
        };
    return said.in(output.locale());
  }
}
