// The local replica of the national site, on loopback. Built from what sources state; what is guessed carries
// data-guess="1" in its markup. `node tests/site/server.mjs --district 1702` serves it until stopped.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { readAsset } from './assets.mjs';
import { createDisguise } from './disguise.mjs';
import { LOGIN, openPage } from './login.mjs';
import { routes } from './routes/index.mjs';
import { COOKIE, createSessions } from './sessions.mjs';
import { openStore } from './store.mjs';

/**
 * @typedef {{
 *   villages: import('../../shared/cli/villages.mjs').VillageList,
 *   era?: 'emonev',
 *   seed?: number,
 *   database?: string,
 *   port?: number,
 *   delayMs?: number,
 *   sessionSeconds?: number,
 *   notation?: import('./notation.mjs').Notation,
 *   chain?: boolean,
 * }} SiteOptions
 */

/**
 * @param {import('./context.mjs').Site} site
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<import('./context.mjs').Reply>}
 */
async function reply(site, request) {
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const body = new URLSearchParams(method === 'POST' ? await text(request) : '');
  const sessionId = new RegExp(`(?:^|; )${COOKIE}=([0-9a-f]+)`).exec(request.headers.cookie ?? '')?.[1] ?? null;
  const open = openPage(site.sessions, { method, path, query, body, sessionId });
  if (open) return open;

  const session = site.sessions.find(sessionId);
  if (!session) return { redirect: sessionId ? `${LOGIN}?berakhir` : LOGIN };

  const referer = request.headers.referer ? new URL(request.headers.referer).pathname : '';
  for (const route of routes) {
    const match = route.pattern.exec(path);
    const handle = method === 'POST' ? route.post : route.get;
    if (match && handle) return handle({ site, session, query, body, referer, params: { ...match.groups } });
  }
  return { redirect: '/emonev/beranda' };
}

/**
 * @param {import('./context.mjs').Site} site
 * @param {number} delayMs
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(site, delayMs, request, response) {
  const asset = /^\/aset\/([^?]+)/.exec(request.url ?? '')?.[1];
  if (asset) {
    const file = await readAsset(asset);
    if (file) response.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=3600' }).end(file.bytes);
    else response.writeHead(404).end();
    return;
  }
  site.stats.requests += 1;
  if (delayMs > 0) await sleep(delayMs);
  const answer = await reply(site, request);
  if ('redirect' in answer) {
    const cookies = answer.cookie ? { 'set-cookie': answer.cookie } : {};
    response.writeHead(303, { location: answer.redirect, ...cookies }).end();
    return;
  }
  response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(String(answer.page));
}

/**
 * Starts the site on 127.0.0.1.
 *
 * `seed` decides input names and village numbers (random by default); `database` is an SQLite file (a temporary one by
 * default, removed on close); `delayMs` makes every page slow; `notation` is how lists print numbers; `chain` refuses a
 * village's cakupan before its Data Sasaran is saved.
 * @param {SiteOptions} options
 */
export async function startSite(options) {
  const { villages, era = 'emonev', seed = randomInt(2 ** 31), port = 0, delayMs = 0, sessionSeconds = 7200 } = options;
  if (era !== 'emonev') throw new Error(`The replica has no era ${String(era)}`);
  const store = openStore(options.database);
  const codes = villages.villages.map(({ code }) => code);
  /** @type {import('./context.mjs').Site} */
  const site = {
    villages,
    store,
    disguise: createDisguise(seed, codes),
    sessions: createSessions(sessionSeconds),
    notation: options.notation ?? 'id',
    chain: options.chain ?? false,
    stats: { requests: 0, servedMs: 0, saves: 0, rejections: 0, forbidden: [] },
  };

  const server = createServer((request, response) => {
    const start = performance.now();
    serve(site, delayMs, request, response)
      .catch((error) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      })
      .finally(() => {
        site.stats.servedMs += performance.now() - start;
      });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    /** Without a slash at the end. */
    url: `http://127.0.0.1:${address.port}`,
    seed,
    /** The SQLite file. */
    database: store.path,
    /** Rows of a statement on the site's database, e.g. `SELECT desa, variabel, nilai FROM isian WHERE tahun = ?`. */
    query: store.query,
    stats: site.stats,
    expireSessions: () => site.sessions.expireAll(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startSite>>} RunningSite */

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      district: { type: 'string', default: '1702' },
      port: { type: 'string', default: '0' },
      seed: { type: 'string' },
      database: { type: 'string' },
    },
  });
  const site = await startSite({
    villages: villagesOf(values.district),
    port: Number(values.port),
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.database === undefined ? {} : { database: values.database }),
  });
  console.log(site.url);
  process.once('SIGINT', () => void site.close());
}
