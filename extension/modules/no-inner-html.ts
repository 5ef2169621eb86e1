import { defineWxtModule } from 'wxt/modules';

/** How Preact 11.2.0 writes the HTML of `dangerouslySetInnerHTML` into an element; which nothing of ours asks for. */
const WRITES = 't.innerHTML=h.__html';

/**
 * Preact without the branch that writes HTML: nothing in the product can then turn a text of a file or page into markup,
 * and whoever reviews the add-on finds no such place. Throws where Preact is written otherwise.
 */
export function withoutInnerHtml(code: string): string {
  const cut = code.replace(WRITES, 'void 0');
  if (cut === code || /\.innerHTML\s*=[^=]/.test(cut))
    throw new Error(
      `Preact writes innerHTML otherwise than "${WRITES}", so it cannot be cut out: extension/modules/no-inner-html.ts must follow the new version.`,
    );
  return cut;
}

/** Takes Preact's core out of what is bundled and puts it back without that branch. */
export const plugin = {
  name: 'cermat:no-inner-html',
  transform: (code: string, id: string) =>
    /[\\/]preact[\\/]dist[\\/]preact\.m?js$/.test(id) ? { code: withoutInnerHtml(code), map: null } : null,
};

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (_, config) => {
    config.plugins = [...(config.plugins ?? []), plugin];
  });
});
