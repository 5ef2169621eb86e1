import { html } from '../html.mjs';
import { documentView } from './document.mjs';
import { noticeView } from './notice.mjs';

/**
 * @param {import('../context.mjs').Site} site
 * @param {{ action: string, account: string }} door
 * @param {import('../sessions.mjs').Notice | null} notice
 */
export const loginView = (site, { action, account }, notice) =>
  documentView({
    title: 'Masuk',
    bodyClass: 'login-page',
    body: html`<div class="login-box">
      <div class="login-logo"><b>Web Aksi</b> Bangda</div>
      <div class="login-box-body">
        <p class="login-box-msg">
          ${site.era === 'emonev' ? 'Masuk dengan akun provinsi, kabupaten, atau kota' : 'Aplikasi Aksi Konvergensi Kecamatan'}
        </p>
        ${noticeView(notice)}
        <form method="post" action="${action}">
          <div class="form-group has-feedback">
            <input type="text" class="form-control" name="${account}" placeholder="Nama akun" autocomplete="username" />
            <span class="fa fa-user form-control-feedback"></span>
          </div>
          <div class="form-group has-feedback">
            <input
              type="password"
              class="form-control"
              name="password"
              placeholder="Kata sandi"
              autocomplete="current-password"
            />
            <span class="fa fa-lock form-control-feedback"></span>
          </div>
          <button type="submit" class="btn btn-primary btn-block btn-flat">Masuk</button>
        </form>
        <p class="text-muted replika-catatan">
          Replika lokal untuk uji coba: nama akun dan kata sandi apa pun diterima.
        </p>
      </div>
    </div>`,
  });
