export { justificationsOf as justifiedOf, valuesKey as valuesOf } from '@shared/findings';
export type { Justification } from '@shared/findings';
