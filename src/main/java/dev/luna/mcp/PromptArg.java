package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an argument of a prompt, which is always text; optional where an {@code Optional}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PromptArg {

  /** The parameter's name as it is where empty. */
  String name() default "";

  String title() default "";

  String description() default "";
}
