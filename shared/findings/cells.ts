/** Names one cell of the dataset; used as key of holds and plans. */
export const cellKey = (village: string, variable: string): string => `${village}/${variable}`;
