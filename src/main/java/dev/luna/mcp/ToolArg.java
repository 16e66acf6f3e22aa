package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an argument of a tool; optional where the parameter is an {@code Optional}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ToolArg {

  /** The parameter's name in snake case where empty. */
  String name() default "";

  /** What it means, for the model. */
  String description() default "";

  /** The JSON text of the value taken where none is given; none where empty. */
  String defaultValue() default "";

  /** Whether the value may also come as text that holds it. */
  boolean orText() default false;

  /** The name of the {@code Mcp-Param-} header that repeats the value (SEP-2243); none if empty. */
  String header() default "";
}
