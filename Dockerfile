# Luna as a container: built by Maven, run by Open Liberty as a user without rights.
ARG MAVEN_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-17
ARG LIBERTY_IMAGE=icr.io/appcafe/open-liberty:full-java21-openj9-ubi-minimal

FROM ${MAVEN_IMAGE} AS build
WORKDIR /src
COPY . .
# The base image brings Liberty, so Maven need not ("skip" concerns its Liberty plugin).
RUN mvn -B -ntp package -DskipTests -Dskip=true \
 && mvn -B -ntp -f war.pom.xml dependency:copy-dependencies \
      -DincludeGroupIds=org.xerial,com.microsoft.onnxruntime,ai.djl,ai.djl.huggingface,org.slf4j \
      -DoutputDirectory=target/native
# The application, native libraries and the model are unpacked here, because the running container
# has nowhere to unpack them.
RUN mkdir -p /luna/bin /luna/wlp/usr/servers/luna/apps/luna.war \
 && cp bin/luna /luna/bin/ \
 && cp bridge/target/luna-bridge.jar /luna/ \
 && cp -R src/main/liberty/config/. /luna/wlp/usr/servers/luna/ \
 && mkdir -p /luna/wlp/usr/servers/luna/lib \
 && cp -R target/native /luna/wlp/usr/servers/luna/lib/global \
 && cd /luna/wlp/usr/servers/luna/apps/luna.war && jar -xf /src/target/luna.war \
 && java -cp 'WEB-INF/classes:WEB-INF/lib/*:/src/target/native/*' dev.luna.bundled.Unpack /luna/cache \
 && printf '#!/bin/sh\nexec /opt/ol/bin/luna bridge\n' > /luna/bin/luna-bridge \
 && chmod 755 /luna/bin/luna /luna/bin/luna-bridge

FROM ${LIBERTY_IMAGE}
LABEL org.opencontainers.image.title="Luna" \
      org.opencontainers.image.description="The memory an AI assistant keeps between conversations, served over MCP" \
      org.opencontainers.image.licenses="MIT"

USER 0
COPY --from=build --chown=0:0 /luna/ /opt/ol/
RUN mkdir -p /app/memory_fractal && chown 1001:0 /app/memory_fractal
USER 1001

# Only this and /tmp need to be writable.
VOLUME /app/memory_fractal
ENV PATH=/opt/ol/bin:$PATH \
    LUNA_ENV=production \
    LUNA_MEMORY_PATH=/app/memory_fractal \
    LUNA_CACHE_PATH=/opt/ol/cache \
    MCP_PORT=3000 \
    WLP_OUTPUT_DIR=/tmp/luna \
    LOG_DIR=/tmp/luna/logs \
    MP_HEALTH_CHECK_INTERVAL=10s
EXPOSE 3000

HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 CMD ["luna", "health"]
ENTRYPOINT ["luna"]
CMD ["run"]
