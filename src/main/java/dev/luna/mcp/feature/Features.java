package dev.luna.mcp.feature;

import dev.luna.mcp.Completion;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.mcp.Tool;
import dev.luna.mcp.feature.FeatureExtension.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Everything that the server offers, in alphabetical order. */
@ApplicationScoped
public class Features {

  private final BeanManager beans;
  private final Violations violations;
  private final Map<String, ToolFeature> tools = new TreeMap<>();
  private final Map<String, ResourceFeature> resources = new TreeMap<>();
  private final Map<String, ResourceTemplateFeature> templates = new TreeMap<>();
  private final Map<String, PromptFeature> prompts = new TreeMap<>();
  private final List<CompletionFeature> completions = new ArrayList<>();

  @Inject
  public Features(BeanManager beans, ValidatorFactory validators) {
    this.beans = beans;
    this.violations = new Violations(validators.getMessageInterpolator());
    for (Found found : beans.getExtension(FeatureExtension.class).found()) {
      try {
        add(found);
      } catch (IllegalArgumentException e) {
        throw new InvalidFeatureException(found.method(), e);
      }
    }
  }

  protected Features() {
    beans = null;
    violations = null;
  }

  /**
   * Makes CDI create this bean, and with it all features, before the first request.
   *
   * @throws InvalidFeatureException if one of them cannot be offered; CDI may wrap it
   */
  public void load() {}

  public Collection<ToolFeature> tools() {
    return tools.values();
  }

  public Optional<ToolFeature> tool(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  public Collection<ResourceFeature> resources() {
    return resources.values();
  }

  public Optional<ResourceFeature> resource(String uri) {
    return Optional.ofNullable(resources.get(uri));
  }

  public Collection<ResourceTemplateFeature> resourceTemplates() {
    return templates.values();
  }

  /** The first template that {@code uri} matches. */
  public Optional<ResourceTemplateFeature> resourceTemplate(String uri) {
    return templates.values().stream()
        .filter(template -> template.template().match(uri).isPresent())
        .findFirst();
  }

  public Collection<PromptFeature> prompts() {
    return prompts.values();
  }

  public Optional<PromptFeature> prompt(String name) {
    return Optional.ofNullable(prompts.get(name));
  }

  /** Whether there is such a prompt or resource template. */
  public boolean isReference(String reference) {
    return prompts.containsKey(reference) || templates.containsKey(reference);
  }

  /** What completes an argument of a prompt or a variable of a resource template. */
  public Optional<CompletionFeature> completion(String reference, String argument) {
    return completions.stream()
        .filter(completion -> completion.reference().equals(reference))
        .filter(completion -> completion.argument().equals(argument))
        .findFirst();
  }

  private void add(Found found) {
    add(found, Tool.class, ToolFeature::of, tools);
    add(found, Resource.class, ResourceFeature::of, resources);
    add(found, ResourceTemplate.class, ResourceTemplateFeature::of, templates);
    add(found, Prompt.class, PromptFeature::of, prompts);
    Completion completion = found.method().getAnnotation(Completion.class);
    if (completion != null) {
      completions.add(CompletionFeature.of(completion, callable(found)));
    }
  }

  private <A extends Annotation, F extends Feature> void add(
      Found found, Class<A> marker, BiFunction<A, FeatureMethod, F> feature, Map<String, F> kind) {
    A annotation = found.method().getAnnotation(marker);
    if (annotation == null) {
      return;
    }
    F added = feature.apply(annotation, callable(found));
    F other = kind.put(added.key(), added);
    if (other != null) {
      throw new InvalidFeatureException(marker, other, added);
    }
  }

  private FeatureMethod callable(Found found) {
    return new FeatureMethod(reference(found.bean()), found.method(), violations);
  }

  private Supplier<Object> reference(Bean<?> bean) {
    Object reference =
        beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
    return () -> reference;
  }
}
