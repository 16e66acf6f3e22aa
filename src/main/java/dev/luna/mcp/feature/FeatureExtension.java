package dev.luna.mcp.feature;

import dev.luna.mcp.Completion;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.mcp.Tool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Collects the annotated methods of all beans while the application is deployed. */
public class FeatureExtension implements Extension {

  private static final List<Class<? extends Annotation>> MARKERS =
      List.of(Tool.class, Resource.class, ResourceTemplate.class, Prompt.class, Completion.class);

  private final List<Found> found = new ArrayList<>();

  /** A method with one of the feature annotations, and the bean to call it on. */
  record Found(Bean<?> bean, Method method) {}

  <T> void collect(@Observes ProcessManagedBean<T> event) {
    for (AnnotatedMethod<? super T> method : event.getAnnotatedBeanClass().getMethods()) {
      if (MARKERS.stream().anyMatch(method::isAnnotationPresent)) {
        found.add(new Found(event.getBean(), method.getJavaMember()));
      }
    }
  }

  List<Found> found() {
    return found;
  }
}
