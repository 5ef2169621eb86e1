// What stands around every page, whatever it looks like.

export const NOTE = 'Replika lokal untuk uji coba. Bukan situs Kementerian Dalam Negeri; bagian yang ditebak ditandai.';
export const LOGIN_NOTE = 'Replika lokal untuk uji coba: nama akun dan kata sandi apa pun diterima.';

/** @param {import('./forms.mjs').Era} era */
export const loginIntro = (era) =>
  era === 'emonev' ? 'Masuk dengan akun provinsi, kabupaten, atau kota' : 'Aplikasi Aksi Konvergensi Kecamatan';

/** Whose account it is. @param {Pick<import('./context.mjs').Context, 'site' | 'session'>} scene */
export function placeOf({ site, session }) {
  const kecamatan = site.villages.villages.find(({ code }) => code.slice(0, 6) === session.kecamatan)?.kecamatan;
  return kecamatan ? `Kec. ${kecamatan}, ${site.villages.district.name}` : site.villages.district.name;
}

/** The session's notice, shown once. @param {import('./sessions.mjs').Session} session */
export function takeNotice(session) {
  const { notice } = session;
  session.notice = null;
  return notice;
}
