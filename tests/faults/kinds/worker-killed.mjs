import { strikeAt } from '../strike.mjs';

/** The service worker is stopped, and the panel goes on. @type {import('./index.mjs').Kind} */
export const workerKilled = {
  name: 'service worker killed',
  share: 7,
  run: strikeAt({
    async strike({ browser }) {
      const client = await browser.target().createCDPSession();
      const { targetInfos } = await client.send('Target.getTargets');
      const workers = targetInfos.filter(({ type }) => type === 'service_worker');
      for (const { targetId } of workers) await client.send('Target.closeTarget', { targetId });
      await client.detach();
    },
    recover: () => Promise.resolve(),
    goesOn: true,
  }),
};
