/** One item of the Cermat menu. */
export interface Action {
  /** What people read in the menu. */
  readonly label: string;
  /** The entry function in `index.ts` that the menu calls by name. */
  readonly functionName: string;
  readonly run: () => void;
}
