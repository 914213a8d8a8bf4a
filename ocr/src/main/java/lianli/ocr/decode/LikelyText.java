package lianli.ocr.decode;

/**
 * A text and how well it fits a line.
 *
 * @param score logarithm of the probability that the line gives it, with what the language adds
 */
public record LikelyText(String text, double score) {}
