/**
 * Keys: under which exact terms a party of an act can be found, however their name or number was
 * written. Pure functions of acts, without Lucene or SQLite, so that the same keys serve the index,
 * the overlay of newer entries and record linkage.
 *
 * <p>Start from {@link lianli.index.key.PartyKeys} and {@link lianli.index.key.NameLevel}. A change
 * that alters any key raises {@link lianli.index.key.PartyKeys#VERSION}; an index built with
 * another version is not used. Folding here is for keys only: what people see is never folded.
 */
@NullMarked
package lianli.index.key;

import org.jspecify.annotations.NullMarked;
