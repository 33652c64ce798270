FROM node:20-slim AS build
WORKDIR /huixiang
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Not saved: a lock file newer than the build would make the start build again, where it may write nothing.
RUN npm run build && npm prune --omit=dev --no-save

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /huixiang
COPY --from=build /huixiang ./
# The application writes nowhere but into its data.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s --retries=4 \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "app/http/start.js"]
