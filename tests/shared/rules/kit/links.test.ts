import { isReachable, linksIn, plainLink, youtubeId } from '@shared/rules/kit/links';
import { describe, expect, it } from 'vitest';

describe('a YouTube link', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=12s',
    'https://youtu.be/dQw4w9WgXcQ?si=abc',
    'https://youtube.com/live/dQw4w9WgXcQ',
    'https://youtube.com/shorts/dQw4w9WgXcQ',
  ])('%s names a video', (link) => {
    expect(youtubeId(link)).toBe('dQw4w9WgXcQ');
  });

  it.each([
    'https://youtube.com/@diskominfo',
    'https://youtu.be/dQw4w9WgXc',
    'https://youtu.be/dQw4w9WgXcQQ',
    'https://www.youtube.com/watch?v=',
    'https://bukan-youtube.com/watch?v=dQw4w9WgXcQ',
  ])('%s names none', (link) => {
    expect(youtubeId(link)).toBeNull();
  });
});

describe('a link an assessor can open', () => {
  it.each([
    ['https://rejanglebongkab.go.id/berita/123', true],
    ['http://a.go.id', true],
    ['https://drive.google.com/file/d/abc/view', true],
    ['https://docs.google.com/document/d/abc/edit', false],
    ['https://drive.google.com/drive/u/0/my-drive', false],
    ['file:///C:/Users/operator/foto.jpg', false],
    ['C:/Users/foto.jpg', false],
    ['rejanglebongkab.go.id/berita', false],
    ['http://localhost:3000/foto', false],
    ['http://192.168.1.4/foto', false],
    ['http://172.15.0.1/foto', true],
    ['http://172.16.0.1/foto', false],
    ['https://laporan/foto', false],
    ['ftp://a.go.id/foto', false],
  ])('%s: %s', (link, reachable) => {
    expect(isReachable(link)).toBe(reachable);
  });
});

it('links of one cell are told apart, and words are none', () => {
  expect(linksIn('https://a.go.id/1, https://a.go.id/2\nhttps://a.go.id/3')).toHaveLength(3);
  expect(linksIn('sudah dikirim')).toEqual([]);
  expect(linksIn(null)).toEqual([]);
});

it('two spellings of one address are the same link, two pages are not', () => {
  expect(plainLink('https://www.A.go.id/1/')).toBe(plainLink('http://a.go.id/1'));
  expect(plainLink('https://youtu.be/dQw4w9WgXcQ?t=3')).toBe(plainLink('https://youtube.com/watch?v=dQw4w9WgXcQ'));
  expect(plainLink('https://a.go.id/1')).not.toBe(plainLink('https://a.go.id/2'));
});
