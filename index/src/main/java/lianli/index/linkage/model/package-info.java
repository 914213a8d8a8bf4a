/**
 * What is compared with what, and what was learned of it: the specification of a linkage, the
 * trained model, and both as JSON.
 *
 * <p>Start from {@link lianli.index.linkage.model.LinkageSpec} and {@link
 * lianli.index.linkage.model.LinkageModel}. A model holds shares and weights and no value of any
 * record: it can be given to others.
 */
@NullMarked
package lianli.index.linkage.model;

import org.jspecify.annotations.NullMarked;
