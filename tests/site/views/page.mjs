import { html } from '../html.mjs';
import { documentView } from './document.mjs';
import { noticeView } from './notice.mjs';
import { sidebarView } from './sidebar.mjs';

/**
 * The main window. Shows the session's notice once.
 * @param {import('../context.mjs').Context} context
 * @param {{ heading: string, subheading?: string, current: string, collapsed?: boolean, body: import('../html.mjs').Html }} page
 *   `current` is the menu address to mark as open
 */
export function pageView(context, { heading, subheading = '', current, collapsed = false, body }) {
  const { site, session } = context;
  const kecamatan = site.villages.villages.find(({ code }) => code.slice(0, 6) === session.kecamatan)?.kecamatan;
  const place = kecamatan ? `Kec. ${kecamatan}, ${site.villages.district.name}` : site.villages.district.name;
  const notice = session.notice;
  session.notice = null;
  return documentView({
    title: heading,
    bodyClass: `skin-blue sidebar-mini fixed${collapsed ? ' sidebar-collapse' : ''}`,
    body: html`<div class="wrapper">
      <header class="main-header">
        <a href="/emonev/beranda" class="logo">
          <span class="logo-mini"><b>A</b>B</span><span class="logo-lg"><b>Aksi</b> Bangda</span>
        </a>
        <nav class="navbar navbar-static-top">
          <a href="#" class="sidebar-toggle" data-toggle="push-menu" role="button"
            ><span class="sr-only">Tutup atau buka menu</span></a
          >
          <div class="navbar-custom-menu">
            <ul class="nav navbar-nav">
              <li>
                <p class="navbar-text">${place}</p>
              </li>
              <li>
                <p class="navbar-text"><i class="fa fa-user"></i> ${session.account}</p>
              </li>
              <li>
                <a href="/emonev/auth/logout"><i class="fa fa-sign-out"></i> Keluar</a>
              </li>
            </ul>
          </div>
        </nav>
      </header>
      ${sidebarView(context, current)}
      <div class="content-wrapper">
        <section class="content-header">
          <span class="label label-primary tahun">Tahun ${session.year}</span>
          <h1>${heading}</h1>
          ${subheading !== '' && html`<h4 class="indikator">${subheading}</h4>`}
        </section>
        <section class="content">${noticeView(notice)} ${body}</section>
      </div>
      <footer class="main-footer">
        Replika lokal untuk uji coba. Bukan situs Kementerian Dalam Negeri; bagian yang ditebak ditandai.
      </footer>
    </div>`,
  });
}
