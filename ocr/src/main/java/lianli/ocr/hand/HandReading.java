package lianli.ocr.hand;

/**
 * What a field may say.
 *
 * @param value in the normal form of its kind
 * @param belief 0 to 1: its share among all that the field may say
 */
public record HandReading(String value, double belief) {}
