package lianli.ocr.scan;

import java.nio.file.Path;

/**
 * Where a page comes from.
 *
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param page from 1
 */
public record PageSource(Path file, String sha256, int page) {}
