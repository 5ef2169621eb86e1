export { InterruptedNotice } from './interrupted-card';
