package dev.luna;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.luna.mcp.dispatch.ServerInfo;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.luna", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> INSIDE_THE_ENGINE =
      resideInAPackage("dev.luna.mcp..")
          .and(not(resideInAPackage("dev.luna.mcp")))
          .and(not(type(ServerInfo.class)))
          .and(not(resideInAPackage("dev.luna.mcp.protocol")));

  @ArchTest
  static final ArchRule theEngineKnowsNoTransportAndNoTool =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.luna",
              "dev.luna.http..",
              "dev.luna.tools..",
              "dev.luna.state..",
              "dev.luna.memory..",
              "dev.luna.analysis..",
              "dev.luna.transfer..",
              "dev.luna.config..",
              "jakarta.ws.rs..",
              "jakarta.servlet..");

  @ArchTest
  static final ArchRule transportsKnowOnlyTheEngine =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.http..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.luna..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.luna.http..", "dev.luna.mcp..", "dev.luna.json.."))));

  @ArchTest
  static final ArchRule toolsUseWhatTheEngineOffersThem =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.tools..")
          .should()
          .dependOnClassesThat(
              INSIDE_THE_ENGINE.or(resideInAnyPackage("dev.luna.http..", "jakarta.ws.rs..")));

  @ArchTest
  static final ArchRule stateKnowsOnlyMemory =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.state..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.luna", "dev.luna.mcp..", "dev.luna.http..", "dev.luna.tools..");

  @ArchTest
  static final ArchRule transferKnowsOnlyMemory =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.transfer..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.luna..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.luna.transfer..",
                              "dev.luna.memory",
                              "dev.luna.json..",
                              "dev.luna.text"))));

  @ArchTest
  static final ArchRule memoryKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.memory")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.luna",
              "dev.luna.mcp..",
              "dev.luna.http..",
              "dev.luna.tools..",
              "dev.luna.state..",
              "dev.luna.memory.*..");

  @ArchTest
  static final ArchRule commandsKnowOnlyWhatTheyCarry =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.cli..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.luna..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.luna.cli",
                              "dev.luna.transfer",
                              "dev.luna.memory",
                              "dev.luna.config",
                              "dev.luna.json",
                              "dev.luna.text"))));

  @ArchTest
  static final ArchRule commandsAreKnownToNobodyButTheRoot =
      noClasses()
          .that(not(resideInAnyPackage("dev.luna", "dev.luna.cli")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.luna.cli");

  @ArchTest
  static final ArchRule analysisKnowsOnlyTexts =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.analysis..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.luna..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.luna.analysis..", "dev.luna.json", "dev.luna.text"))));

  @ArchTest
  static final ArchRule sentencesKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.text")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.luna..").and(not(resideInAPackage("dev.luna.text"))));

  @ArchTest
  static final ArchRule adaptersKnowOnlyTheirPorts =
      noClasses()
          .that()
          .resideInAPackage("dev.luna.memory.*..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.luna..")
                  .and(not(resideInAnyPackage("dev.luna.memory..", "dev.luna.text"))));

  @ArchTest
  static final ArchRule adaptersAreKnownToNobodyButTheRoot =
      noClasses()
          .that(not(resideInAnyPackage("dev.luna", "dev.luna.memory.*..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.luna.memory.*..");

  @ArchTest
  static final ArchRule whatPrometheusReadsConcernsTheMetricsAlone =
      noClasses()
          .that(not(resideInAPackage("dev.luna.metrics")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.prometheus..", "org.eclipse.microprofile.metrics..");

  @ArchTest
  static final ArchRule whatIsUnpackedConcernsOnlyTheRoot =
      noClasses()
          .that(not(resideInAnyPackage("dev.luna", "dev.luna.bundled")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.luna.bundled");

  @ArchTest
  static final ArchRule theEngineHasNoCycles =
      slices().matching("dev.luna.mcp.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheRootSpeaksToTheTerminal =
      noClasses().that(not(resideInAPackage("dev.luna"))).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule thereIsOneLoggingApi =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule namesSayWhatAClassDoes =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Helper)|.*Util[^$]*");
}
