import { StoredApproval } from '../schemas';
import { wholeList } from '../whole';

/** Every step of approval that is known here, in the order it came. */
export const approvals = wholeList('approvals', StoredApproval, 'told');
