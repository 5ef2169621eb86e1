/** The text with a capital at its beginning, as at the head of a sentence, a line or a column. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
