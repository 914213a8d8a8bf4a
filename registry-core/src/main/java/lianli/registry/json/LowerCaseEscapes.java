package lianli.registry.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Control characters as RFC 8785 §3.2.2.2 wants them: {@code \\u000f}, not {@code \\u000F}. */
final class LowerCaseEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] escapes = standardAsciiEscapesForJSON();
    for (int control = 0; control < 0x20; control++) {
      if (escapes[control] == ESCAPE_STANDARD) {
        escapes[control] = ESCAPE_CUSTOM;
      }
    }
    return escapes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    // Asked for every character beyond ASCII too; null leaves it as it is.
    return character >= 0x20
        ? null
        : new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
  }
}
