export { PackageOut } from './package-view';
