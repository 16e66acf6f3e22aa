package dev.luna.mcp.feature;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which argument broke which constraint. */
final class Violations {

  private Violations() {}

  /**
   * One sentence for each argument.
   *
   * @throws ConstraintViolationException the given one, if it is not about this method's arguments
   */
  static String describe(ConstraintViolationException broken, FeatureMethod method) {
    return broken.getConstraintViolations().stream()
        .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(violation -> sentence(violation, method).orElseThrow(() -> broken))
        .collect(Collectors.joining(". "));
  }

  private static Optional<String> sentence(ConstraintViolation<?> violation, FeatureMethod method) {
    return argument(violation, method)
        .map(
            argument ->
                "Argument '%s' is %s; it %s"
                    .formatted(
                        argument.name(), value(violation.getInvalidValue()), message(violation)));
  }

  private static Optional<Argument> argument(
      ConstraintViolation<?> violation, FeatureMethod method) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        int position = node.as(Path.ParameterNode.class).getParameterIndex();
        return method.arguments().stream().filter(a -> a.position() == position).findFirst();
      }
    }
    return Optional.empty();
  }

  private static String message(ConstraintViolation<?> violation) {
    String message = violation.getMessage();
    return message.startsWith("must") ? message : "must be valid: " + message;
  }

  private static String value(Object value) {
    String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    return text.length() <= 80 ? text : text.substring(0, 80) + "… (" + text.length() + " long)";
  }
}
