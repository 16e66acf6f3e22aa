package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a CDI bean a prompt that people can pick.
 *
 * <p>It returns a {@link PromptMessage}, a list of them, or a {@code String} said by the user.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Prompt {

  /** The method's name in snake case where empty. */
  String name() default "";

  String title() default "";

  String description();

  Icon[] icons() default {};
}
