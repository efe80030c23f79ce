# The query service. The distribution's own packages of .NET serve to build and to run.
FROM ubuntu:26.04 AS build
# The official Neo4j driver, which speaks Bolt; false leaves it out, and the service then speaks the Query API.
ARG NEO4J_DRIVER=true
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates dotnet-sdk-10.0 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# The lock files tell of the build without the driver.
RUN dotnet publish src/KnowledgeGraph.Host --configuration Release --output /app \
    -p:Neo4jDriver=${NEO4J_DRIVER} -p:RestorePackagesWithLockFile=false -p:CompileAhead=false

FROM ubuntu:26.04
RUN apt-get update \
    && apt-get install --yes --no-install-recommends aspnetcore-runtime-10.0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /data --create-home kg
COPY --from=build /app /opt/kg
RUN ln -s /opt/kg/kg /usr/local/bin/kg
# Whoever reaches the port must send the key in KG_API_KEY: without one the service does not start.
ENV KG_DATABASE=/data/kg.db KG_LISTEN=0.0.0.0:7480 DOTNET_EnableDiagnostics=0
USER kg
WORKDIR /data
VOLUME /data
EXPOSE 7480
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bash", "/opt/kg/Container/health.sh"]
ENTRYPOINT ["sh", "/opt/kg/Container/start.sh"]
