package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a CDI bean a tool that models can call.
 *
 * <p>Its parameters and their Jakarta Validation constraints make the input schema and check each
 * call. It may return a {@code String}, a {@link Content} or a list of them, a {@link ToolResult},
 * or nothing. Failures meant for the model are {@link ToolException}s.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tool {

  /** 1 to 64 of {@code A-Za-z0-9_.-}; the method's name in snake case where empty. */
  String name() default "";

  /** A name for people. */
  String title() default "";

  /** What the tool does and when to use it, for the model. */
  String description();

  /** Whether it leaves everything as it was. */
  boolean readOnlyHint() default false;

  /** Whether it may remove or overwrite something for good. */
  boolean destructiveHint() default true;

  /** Whether the same call again changes nothing more. */
  boolean idempotentHint() default false;

  /** Whether it reaches beyond what this server keeps. */
  boolean openWorldHint() default true;

  /** A JSON Schema 2020-12 that replaces the one made from the parameters. */
  String inputSchema() default "";

  Icon[] icons() default {};
}
