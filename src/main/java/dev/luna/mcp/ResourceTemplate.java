package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a CDI bean a family of resources: its {@code String} parameters are the
 * variables of the URI template. An empty {@code Optional} means that there is no such resource.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ResourceTemplate {

  /** Simple expressions of RFC 6570, level 1: {@code luna://memory/{id}}. */
  String uriTemplate();

  /** The method's name in snake case where empty. */
  String name() default "";

  String title() default "";

  String description();

  String mimeType() default "text/plain";

  Icon[] icons() default {};
}
