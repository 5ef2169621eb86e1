// The local replica of the national site, on loopback. Built from what sources state; what is guessed carries
// data-guess="1" in its markup. `node tests/site/server.mjs --district 1702` serves it until stopped.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { readAsset } from './assets.mjs';
import { readBody } from './body.mjs';
import { createDisguise } from './disguise.mjs';
import { dressOf } from './dresses/index.mjs';
import { formsOf } from './forms.mjs';
import { loginOf, openPage } from './login.mjs';
import { routes } from './routes/index.mjs';
import { COOKIE, createSessions, yearsOf } from './sessions.mjs';
import { openStore } from './store.mjs';
import { createTroubles } from './troubles.mjs';

/**
 * @typedef {{
 *   villages: import('../../shared/cli/villages.mjs').VillageList,
 *   era?: import('./forms.mjs').Era,
 *   dress?: import('./dresses/dress.mjs').DressName,
 *   seed?: number,
 *   database?: string,
 *   port?: number,
 *   delayMs?: number,
 *   sessionSeconds?: number,
 *   notation?: import('./notation.mjs').Notation,
 *   sessionRequests?: number,
 *   chain?: boolean,
 *   lock?: boolean,
 *   overwrite?: boolean,
 *   troubles?: import('./troubles.mjs').TroubleOptions,
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
  const { body, files } = await readBody(request);
  const sessionId = new RegExp(`(?:^|; )${COOKIE}=([0-9a-f]+)`).exec(request.headers.cookie ?? '')?.[1] ?? null;
  const asksJson = request.headers.accept === 'application/json';
  /**
   * @param {import('./context.mjs').Reply} answer
   * @param {import('./sessions.mjs').Session | null} session
   * @returns {import('./context.mjs').Reply}
   */
  const dressed = (answer, session) =>
    'view' in answer
      ? { status: answer.status ?? 200, ...site.dress.show({ site, session, asksJson }, answer.view) }
      : answer;
  const open = openPage(site, { method, path, query, body, sessionId });
  if (open) return dressed(open, null);

  const session = site.sessions.find(sessionId);
  const login = loginOf(site.era);
  if (!session) return { redirect: sessionId ? `${login}?berakhir` : login };

  const referer = request.headers.referer ? new URL(request.headers.referer).pathname : '';
  for (const route of routes) {
    const match = route.pattern.exec(path);
    const handle = method === 'POST' ? route.post : route.get;
    const form = match?.groups?.['form'];
    if (match && handle && (!form || site.forms.some(({ address }) => address === form)))
      return dressed(
        await handle({ site, session, query, body, files, referer, params: { ...match.groups } }),
        session,
      );
  }
  return { redirect: site.era === 'emonev' ? '/emonev/beranda' : '/index.php/pantauaksikec' };
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
    const file = await readAsset(site.dress, asset);
    if (file) response.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=3600' }).end(file.bytes);
    else response.writeHead(404).end();
    return;
  }
  site.stats.requests += 1;
  const wait = delayMs + site.troubles.wait();
  if (wait > 0) await sleep(wait);
  const answer = await reply(site, request);
  if ('redirect' in answer) {
    const cookies = answer.cookie ? { 'set-cookie': answer.cookie } : {};
    response.writeHead(303, { location: answer.redirect, ...cookies }).end();
    return;
  }
  if ('bytes' in answer) {
    response.writeHead(200, {
      'content-type': answer.type,
      'content-disposition': `attachment; filename="${answer.name}"`,
      'cache-control': 'no-store',
    });
    response.end(answer.bytes);
    return;
  }
  if ('json' in answer) {
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(answer.json));
    return;
  }
  if ('view' in answer) throw new Error(`Nobody drew ${answer.view.kind}`);
  response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(String(answer.page));
}

/**
 * Starts the site on 127.0.0.1.
 *
 * `dress` is the front end (see `dresses/`); `seed` decides input names and village numbers (random by default); `database` is an SQLite file (a temporary one by
 * default, removed on close); `delayMs` makes every page slow; `notation` is how lists print numbers; `chain` refuses a
 * village's cakupan before its Data Sasaran is saved; `sessionSeconds` and `sessionRequests` end a session; `lock` refuses
 * changes after verification; `overwrite` takes a second "Tambah data" of the same village for a change, as a site does
 * that does not guard against double submits; `troubles` are the server's.
 * @param {SiteOptions} options
 */
export async function startSite(options) {
  const { villages, era = 'emonev', seed = randomInt(2 ** 31), port = 0, delayMs = 0, sessionSeconds = 7200 } = options;
  const { sessionRequests = Infinity } = options;
  const store = openStore(options.database);
  const codes = [villages.district.code, ...villages.villages.map(({ code }) => code)];
  /** @type {import('./context.mjs').Site} */
  const site = {
    era,
    dress: dressOf(options.dress ?? 'adminlte2'),
    forms: formsOf(era),
    villages,
    store,
    disguise: createDisguise(seed, codes),
    sessions: createSessions(sessionSeconds, sessionRequests, yearsOf(era).at(-1) ?? 0),
    notation: options.notation ?? 'id',
    chain: options.chain ?? false,
    lock: options.lock ?? false,
    overwrite: options.overwrite ?? false,
    troubles: createTroubles(seed, options.troubles ?? {}),
    stats: { requests: 0, servedMs: 0, saves: 0, rejections: 0, failures: 0, forbidden: [] },
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
    /** The next pages come in another dress; what is saved stays. @param {import('./dresses/dress.mjs').DressName} name */
    wear(name) {
      site.dress = dressOf(name);
    },
    /** The reviewer's word on a form, for all of the district: with `lock`, nothing can be changed after it. */
    approve: (/** @type {string} */ key, /** @type {number} */ year, status = 'Approved') => {
      for (const form of site.forms.filter((one) => one.key === key))
        for (const area of [villages.district.code, ...new Set(codes.map((code) => code.slice(0, 6)))])
          store.setStatus(form, year, area, status);
    },
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
      era: { type: 'string', default: 'emonev' },
      dress: { type: 'string', default: 'adminlte2' },
      database: { type: 'string' },
    },
  });
  const site = await startSite({
    villages: villagesOf(values.district),
    port: Number(values.port),
    era: values.era === 'konvergensi' ? 'konvergensi' : 'emonev',
    dress: dressOf(values.dress).name,
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.database === undefined ? {} : { database: values.database }),
  });
  console.log(site.url);
  process.once('SIGINT', () => void site.close());
}
