# SPDX-FileCopyrightText: 2026 The Groundswell authors
# SPDX-License-Identifier: GPL-3.0-or-later

FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository \
    mvn --batch-mode --no-transfer-progress -Dquick -Dmaven.test.skip \
        package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/out/lib \
    && cp app/target/groundswell-app.jar sentiment-model/target/corenlp.model /out/lib/

FROM eclipse-temurin:17.0.16_8-jre-jammy
# The home is where the topology keeps its state; give it a volume, so that it outlives the container.
RUN useradd --uid 10001 --home-dir /var/lib/groundswell --create-home --shell /usr/sbin/nologin groundswell
WORKDIR /var/lib/groundswell
COPY LICENSE NOTICE /opt/groundswell/
COPY --from=build /out/lib /opt/groundswell/lib
USER 10001
VOLUME /var/lib/groundswell
# A share of the container's memory: a limit of 2 GB is enough.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
# For `stream`, the default command. Bash asks, so that the image needs no curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /livez HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-cp", "/opt/groundswell/lib/*", "io.groundswell.app.Main"]
CMD ["stream", "--http-port", "8081"]
