package dev.luna.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.config.Settings;
import dev.luna.node.Command;
import dev.luna.node.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest is one that Kubernetes understands, and runs the container as compose does. */
class KubernetesTest {

  @TempDir Path directory;

  @Test
  void thereIsOneServerAtATimeOnItsVolume() throws IOException {
    Manifest deployment = Manifest.shipped("Deployment");
    Manifest volume = pod().at("volumes", "0");

    assertThat(deployment.at("spec", "replicas").text()).isEqualTo("1");
    assertThat(deployment.at("spec", "strategy", "type").text()).isEqualTo("Recreate");
    assertThat(volume.at("persistentVolumeClaim", "claimName"))
        .isEqualTo(Manifest.shipped("PersistentVolumeClaim").at("metadata", "name"));
    assertThat(container().at("volumeMounts", "0", "name")).isEqualTo(volume.at("name"));
    assertThat(container().at("volumeMounts", "0", "mountPath").text())
        .isEqualTo(ComposeFile.read().memoryPath());
  }

  @Test
  void itHasTheRightsAndTheLimitsOfTheComposeFile() throws IOException {
    Manifest rights = container().at("securityContext");
    String grace = pod().at("terminationGracePeriodSeconds").text();
    String memory = container().at("resources", "limits", "memory").text();

    assertThat(rights.at("readOnlyRootFilesystem").value()).isEqualTo(true);
    assertThat(rights.at("allowPrivilegeEscalation").value()).isEqualTo(false);
    assertThat(pod().at("securityContext", "runAsNonRoot").value()).isEqualTo(true);
    assertThat(Files.readString(Path.of("Dockerfile")))
        .contains("USER " + pod().at("securityContext", "runAsUser").text());
    assertThat(ComposeFile.read().options())
        .contains("--read-only", "--security-opt=no-new-privileges")
        .contains("--cap-drop=" + rights.at("capabilities", "drop", "0").text())
        .contains("--tmpfs", container().at("volumeMounts", "1", "mountPath").text())
        .contains("--stop-timeout=" + grace)
        .contains("--memory=" + memory.replace("Gi", "g"));
  }

  @Test
  void itIsReachedWhereItListens() throws IOException {
    Manifest port = container().at("ports", "0");
    Manifest service = Manifest.shipped("Service");

    assertThat(port.at("containerPort").text()).isEqualTo(Settings.PORT.defaultText());
    assertThat(service.at("spec", "ports", "0", "targetPort")).isEqualTo(port.at("name"));
    assertThat(Manifest.shipped("Deployment").at("spec", "template", "metadata", "labels"))
        .isEqualTo(service.at("spec", "selector"));
    for (String probe : List.of("startup:started", "readiness:ready", "liveness:live")) {
      String[] names = probe.split(":");
      Manifest get = container().at(names[0] + "Probe", "httpGet");
      assertThat(get.at("path").text()).isEqualTo("/health/" + names[1]);
      assertThat(get.at("port")).isEqualTo(port.at("name"));
    }
  }

  @Test
  void itSetsOnlyWhatLunaKnows() throws IOException {
    assertThat(container().at("env").parts())
        .extracting(variable -> variable.at("name").text())
        .isSubsetOf(Settings.ALL.stream().map(setting -> setting.name()).toList());
  }

  @Test
  void kubernetesUnderstandsEveryFieldOfTheDeployment() throws IOException {
    Manifest deployment = Manifest.shipped("Deployment");
    Path file = Files.writeString(directory.resolve("deployment.yaml"), deployment.yaml());

    // What it does not know, it leaves out.
    Manifest understood = Manifest.parse(kubectl(file));

    assertThat(understood.contains(deployment)).as(understood.yaml()).isTrue();
  }

  private String kubectl(Path file) {
    try {
      Run run =
          new Command(
                  directory,
                  Map.of(),
                  List.of(
                      "kubectl",
                      "set",
                      "env",
                      "--local",
                      "-f",
                      file.toString(),
                      "-o",
                      "json",
                      "A=B"))
              .run(Duration.ofMinutes(1));
      assertThat(run.exitCode()).as(run.errors()).isZero();
      return run.output();
    } catch (IOException e) {
      System.out.println("SKIPPED: the check of the manifest, because there is no kubectl");
      return Assumptions.abort("there is no kubectl");
    }
  }

  private static Manifest pod() throws IOException {
    return Manifest.shipped("Deployment").at("spec", "template", "spec");
  }

  private static Manifest container() throws IOException {
    return pod().at("containers", "0");
  }
}
