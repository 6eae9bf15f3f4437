/** Whether what a file of the folder holds is worth telling the server of. */

/** @returns whether a text holds words that every report has */
export const mayHoldReport = (text: string): boolean => text.includes("信息公开");
