package lianli.index;

import lianli.index.key.NameLevel;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;

/**
 * A party of an act that answers a question.
 *
 * @param nameLevel how well the name agrees with the one asked for; EXACT if none was
 */
public record PartyHit(LedgerEntry entry, Party party, NameLevel nameLevel) {}
