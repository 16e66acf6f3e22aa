package dev.luna.mcp;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A picture that clients may show beside a feature. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Icon {

  /** An {@code https:} or {@code data:} URI. */
  String src();

  String mimeType() default "";

  /** For instance {@code 48x48}, or {@code any}. */
  String[] sizes() default {};
}
