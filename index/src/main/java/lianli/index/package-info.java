/** Questions to the marital-status index and their answers; no Lucene types. */
@NullMarked
package lianli.index;

import org.jspecify.annotations.NullMarked;
