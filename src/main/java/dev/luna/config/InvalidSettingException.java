package dev.luna.config;

/** A setting has a value that is not allowed; one line says which, the value and the remedy. */
public final class InvalidSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettingException(Setting<?> setting, String value, String allowed) {
    super("%s is '%s': it must be %s".formatted(setting.name(), value, allowed));
  }

  private InvalidSettingException(String message) {
    super(message);
  }

  /** As the other, for a value that nobody may read in a log. */
  static InvalidSettingException ofSecret(Setting<?> setting, String allowed) {
    return new InvalidSettingException(
        "%s is not allowed as it is: it must be %s".formatted(setting.name(), allowed));
  }
}
