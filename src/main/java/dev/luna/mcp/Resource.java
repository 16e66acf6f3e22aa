package dev.luna.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a CDI bean a resource with a fixed URI.
 *
 * <p>It may return a {@code String}, a {@code byte[]}, a {@code JsonObject} or {@link
 * ResourceContents}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Resource {

  String uri();

  /** The method's name in snake case where empty. */
  String name() default "";

  String title() default "";

  String description();

  String mimeType() default "text/plain";

  Icon[] icons() default {};
}
