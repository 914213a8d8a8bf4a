/**
 * JSON as a small tree of values: the only importer of Jackson, whose streaming core does the
 * reading and the escaping.
 *
 * <p>Start from {@link lianli.registry.json.Json}. Codecs of acts, drafts and manifests live beside
 * what they code, never here.
 */
@NullMarked
package lianli.registry.json;

import org.jspecify.annotations.NullMarked;
