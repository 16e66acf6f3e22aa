package dev.luna.mcp.feature;

import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Consumer;

/** Says in JSON Schema what Jakarta Validation constraints demand. */
final class Constraints {

  private Constraints() {}

  static void describe(Class<?> type, AnnotatedElement element, JsonObjectBuilder schema) {
    describeText(element, schema);
    describeNumber(element, schema);
    boolean collection = Collection.class.isAssignableFrom(type);
    String min = collection ? "minItems" : "minLength";
    String max = collection ? "maxItems" : "maxLength";
    on(element, NotEmpty.class, constraint -> schema.add(min, 1));
    on(
        element,
        Size.class,
        size -> {
          if (size.min() > 0) {
            schema.add(min, size.min());
          }
          if (size.max() < Integer.MAX_VALUE) {
            schema.add(max, size.max());
          }
        });
  }

  private static void describeText(AnnotatedElement element, JsonObjectBuilder schema) {
    on(element, NotBlank.class, constraint -> schema.add("minLength", 1).add("pattern", "\\S"));
    on(element, Pattern.class, pattern -> schema.add("pattern", pattern.regexp()));
  }

  private static void describeNumber(AnnotatedElement element, JsonObjectBuilder schema) {
    on(element, Min.class, min -> schema.add("minimum", min.value()));
    on(element, Max.class, max -> schema.add("maximum", max.value()));
    on(element, DecimalMin.class, min -> schema.add("minimum", new BigDecimal(min.value())));
    on(element, DecimalMax.class, max -> schema.add("maximum", new BigDecimal(max.value())));
    on(element, Positive.class, constraint -> schema.add("exclusiveMinimum", 0));
    on(element, PositiveOrZero.class, constraint -> schema.add("minimum", 0));
  }

  private static <A extends Annotation> void on(
      AnnotatedElement element, Class<A> constraint, Consumer<A> description) {
    A present = element.getAnnotation(constraint);
    if (present != null) {
      description.accept(present);
    }
  }
}
