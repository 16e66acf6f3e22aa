package dev.luna.mcp.feature;

import dev.luna.text.Sentence;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which argument broke which constraint. */
record Violations(MessageInterpolator interpolator) {

  /** A broken constraint, as it was declared. */
  private record Broken(ConstraintDescriptor<?> descriptor, Object value)
      implements MessageInterpolator.Context {

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return descriptor;
    }

    @Override
    public Object getValidatedValue() {
      return value;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new ValidationException("This is no " + type.getName());
    }
  }

  /**
   * One sentence for each argument.
   *
   * @throws ConstraintViolationException the given one, if it is not about these arguments
   */
  InvalidArgumentException explain(ConstraintViolationException broken, List<Argument> arguments) {
    List<Sentence> sentences =
        broken.getConstraintViolations().stream()
            .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .map(violation -> sentence(violation, arguments).orElseThrow(() -> broken))
            .toList();
    return new InvalidArgumentException(
        locale ->
            sentences.stream()
                .map(sentence -> sentence.in(locale))
                .collect(Collectors.joining(". ")));
  }

  private Optional<Sentence> sentence(ConstraintViolation<?> violation, List<Argument> arguments) {
    return argument(violation, arguments)
        .map(
            argument ->
                Sentence.of(
                    Violations.class,
                    "argument.broken",
                    argument.name(),
                    value(violation.getInvalidValue()),
                    message(violation)));
  }

  private static Optional<Argument> argument(
      ConstraintViolation<?> violation, List<Argument> arguments) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        int position = node.as(Path.ParameterNode.class).getParameterIndex();
        return arguments.stream().filter(a -> a.position() == position).findFirst();
      }
    }
    return Optional.empty();
  }

  /** A message that a validator built of the value must not be evaluated again. */
  private Sentence message(ConstraintViolation<?> violation) {
    ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
    String template = violation.getMessageTemplate();
    if (!template.equals(descriptor.getMessageTemplate())) {
      return Sentence.verbatim(violation.getMessage());
    }
    Broken context = new Broken(descriptor, violation.getInvalidValue());
    return locale -> interpolator.interpolate(template, context, locale);
  }

  private static String value(Object value) {
    String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    return text.length() <= 80 ? text : text.substring(0, 80) + "… (" + text.length() + ")";
  }
}
