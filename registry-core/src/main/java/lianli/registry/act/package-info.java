/**
 * What the law knows: acts, parties and their value types. JDK only, no I/O.
 *
 * <p>Start from {@link lianli.registry.act.Act} (sealed: one record for each kind of act), {@link
 * lianli.registry.act.Party}, and {@link lianli.registry.act.ActCodec}, which turns an act into the
 * flat keys of drafts, imports and ledger payloads ({@code man.name}, {@code registered_on}) and
 * back. Rules about acts live in {@code lianli.registry.check}, never here.
 */
@NullMarked
package lianli.registry.act;

import org.jspecify.annotations.NullMarked;
