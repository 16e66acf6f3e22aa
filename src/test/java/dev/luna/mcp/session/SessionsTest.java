package dev.luna.mcp.session;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Clients.LEA;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.Engine;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.stream.Reader;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions belong to who opened them, and end by request, by silence or with the server. */
class SessionsTest {

  @Nested
  @EnableWeld
  class Open {

    @WeldSetup
    final WeldInitiator weld =
        new Engine().sessions(new SessionSettings(2, Duration.ofDays(1))).with();

    @Inject Sessions sessions;

    @Test
    void areFoundByWhoOpenedThem() {
      Session session = sessions.open(ANN);

      assertThat(sessions.find(session.id(), ANN)).contains(session);
      assertThat(sessions.find(session.id(), LEA)).isEmpty();
      assertThat(sessions.find("0".repeat(32), ANN)).isEmpty();
      assertThat(session.serverStream().isResumable()).isTrue();
    }

    @Test
    void haveIdsThatNobodyGuesses() {
      assertThat(sessions.open(ANN).id())
          .matches("[0-9a-f]{32}")
          .isNotEqualTo(sessions.open(ANN).id())
          .isNotEqualTo("0".repeat(32));
    }

    @Test
    void areBoundedInNumber() {
      Session first = sessions.open(ANN);
      sessions.openConnected(LEA);
      assertThat(sessions.count()).isEqualTo(2);

      assertThatThrownBy(() -> sessions.open(LEA))
          .isInstanceOf(TooManySessionsException.class)
          .hasMessage("All 2 sessions are in use: try again later");

      sessions.end(first.id());
      assertThat(sessions.count()).isEqualTo(1);
      sessions.open(LEA);
    }

    @Test
    void freeEverythingWhenTheyEnd() {
      Session session = sessions.open(ANN);
      Reader reader = new Reader();
      session.serverStream().attach(reader);
      Reader ofResponse = new Reader();
      session.openResponse().attach(ofResponse);
      CompletableFuture<Void> cancelled = new CompletableFuture<>();
      session.begin(id("1"), () -> cancelled.complete(null));
      CompletableFuture<JsonObject> question = ask(session);

      sessions.end(session.id());
      sessions.end(session.id());

      assertThat(sessions.find(session.id(), ANN)).isEmpty();
      assertThat(cancelled).isCompleted();
      assertThatThrownBy(question::join).isInstanceOf(CancellationException.class);
      assertThat(reader.isLetGo()).isTrue();
      assertThat(ofResponse.isLetGo()).isTrue();
    }

    @Test
    void endWithTheirConnectionWhereTheyHaveOnlyOne() {
      Session session = sessions.openConnected(ANN);
      assertThat(session.serverStream().isResumable()).isFalse();
      Reader reader = new Reader();
      session.serverStream().attach(reader);
      CompletableFuture<JsonObject> question = ask(session);
      reader.hangUp();
      session.send(new Message.Notification("notifications/x", json("{}")));

      assertThatThrownBy(() -> question.get(30, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
      assertThat(sessions.find(session.id(), ANN)).isEmpty();
    }

    @Test
    void areIdleWhereNoCallRunsAndNobodyListens() {
      Session session = sessions.open(ANN);
      assertThat(session.isIdle(-1)).isTrue();
      assertThat(session.isIdle(Duration.ofDays(1).toNanos())).isFalse();

      session.begin(id("1"), () -> {});
      assertThat(session.isIdle(-1)).isFalse();
      session.end(id("1"));
      session.serverStream().attach(new Reader());
      assertThat(session.isIdle(-1)).isFalse();
    }

    @Test
    @Timeout(60)
    void areNotIdleJustAfterTheirClientWasHeardOf() throws InterruptedException {
      Session session = sessions.open(ANN);
      long oneMilli = Duration.ofMillis(1).toNanos();
      Thread.sleep(2);
      do {
        sessions.find(session.id(), ANN);
      } while (session.isIdle(oneMilli));
      Thread.sleep(2);
      do {
        session.begin(id("1"), () -> {});
        session.end(id("1"));
      } while (session.isIdle(oneMilli));
    }

    @Test
    void endWithTheServer() {
      Session session = sessions.open(ANN);
      CompletableFuture<JsonObject> question = ask(session);
      weld.shutdown();

      assertThatThrownBy(question::join).isInstanceOf(CancellationException.class);
    }
  }

  @Nested
  @EnableWeld
  class Idle {

    @WeldSetup
    final WeldInitiator weld =
        new Engine().sessions(new SessionSettings(9, Duration.ofMillis(1))).with();

    @Inject Sessions sessions;

    @Test
    @Timeout(60)
    void endByThemselves() throws InterruptedException {
      sessions.open(ANN);
      while (sessions.count() > 0) {
        Thread.sleep(10);
      }
    }
  }

  private static CompletableFuture<JsonObject> ask(Session session) {
    return session.clientRequests().send("roots/list", json("{}"), session::send);
  }

  private static RequestId id(String json) {
    return new RequestId(JsonText.parse(json));
  }
}
