package dev.luna.config;

/** A setting has a value that is not allowed; one line says which, the value and the remedy. */
public final class InvalidSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettingException(Setting<?> setting, String value, String allowed) {
    super("%s is '%s': it must be %s".formatted(setting.name(), value, allowed));
  }
}
