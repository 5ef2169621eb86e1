export {
  acceptDraft,
  acceptProposals,
  chooseColumn,
  choosePart,
  chooseSemester,
  chooseYear,
  draftProblems,
  includeSheet,
  openColumns,
  openQuestions,
  isForEachVillage,
  partedSheets,
  partWords,
  withOverlays,
} from './draft';
export { columnSamples } from './column-samples';
export type { Sample } from './column-samples';
export { answerNeighbour, askedNeighbours, isAsked } from './neighbour-answers';
export { chooseSource, denominatorColumns, sourceOf } from './draft-source';
export type { ImportDraft, SheetDraft } from './types';
export { importFile } from './import-file';
export { arrived, createTableOpener } from './open-table';
export type { TableOpener } from './open-table';
export { chooseAgency, forget, recalledIn } from './recall-draft';
export type { Recalled } from './recall-draft';
export { withChoicesOf } from './remember';
export { overlayFor, ownEdition, withOverlay } from './own-edition';
export { tablesOfPackage } from './package-tables';
export { cellText, changesBetween, replaceTables, saysTheSame } from './replace-tables';
export { areOfOtherSources } from './table-sources';
export { villageLists } from './village-lists';
export type { District, VillageLists } from './village-lists';
export { acceptEarlier, askedYears, compareWithEarlier, dividingYears, earlierYear } from './years-in-file';
