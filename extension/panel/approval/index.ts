export { Approvals } from './approvals';
export { FormApproval } from './form-approval';
