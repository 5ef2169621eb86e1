export { CodeList } from './code-list';
export { DistrictChoice } from './district-choice';
