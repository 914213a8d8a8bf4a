package lianli.ocr.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.Party;
import lianli.registry.fiction.Draw;

/** What a form shows of an act: its own fields, and the small print that no ledger keeps. */
final class PageFields {
  private PageFields() {}

  static Map<String, String> of(Act act, String holder, Draw draw) {
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(act));
    for (Party party : act.parties()) {
      String prefix = party.sex().partyKey() + ".";
      fields.put(prefix + "sex", party.sex().written());
      fields.putIfAbsent(prefix + "documents", draw.word("身份证、户口簿 身份证、户口簿、单身声明书 居民身份证、户口簿、本人声明书"));
    }
    if (!holder.isEmpty()) {
      fields.put("holder", fields.getOrDefault(holder + ".name", ""));
    }
    return fields;
  }
}
