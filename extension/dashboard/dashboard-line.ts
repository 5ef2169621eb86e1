import { callsOver } from '@extension/workers/rpc';
import type { End } from '@extension/workers/rpc';
import type { DashboardService } from './dashboard-service';

/** The service as the page sees it: every call goes to the worker. `onChanged`: another panel kept something. */
export function dashboardAt(end: End, onChanged: () => void): DashboardService {
  const call = callsOver<DashboardService>(end, onChanged);
  return {
    data: call('data'),
    cellsOf: call('cellsOf'),
    shares: call('shares'),
    keepDay: call('keepDay'),
    keepLocus: call('keepLocus'),
    removeLocus: call('removeLocus'),
    keepSite: call('keepSite'),
  };
}
