package dev.luna.mcp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.mcp.Engine;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.mcp.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which methods are offered, and what their author reads where one cannot be. */
class FeaturesTest {

  @ApplicationScoped
  static class Good {

    @Tool(name = "x", description = "The same name as that of a prompt")
    public String tool() {
      return "x";
    }

    @Prompt(name = "x", description = "The same name as that of a tool")
    public String prompt() {
      return "x";
    }

    @Resource(uri = "test://b/fixed", description = "Has its own URI")
    public String fixed() {
      return "fixed";
    }

    @ResourceTemplate(uriTemplate = "test://b/{id}", description = "Is first in the alphabet")
    public String first(String id) {
      return id;
    }

    @ResourceTemplate(uriTemplate = "test://{kind}/{id}", description = "Comes later")
    public String later(String kind, String id) {
      return kind + id;
    }

    public String plain() {
      return "no feature";
    }
  }

  @ApplicationScoped
  static class Twice {

    @Tool(name = "x", description = "One")
    public String one() {
      return "x";
    }

    @Tool(name = "x", description = "Other")
    public String other() {
      return "x";
    }
  }

  @ApplicationScoped
  static class Unfit {

    @Tool(description = "Takes what cannot be given")
    public String unfit(Map<String, String> map) {
      return "x";
    }
  }

  @Nested
  @EnableWeld
  class OfBeans {

    @WeldSetup final WeldInitiator weld = new Engine().with(Good.class);
    @Inject Features features;

    @Test
    void areFoundByKindAndName() {
      assertThat(features.tools()).extracting(ToolFeature::key).containsExactly("x");
      assertThat(features.prompts()).extracting(PromptFeature::key).containsExactly("x");
      assertThat(features.tool("x")).isPresent();
      assertThat(features.tool("plain")).isEmpty();
      assertThat(features.prompt("prompt")).isEmpty();
    }

    @Test
    void theFirstTemplateThatFitsIsTaken() {
      assertThat(features.resourceTemplate("test://b/1").map(ResourceTemplateFeature::key))
          .contains("test://b/{id}");
      assertThat(features.resourceTemplate("test://c/1").map(ResourceTemplateFeature::key))
          .contains("test://{kind}/{id}");
      assertThat(features.resourceTemplate("test://c")).isEmpty();
    }

    @Test
    void promptsAndTemplatesCanBeReferredTo() {
      assertThat(features.isReference("x")).isTrue();
      assertThat(features.isReference("test://b/{id}")).isTrue();
      assertThat(features.isReference("test://b/fixed")).isFalse();
    }
  }

  @Nested
  @EnableWeld
  class WithOneName {

    @WeldSetup final WeldInitiator weld = new Engine().with(Twice.class);
    @Inject Features features;

    @Test
    void areRefused() {
      assertThatThrownBy(features::load)
          .hasStackTraceContaining("are both the Tool 'x': give one of them another name")
          .hasStackTraceContaining(Twice.class.getName() + ".one")
          .hasStackTraceContaining(Twice.class.getName() + ".other");
    }
  }

  @Nested
  @EnableWeld
  class WithAnUnfitParameter {

    @WeldSetup final WeldInitiator weld = new Engine().with(Unfit.class);
    @Inject Features features;

    @Test
    void areRefused() {
      assertThatThrownBy(features::load)
          .hasStackTraceContaining(Unfit.class.getName() + ".unfit cannot be offered: ")
          .hasStackTraceContaining("no argument can be bound to it; take a JsonObject instead");
    }
  }
}
