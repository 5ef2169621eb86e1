// A posted body: fields, and files by the name of their input.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

/** @typedef {{ nama: string, ukuran: number, sha256: string, bytes: Uint8Array }} PostedFile */

/** What the site takes; the live limits are unknown. */
const MAX_BYTES = 5 * 1024 * 1024;
const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'xlsx'];

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<{ body: URLSearchParams, files: Map<string, PostedFile> }>}
 */
export async function readBody(request) {
  const body = new URLSearchParams();
  /** @type {Map<string, PostedFile>} */
  const files = new Map();
  if (request.method !== 'POST') return { body, files };
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: new URLSearchParams(bytes.toString('utf8')), files };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  for (const [name, value] of form) {
    if (typeof value === 'string') body.append(name, value);
    else if (value.size > 0) {
      const content = new Uint8Array(await value.arrayBuffer());
      const sha256 = createHash('sha256').update(content).digest('hex');
      files.set(name, { nama: value.name, ukuran: value.size, sha256, bytes: content });
    }
  }
  return { body, files };
}

/** @param {PostedFile} file @returns {string | null} what speaks against it */
export function fileProblem({ nama, ukuran }) {
  const extension = nama.split('.').at(-1)?.toLowerCase() ?? '';
  if (!EXTENSIONS.includes(extension)) return `berkas harus ${EXTENSIONS.join(', ')}`;
  return ukuran > MAX_BYTES ? 'berkas lebih besar dari 5 MB' : null;
}
