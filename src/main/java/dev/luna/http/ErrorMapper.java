package dev.luna.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers what no resource caught, without a word about the inside. */
@Provider
@ApplicationScoped
public class ErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException known && known.getResponse().getStatus() < 500) {
      return refused(known.getResponse());
    }
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Incident " + id, thrown);
    return PlainAnswer.refused(500, "Internal error. The server's log tells more about " + id)
        .get();
  }

  private static Response refused(Response known) {
    String reason = known.getStatusInfo().getReasonPhrase();
    Response refused = PlainAnswer.refused(known.getStatus(), reason).get();
    String allowed = known.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? refused
        : Response.fromResponse(refused).header(HttpHeaders.ALLOW, allowed).build();
  }
}
