package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a CDI bean propose values for an argument of a prompt or a variable of a
 * resource template: it takes what was typed so far and returns a list of strings, best first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Completion {

  /** The name of a prompt; empty for a resource template. */
  String prompt() default "";

  /** A resource's URI template; empty for a prompt. */
  String uriTemplate() default "";

  String argument();
}
