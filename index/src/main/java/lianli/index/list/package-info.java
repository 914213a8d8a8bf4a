/**
 * Any two lists of people, or one with itself: read, compared by a specification, and what came of
 * it. Archives reconcile other agencies' lists by it: deaths, household registers.
 *
 * <p>Start from {@link lianli.index.list.ListMatcher}. What is compared how is {@code
 * lianli.index.linkage}; here are files, one-to-one choice, clusters, and counting against a truth.
 */
@NullMarked
package lianli.index.list;

import org.jspecify.annotations.NullMarked;
