package lianli.registry.list;

import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;

/**
 * The act that a row tells.
 *
 * @param sourceKey of an exported row; empty for rows of other lists
 * @param capture how its fields were captured, where the row says so
 * @param authority what stands behind it, where the list or the row says so
 */
public record ToldAct(
    Act act,
    Optional<String> sourceKey,
    Optional<CaptureGrade> capture,
    Optional<AuthorityGrade> authority) {}
