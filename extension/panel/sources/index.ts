export { Sources } from './sources-part';
