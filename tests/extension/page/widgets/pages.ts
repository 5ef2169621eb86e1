import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import type { Refusal } from '@extension/protocol/messages';
import { answerModule } from '../../../kit/modules';

/** One real component on a page of its own, with a field labelled `Isian` whose control is named `isian`. */
export interface WidgetCase {
  /** Unique; says component, version and what is special. */
  readonly name: string;
  /** `Widget.name` of the family that must take it. */
  readonly family: string;
  /** Stands in a form. The control (or the first of a group) is labelled `Isian`, named `isian`, with id `isian`. */
  readonly html: string;
  /** Files in node_modules, loaded in order; `react` stands for React and ReactDOM as globals. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** Runs in the page after them. */
  readonly init?: string;
  /** Written in plain notation. */
  readonly value: string;
  /** What the form would send for `isian` afterwards, several values joined by line breaks. Same as `value` if left out. */
  readonly sends?: string;
  /** What a person sees afterwards (`FieldResult.after`), where it is worth saying. */
  readonly shown?: string;
  /** An expression in the page, true when the widget's own state agrees; left out where it has none to ask. */
  readonly model?: string;
  /** Values that must be refused on the untouched page, and the reason. */
  readonly refuses?: readonly (readonly [value: string, refusal: Refusal])[];
}

let react: Promise<string> | undefined;
/** React ships no script for pages any more: bundled once, with `React` and `ReactDOM` on the window. */
const reactScript = (): Promise<string> =>
  (react ??= build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'react-globals.mjs'), formats: ['iife'], name: 'reactGlobals' },
    },
  }).then((result) => {
    const [output] = Array.isArray(result) ? result : [result];
    if (!output || !('output' in output)) throw new Error('No bundle');
    return output.output[0].code;
  }));

const sourceOf = (script: string): string => (script === 'react' ? '/react.js' : `/modules/${script}`);

const pageOf = (one: WidgetCase): string => `<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>Uji</title>${(one.styles ?? []).map((path) => `<link rel="stylesheet" href="/modules/${path}">`).join('')}
</head><body><h1>Uji</h1><form style="margin:40px;width:420px">${one.html}</form><p style="height:400px"></p>
${(one.scripts ?? []).map((path) => `<script src="${sourceOf(path)}"></script>`).join('\n')}
<script>${one.init ?? ''}</script></body></html>`;

/** Villages as a page's server lists them; a kecamatan's list takes its time. */
const DESA = new Map([
  ['10', ['Air Bang', 'Desa 1', 'Desa 10']],
  ['20', ['Duku Ulu', 'Tasik Malaya', 'Desa 1']],
]);
const listed = (kecamatan: string) =>
  (DESA.get(kecamatan) ?? []).map((text, at) => ({ id: `${kecamatan}0${at + 1}`, text }));

/**
 * Routes of a page's own server: `/desa?kecamatan=10&lama=200` answers `[{ id, text }]` after so many ms, `/cari?q=des`
 * (also `term=`) answers `{ results: [{ id, text }] }` of all of them.
 */
function answerOf(url: URL): unknown {
  const { searchParams: asked } = url;
  if (url.pathname === '/desa') return listed(asked.get('kecamatan') ?? '');
  const query = (asked.get('q') ?? asked.get('term') ?? '').toLowerCase();
  const all = [...DESA.keys()].flatMap(listed);
  return { results: all.filter(({ text }) => text.toLowerCase().includes(query)) };
}

export interface Pages {
  /** Address of the case's page. */
  address(one: WidgetCase): string;
  close(): Promise<void>;
}

/** Serves the pages of cases, the components they are made of and the routes they ask, on a free loopback port. */
export async function servePages(): Promise<Pages> {
  const served = new Map<string, string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const send = (type: string, body: string | Buffer) => {
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(body);
    };
    const page = served.get(decodeURIComponent(url.pathname));
    if (page !== undefined) return send('text/html', page);
    if (url.pathname === '/react.js') return void reactScript().then((code) => send('text/javascript', code));
    if (answerModule(url.pathname, response)) return;
    if (url.pathname !== '/desa' && url.pathname !== '/cari') {
      response.statusCode = 404;
      return response.end();
    }
    setTimeout(
      () => send('application/json', JSON.stringify(answerOf(url))),
      Number(url.searchParams.get('lama') ?? 50),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address(one) {
      served.set(`/uji/${one.name}`, pageOf(one));
      return `http://127.0.0.1:${port}/uji/${encodeURIComponent(one.name)}`;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
