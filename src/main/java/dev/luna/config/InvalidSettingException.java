package dev.luna.config;

import dev.luna.text.ExplainedException;
import dev.luna.text.Sentence;

/** A setting has a value that is not allowed; one line says which, the value and the remedy. */
public final class InvalidSettingException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param allowed what it may be, to follow "must be"
   */
  InvalidSettingException(Setting<?> setting, String value, Sentence allowed) {
    super(null, "setting.wrong", setting.name(), value, allowed);
  }

  private InvalidSettingException(Setting<?> setting, Sentence allowed) {
    super(null, "setting.wrong_secret", setting.name(), allowed);
  }

  /** As the other, for a value that nobody may read in a log. */
  static InvalidSettingException ofSecret(Setting<?> setting, Sentence allowed) {
    return new InvalidSettingException(setting, allowed);
  }
}
