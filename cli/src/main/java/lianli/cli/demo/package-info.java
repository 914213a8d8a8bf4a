/**
 * The demo: the whole main job on made-up papers, played with the program's own commands.
 *
 * <p>Start from {@link lianli.cli.demo.DemoScript}, which lists the steps in order. Nothing here
 * reads a page or derives a status: a step that works in the demo works at the prompt.
 */
@NullMarked
package lianli.cli.demo;

import org.jspecify.annotations.NullMarked;
