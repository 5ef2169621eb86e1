import { cellText } from '../../dataset/values/text';
import type { CellValue } from '../../dataset/types';

// The shape of links alone: nothing is ever opened. Not `new URL`: the core runs where there is none.

/** The links of a cell; several are separated by spaces, commas or line breaks. */
export const linksIn = (raw: CellValue | undefined): string[] =>
  cellText(raw)
    .split(/[\s,;]+/)
    .filter((part) => /[./:]/.test(part));

const SHAPE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([/?#].*)?$/i;

interface Parts {
  readonly scheme: string;
  readonly host: string;
  /** Path and query, from the first `/`. */
  readonly rest: string;
}

function partsOf(link: string): Parts | undefined {
  const parts = SHAPE.exec(link);
  if (!parts) return undefined;
  const host = (parts[2] ?? '').toLowerCase().replace(/^(?:www|m)\./, '');
  return { scheme: (parts[1] ?? '').toLowerCase(), host, rest: parts[3] ?? '' };
}

/** A link to YouTube, complete or not. */
export function isYoutube(link: string): boolean {
  const host = partsOf(link)?.host;
  return host === 'youtu.be' || host === 'youtube.com';
}

/** The eleven characters that name a video, or null for a channel, a playlist or a cut-off link. */
export function youtubeId(link: string): string | null {
  const parts = partsOf(link);
  if (!parts || !isYoutube(link)) return null;
  const id =
    parts.host === 'youtu.be'
      ? /^\/([\w-]{11})(?=$|[?&#/])/.exec(parts.rest)
      : /^\/(?:watch\?(?:.*&)?v=|live\/|shorts\/|embed\/)([\w-]{11})(?=$|[?&#/])/.exec(parts.rest);
  return id?.[1] ?? null;
}

const PRIVATE = /^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
/** Pages that only their owner can open. */
const OWN = /^(?:drive\.google\.com\/drive\/(?:u\/\d+\/)?my-drive|docs\.google\.com\/.*\/edit|mail\.google\.com)/;

/** Whether an assessor outside the office can open it, as far as its shape says. */
export function isReachable(link: string): boolean {
  const parts = partsOf(link);
  if (!parts || (parts.scheme !== 'http' && parts.scheme !== 'https')) return false;
  const isName = /^[^.\s]+(?:\.[^.\s]+)+$/.test(parts.host);
  return isName && !PRIVATE.test(parts.host) && !OWN.test(parts.host + parts.rest);
}

/** One spelling for links that lead to the same place. */
export function plainLink(link: string): string {
  const id = youtubeId(link);
  if (id !== null) return `youtube:${id}`;
  const parts = partsOf(link);
  return parts ? `${parts.host}${parts.rest.replace(/[/#]+$/, '')}` : link;
}
