package dev.luna.mcp.feature;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** An annotated method of a CDI bean, ready to be called. */
public final class FeatureMethod {

  private final Supplier<Object> bean;
  private final Method method;
  private final Violations violations;
  private final Injected[] injected;
  private final List<Argument> arguments = new ArrayList<>();

  /**
   * A method to be called on what {@code bean} gives each time.
   *
   * @throws IllegalArgumentException if a parameter has no name or a type that no argument can be
   *     bound to
   */
  public FeatureMethod(Supplier<Object> bean, Method method, Violations violations) {
    this.bean = bean;
    this.method = method;
    this.violations = violations;
    Parameter[] parameters = method.getParameters();
    injected = new Injected[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      injected[i] = Injected.of(parameters[i].getType());
      if (injected[i] == null) {
        arguments.add(Argument.of(parameters[i], i));
      }
    }
    method.setAccessible(true);
  }

  Method method() {
    return method;
  }

  /** What the client gives, in the order of declaration. */
  List<Argument> arguments() {
    return arguments;
  }

  /** Whether the method may send messages before it returns, or may wait for somebody. */
  public boolean streams() {
    for (Injected parameter : injected) {
      if (parameter != null && parameter.streams()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Calls the method.
   *
   * @param given the client's argument of a name, null where it gave none
   * @throws InvalidArgumentException if an argument cannot be bound or breaks a constraint
   * @throws RuntimeException whatever the method threw
   */
  Object invoke(Call call, ClientInputs inputs, Function<String, JsonValue> given) {
    Object[] values = new Object[injected.length];
    for (int i = 0; i < values.length; i++) {
      if (injected[i] != null) {
        values[i] = injected[i].value(call, inputs);
      }
    }
    for (Argument argument : arguments) {
      values[argument.position()] = argument.bind(given.apply(argument.name()));
    }
    return invoke(values);
  }

  private Object invoke(Object[] values) {
    try {
      return method.invoke(bean.get(), values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ConstraintViolationException broken) {
        throw violations.explain(broken, arguments);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(method + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }
}
