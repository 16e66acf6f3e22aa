package dev.luna;

import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.http.AccessToken;
import dev.luna.http.HttpSettings;
import dev.luna.mcp.call.CallLimiter;
import dev.luna.mcp.dispatch.Pages;
import dev.luna.mcp.session.SessionSettings;
import dev.luna.mcp.stream.StreamLimits;
import dev.luna.mcp.stream.StreamSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** Gives the engine and its transports the settings that concern them. */
@Dependent
class TransportWiring {

  /** A call whose client left goes on for about three of these. */
  private static final Duration CALL_KEEP_ALIVE = Duration.ofSeconds(2);

  private static final Duration MAX_WAIT_FOR_TURN = Duration.ofSeconds(10);

  @Produces
  HttpSettings http(LunaConfig config) {
    return new HttpSettings(
        config.get(Settings.ALLOWED_ORIGINS),
        config.get(Settings.ALLOWED_HOSTS),
        isLoopback(config.get(Settings.HOST)),
        config.get(Settings.MAX_BODY),
        callKeepAlive(config));
  }

  @Produces
  AccessToken token(LunaConfig config) {
    return new AccessToken(config.get(Settings.TOKEN));
  }

  @Produces
  StreamSettings streams(LunaConfig config) {
    return new StreamSettings(
        config.get(Settings.KEEP_ALIVE), callKeepAlive(config), StreamLimits.DEFAULT);
  }

  @Produces
  SessionSettings sessions(LunaConfig config) {
    return new SessionSettings(
        config.get(Settings.MAX_SESSIONS), config.get(Settings.SESSION_IDLE));
  }

  @Produces
  CallLimiter.Settings calls(LunaConfig config) {
    return new CallLimiter.Settings(config.get(Settings.MAX_CONCURRENT), MAX_WAIT_FOR_TURN);
  }

  @Produces
  Pages.Settings pages(LunaConfig config) {
    return new Pages.Settings(config.get(Settings.PAGE_SIZE));
  }

  private static Duration callKeepAlive(LunaConfig config) {
    Duration keepAlive = config.get(Settings.KEEP_ALIVE);
    return keepAlive.compareTo(CALL_KEEP_ALIVE) < 0 ? keepAlive : CALL_KEEP_ALIVE;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
