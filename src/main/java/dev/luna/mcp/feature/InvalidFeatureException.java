package dev.luna.mcp.feature;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/** A method cannot be offered; one line names it, says why and what to do. */
public final class InvalidFeatureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidFeatureException(Method method, IllegalArgumentException why) {
    super("%s cannot be offered: %s".formatted(name(method), why.getMessage()), why);
  }

  InvalidFeatureException(Class<? extends Annotation> marker, Feature one, Feature other) {
    super(
        "%s and %s are both the %s '%s': give one of them another name"
            .formatted(
                name(one.method().method()),
                name(other.method().method()),
                marker.getSimpleName(),
                one.key()));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getName() + '.' + method.getName();
  }
}
