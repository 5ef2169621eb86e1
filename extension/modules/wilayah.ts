import { readFileSync } from 'node:fs';
import { defineWxtModule } from 'wxt/modules';
import { allVillageLists } from '../../shared/cli/villages.mjs';

/** Ships the village lists as one small file per kabupaten/kota (`wilayah/1702.json`), loaded only when needed, with their ODbL notice. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_, assets) => {
    const lists = allVillageLists();
    for (const list of lists) {
      assets.push({ relativeDest: `wilayah/${list.district.code}.json`, contents: JSON.stringify(list) });
    }
    assets.push({
      relativeDest: 'wilayah/index.json',
      contents: JSON.stringify(lists.map((list) => list.district)),
    });
    assets.push({ relativeDest: 'wilayah/LICENSE-ODbL.md', contents: readFileSync('LICENSES/ODbL-NOTICE.md', 'utf8') });
  });
});
